import type { CardActions } from './actions.ts';
import type { CardView } from './card/mount-card.tsx';
import { closeMenu, handleInMenu } from './card/menu.ts';
import type { Diagnostic } from '../lint/types.ts';
import type { ReplyBox } from './reply-box.ts';
import {
  closeCard,
  closeDismissed,
  findingsOf,
  isAboutWords,
  openCard,
  stepCard,
  type AssistantStore,
} from './store.ts';

/** The finding at the caret; else the next one after it; else the last before it; else what the message lacks. */
export function findingAt(findings: readonly Diagnostic[], caret: number): Diagnostic | undefined {
  const words = findings.filter(isAboutWords);
  return (
    words.find(({ span }) => span.start <= caret && caret <= span.end) ??
    words.find(({ span }) => span.start > caret) ??
    words.at(-1) ??
    findings[0]
  );
}

const stop = (event: KeyboardEvent): void => {
  event.preventDefault();
  event.stopImmediatePropagation();
};

function moveFocus(root: ShadowRoot, by: 1 | -1): void {
  const stops = [...root.querySelectorAll<HTMLElement>('button')];
  const at = stops.findIndex((button) => button === root.activeElement);
  stops[(at + by + stops.length) % stops.length]?.focus();
}

/** The next or previous finding, scrolled into view: a card that nobody sees must not hold the keys. */
function stepByKey(store: AssistantStore, by: 1 | -1): void {
  stepCard(store, by);
  const { card } = store.getState();
  card?.box.reveal(card.diagnostic.span);
}

const isPressing = (event: KeyboardEvent): boolean =>
  event.type === 'keydown' && (event.key === 'Enter' || event.key === ' ');

/** Keys while the card has the focus. None of them goes on to the page; Tab, Enter and Space do what they do on buttons. */
function handleInCard(event: KeyboardEvent, { root }: CardView, actions: CardActions, store: AssistantStore): void {
  if (event.type === 'keydown') {
    const moves: Readonly<Record<string, () => void>> = {
      Escape: actions.close,
      ArrowDown: () => moveFocus(root, 1),
      ArrowUp: () => moveFocus(root, -1),
      ArrowRight: () => stepByKey(store, 1),
      ArrowLeft: () => stepByKey(store, -1),
      Tab: () => moveFocus(root, event.shiftKey ? -1 : 1),
    };
    const move = Object.hasOwn(moves, event.key) ? moves[event.key] : undefined;
    if (store.getState().isMenuOpen) handleInMenu(event, root, store);
    else if (move) {
      event.preventDefault();
      move();
    }
    // A key held down must not apply again and again
    if (event.repeat && isPressing(event)) event.preventDefault();
  }
  event.stopImmediatePropagation();
}

/** Keys while the way back after a dismissal has the focus. None of them goes on to the page. */
function handleInWayBack(event: KeyboardEvent, actions: CardActions, store: AssistantStore): void {
  if (event.type === 'keydown') {
    const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    if (isUndo) actions.undo();
    else if (event.key === 'Escape' || event.key === 'Tab') closeDismissed(store);
    if (event.repeat || !isPressing(event)) event.preventDefault();
  }
  event.stopImmediatePropagation();
}

const isOpening = ({ type, key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean =>
  type === 'keydown' && key === 'Enter' && altKey && !ctrlKey && !metaKey && !shiftKey;

function closeAll(store: AssistantStore): void {
  closeDismissed(store);
  closeCard(store);
}

const focusUndo = ({ root }: CardView): void => root.querySelector<HTMLElement>('.undo')?.focus();

const MODIFIERS = new Set(['Alt', 'Control', 'Meta', 'Shift', 'AltGraph', 'CapsLock', 'Fn']);

/** Alt+Enter opens the card at the caret. Without anything to show the key is the page's. */
function handleInBox(event: KeyboardEvent, box: ReplyBox, store: AssistantStore): void {
  const caret = box.read().selection()?.start ?? 0;
  const finding = findingAt(findingsOf(store, box), caret);
  if (!finding) return;
  stop(event);
  box.reveal(finding.span);
  openCard(store, box, finding, 'keys');
}

/** A second press this soon after the first was meant for the card. Milliseconds. */
const AFTERMATH_MS = 250;

/**
 * Applying gives the focus back while the key that did it is still down: its repeats, its release and a nervous second
 * press would go into the draft, over the blank that was just selected.
 */
function createAftermath(): (event: KeyboardEvent, isInCard: boolean) => boolean {
  let key: string | undefined;
  let until = Infinity;
  return (event, isInCard) => {
    if (isInCard && isPressing(event)) [key, until] = [event.key, Infinity];
    if (event.key !== key || event.timeStamp > until) return false;
    // The guard ends with the key's release, wherever the focus is by then
    if (event.type === 'keyup') until = event.timeStamp + AFTERMATH_MS;
    // Alt+Enter, pressed anew, asks for the next card
    return !isInCard && !(event.type === 'keydown' && event.altKey && !event.repeat);
  };
}

/** The assistant's end of the key relay. `refresh` brings the store up to the last key. */
export function createKeyHandler(
  store: AssistantStore,
  view: CardView,
  actions: CardActions,
  refresh: () => void,
): (event: KeyboardEvent) => void {
  const isAftermath = createAftermath();
  return (event) => {
    if (!event.isTrusted) return;
    const isInCard = event.target === view.host;
    if (isAftermath(event, isInCard)) return stop(event);
    const { card, drafts, dismissed, isMenuOpen } = store.getState();
    const isAsking = isOpening(event);
    if (isInCard && !dismissed) return handleInCard(event, view, actions, store);
    if (isInCard && !isAsking) return handleInWayBack(event, actions, store);
    if (event.type !== 'keydown' || MODIFIERS.has(event.key)) return;
    if (event.key === 'Escape' && (card ?? dismissed)) {
      stop(event);
      return isMenuOpen ? closeMenu(store, view.root) : closeAll(store);
    }
    // The first asking is for the way back, as long as there is one; any other key does without
    if (dismissed && isAsking && !isInCard) {
      stop(event);
      return focusUndo(view);
    }
    closeDismissed(store);
    if (!isAsking) return;
    const box = [...drafts.keys()].find(({ element }) => element.matches(':focus, :focus-within'));
    if (!box) return;
    // The last key may still wait for its frame
    refresh();
    handleInBox(event, box, store);
  };
}
