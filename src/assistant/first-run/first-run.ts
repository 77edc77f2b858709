import { themeOf } from '../../ui/theme.ts';
import { keysOf, isPress } from '../../ui/shortcut.ts';
import cardStyle from '../card/card.css?inline';
import { createHost, settleHost, type Host } from '../card/host.ts';
import { placeCard } from '../card/place-card.ts';
import { viewOf } from '../frames.ts';
import { guardClicks, REFUSALS } from '../genuine-click.ts';
import { hearKeys, takeKeys } from '../key-relay.ts';
import style from './first-run.css?inline';
import { createPanel, type Answers } from './panel.ts';

export type FirstRun = {
  /** The reply box that has the focus. Nothing of it is read but where it stands. */
  readonly element: HTMLElement;
  readonly host: string;
  /** What brings the focus here, as the settings write it. */
  readonly shortcut: string;
  readonly answers: Answers;
};

const hasFocus = (element: HTMLElement): boolean => element.matches(':focus, :focus-within');

/** Where the caret is. The words around it are not read. */
function caretOf(element: HTMLElement): Range | undefined {
  const selection = element.ownerDocument.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  return range && element.contains(range.startContainer) ? range.cloneRange() : undefined;
}

/** Gives what gives the focus back to the box as it was. */
function keepCaret(element: HTMLElement): () => void {
  const caret = caretOf(element);
  return () => {
    if (!element.isConnected) return;
    element.focus({ preventScroll: true });
    const selection = element.ownerDocument.getSelection();
    if (!caret || caretOf(element)) return;
    selection?.removeAllRanges();
    selection?.addRange(caret);
  };
}

const stop = (event: KeyboardEvent): void => {
  event.preventDefault();
  event.stopImmediatePropagation();
};

function moveFocus({ root }: Host, by: 1 | -1): void {
  const stops = [...root.querySelectorAll('button')];
  const at = stops.findIndex((one) => one === root.activeElement);
  stops[(at + by + stops.length) % stops.length]?.focus();
}

/** Keys in the panel, none of which reaches the page, and the two that are for it in the reply box. */
function createKeys({ element, shortcut, answers }: FirstRun, host: Host, giveBack: () => void) {
  return (event: KeyboardEvent): void => {
    if (!event.isTrusted) return;
    const isInPanel = event.target === host.host;
    const isDown = event.type === 'keydown';
    if (isDown && event.key === 'Escape' && (isInPanel || hasFocus(element))) {
      stop(event);
      if (isInPanel) giveBack();
      return answers.later();
    }
    if (isInPanel) {
      if (isDown && event.key === 'Tab') {
        event.preventDefault();
        moveFocus(host, event.shiftKey ? -1 : 1);
      }
      return event.stopImmediatePropagation();
    }
    if (!isDown || !hasFocus(element) || !isPress(event, shortcut)) return;
    stop(event);
    host.root.querySelector<HTMLElement>('.main')?.focus();
  };
}

/** Going on elsewhere in the page is an answer too. Another window or tab is not: the box keeps the focus meanwhile. */
function watchLeaving({ element, answers }: FirstRun, { host }: Host, signal: AbortSignal): void {
  const { ownerDocument } = element;
  ownerDocument.addEventListener(
    'focusout',
    () =>
      setTimeout(() => {
        const isOurs = document.activeElement === host;
        if (!signal.aborted && !isOurs && !hasFocus(element)) answers.later();
      }),
    { signal, passive: true },
  );
}

/**
 * Asks beside a reply box whether Cando shall read replies on this host, until `signal` ends. It never takes the focus; the
 * shortcut brings it here, and it goes back to the box.
 */
export function askBeside(firstRun: FirstRun, signal: AbortSignal): void {
  const { element, host: name, shortcut, answers } = firstRun;
  const host = createHost(cardStyle + style, signal);
  const giveBack = keepCaret(element);
  const withFocusBack = (answer: () => void) => (): void => {
    if (document.activeElement === host.host) giveBack();
    answer();
  };
  const panel = createPanel(
    { host: name, keys: keysOf(shortcut) },
    {
      ...answers,
      turnOn: withFocusBack(answers.turnOn),
      notHere: withFocusBack(answers.notHere),
      later: withFocusBack(answers.later),
    },
  );
  // Filled when there is something to say: a live region tells only what is new in it
  const notice = Object.assign(document.createElement('p'), { className: 'notice', role: 'status' });
  panel.append(notice);
  host.surface.append(panel);
  // What is turned on here reads drafts, so a page must not have it clicked unseen
  const guard = guardClicks(host, (refusal) => (notice.textContent = REFUSALS[refusal]), signal);
  settleHost(host.host, element);
  host.surface.dataset['theme'] = themeOf(element);
  host.surface.showPopover();
  guard.trustStyle();
  // One that is scrolled away comes back with the box
  placeCard({ card: host.surface, range: element, context: element, onOutOfSight: () => {} }, signal);
  const handleKey = createKeys(firstRun, host, giveBack);
  takeKeys(handleKey, signal);
  if (viewOf(element) !== window) hearKeys(viewOf(element), handleKey, signal);
  watchLeaving(firstRun, host, signal);
}
