import type { Site } from '../sites/site.ts';
import { closestHolder } from './focus.ts';
import { inTicket } from './in-ticket.ts';

/** What the page says of the ticket that is being answered; undefined what it does not say. */
export type Conversation = {
  /** The customer's last message. */
  readonly customer: string | undefined;
  readonly customerName: string | undefined;
  readonly subject: string | undefined;
};

/** Markup ends a line here; its text alone would run the sentences of two paragraphs into one. */
const LINES = 'br, p, div, li, tr, h1, h2, h3, h4, h5, h6, pre, blockquote';

/** The words of a message without what is not the customer's. */
function wordsOf(message: Element, notTheirs: readonly string[]): string | undefined {
  const copy = message.cloneNode(true) as Element;
  if (notTheirs.length > 0) for (const part of copy.querySelectorAll(notTheirs.join(', '))) part.remove();
  for (const line of copy.querySelectorAll(LINES)) line.append('\n');
  for (const lineBreak of copy.querySelectorAll('br')) lineBreak.replaceWith('\n');
  return copy.textContent.replaceAll(/[^\S\n]*\n\s*/g, '\n').trim() || undefined;
}

/** When a message was written, by the clock that stands nearest to it: in milliseconds, or undefined. */
function timeOf(message: Element, scope: Element): number | undefined {
  for (let at: Element | null = message; at && at !== scope; at = at.parentElement) {
    const time = at.querySelector('time[datetime]')?.getAttribute('datetime');
    if (time) return Date.parse(time);
  }
  return undefined;
}

/** The last one of the page, unless the page has the newest first. */
function newestOf(messages: readonly Element[], scope: Element): Element | undefined {
  const [first] = messages;
  const last = messages.at(-1);
  if (!first || !last || first === last) return last;
  const [early, late] = [timeOf(first, scope), timeOf(last, scope)];
  return early !== undefined && late !== undefined && early > late ? first : last;
}

/** The text of the customer's message that is being answered, when the page shows it. */
export function customerMessage(site: Site, replyBox: HTMLElement): string | undefined {
  const scope = closestHolder(replyBox, site.scope);
  if (!scope || site.customerMessages.length === 0) return undefined;
  const message = newestOf([...scope.querySelectorAll(site.customerMessages.join(', '))], scope);
  return message && wordsOf(message, site.notInMessages);
}

const isField = (element: Element): element is HTMLInputElement | HTMLTextAreaElement =>
  element.localName === 'input' || element.localName === 'textarea';

const saidBy = (element: Element): string =>
  (isField(element) ? element.value : element.textContent).replaceAll(/\s+/g, ' ').trim();

/** The words of the first that is there and says something. */
function firstSaid(site: Site, replyBox: HTMLElement, selectors: readonly string[] = []): string | undefined {
  for (const selector of selectors)
    for (const found of inTicket(site, replyBox, selector)) {
      const said = found.map(saidBy).find((words) => words !== '');
      if (said !== undefined) return said;
    }
  return undefined;
}

export const readConversation = (site: Site, replyBox: HTMLElement): Conversation => ({
  customer: customerMessage(site, replyBox),
  customerName: firstSaid(site, replyBox, site.customerName),
  subject: firstSaid(site, replyBox, site.subject),
});

/** The buttons that send what stands in a reply box: those nearest to it, when the page has them. */
export function sendButtons(site: Site, replyBox: HTMLElement): readonly Element[] {
  if (!site.send || site.send.length === 0) return [];
  return inTicket(site, replyBox, site.send.join(', ')).next().value ?? [];
}

/** A page that changes all the time is read again this often. Milliseconds. */
const READING_PAUSE = 250;

/**
 * Calls `onChange` when the page says something else of the ticket, until `signal` ends: a message came in, or the
 * conversation was there later than its reply box. What is typed does not count.
 */
export function watchConversation(site: Site, replyBox: HTMLElement, onChange: () => void, signal: AbortSignal): void {
  const scope = closestHolder(replyBox, site.scope);
  if (!scope) return;
  let last = JSON.stringify(readConversation(site, replyBox));
  let pause: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    pause = undefined;
    const now = JSON.stringify(readConversation(site, replyBox));
    if (now !== last) onChange();
    last = now;
  };
  const changes = new MutationObserver((records) => {
    if (pause === undefined && records.some(({ target }) => !replyBox.contains(target)))
      pause = setTimeout(look, READING_PAUSE);
  });
  changes.observe(scope, { childList: true, subtree: true, characterData: true });
  signal.addEventListener('abort', () => {
    changes.disconnect();
    clearTimeout(pause);
  });
}
