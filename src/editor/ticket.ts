import type { Site } from '../sites/site.ts';
import { closestHolder } from './focus.ts';
import { inTicket } from './in-ticket.ts';

/** What tells this ticket from the next; undefined where the page does not say, as before a new ticket is saved. */
export function ticketOf({ ticket, ...site }: Site, replyBox: HTMLElement): string | undefined {
  if (!ticket) return undefined;
  if ('inAddress' in ticket) return new RegExp(ticket.inAddress).exec(location.href)?.[1];
  for (const found of inTicket(site, replyBox, `:is(${ticket.selector})[${ticket.attribute}]`)) {
    const value = found.map((element) => element.getAttribute(ticket.attribute)).find(Boolean);
    if (value) return value;
  }
  return undefined;
}

/** What tells of another address without a new page; not every browser has it. */
type Navigates = { readonly navigation?: EventTarget };

/** Calls `look` whenever another ticket may be there. */
function watchTicket({ ticket, scope }: Site, replyBox: HTMLElement, look: () => void, signal: AbortSignal): void {
  const changes = new MutationObserver(look);
  const attributes = ticket && 'attribute' in ticket ? { attributeFilter: [ticket.attribute] } : {};
  const watched = { childList: true, subtree: true, characterData: true, ...attributes };
  const holder = closestHolder(replyBox, scope);
  if (holder) changes.observe(holder, watched);
  // It may stand in a frame or a shadow root inside, which the scope does not tell of
  if (!holder?.contains(replyBox)) changes.observe(replyBox, watched);
  signal.addEventListener('abort', () => changes.disconnect());
  for (const type of ['focus', 'input']) replyBox.addEventListener(type, look, { signal, passive: true });
  for (const type of ['popstate', 'hashchange']) window.addEventListener(type, look, { signal, passive: true });
  (window as Navigates).navigation?.addEventListener('currententrychange', look, { signal });
}

/**
 * Calls `begin` for the ticket that a reply box answers, and anew for every other one that it comes to answer: products
 * keep the editor's element from ticket to ticket. The signal that `begin` gets ends with the ticket, or with `signal`.
 */
export function eachTicket(
  site: Site,
  replyBox: HTMLElement,
  begin: (life: AbortSignal) => void,
  signal: AbortSignal,
): void {
  let ticket = ticketOf(site, replyBox);
  let life = new AbortController();
  const look = (): void => {
    const before = ticket;
    ticket = ticketOf(site, replyBox) ?? before;
    // One that has no name yet gets it when it is saved
    if (before === undefined || ticket === before || signal.aborted) return;
    life.abort();
    life = new AbortController();
    begin(life.signal);
  };
  signal.addEventListener('abort', () => life.abort());
  if (site.ticket) watchTicket(site, replyBox, look, signal);
  begin(life.signal);
}
