import type { Diagnostic } from '../lint/types.ts';
import type { Shortcuts } from '../storage/settings.ts';
import { isPress } from '../ui/shortcut.ts';
import type { CardActions } from './actions.ts';
import type { CardView } from './card/mount-card.tsx';
import { pressBesideCard, pressBeforeCard } from './dismiss-keys.ts';
import { createOwnKeys, isPressing } from './own-keys.ts';
import type { ReplyBox } from './reply-box.ts';
import { closeDismissed, findingsOf, isAboutWords, openCard, stepsFrom, type AssistantStore } from './store.ts';

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

/** The finding after the caret, or before it, in the order in which they are gone through; around the ends. */
export function findingBeside(findings: readonly Diagnostic[], caret: number, by: 1 | -1): Diagnostic | undefined {
  const words = findings.filter(isAboutWords);
  const others = findings.filter((one) => !isAboutWords(one));
  return by === 1
    ? (words.find(({ span }) => span.start > caret) ?? others[0] ?? words[0])
    : (words.findLast(({ span }) => span.end < caret) ?? others.at(-1) ?? words.at(-1));
}

/** The buttons of the card in their order; -1 where none has the focus. */
function buttonsOf({ root }: CardView): { readonly buttons: readonly HTMLElement[]; readonly at: number } {
  const buttons = [...root.querySelectorAll<HTMLElement>('button')].filter((button) => button.checkVisibility());
  return { buttons, at: buttons.findIndex((button) => button === root.activeElement) };
}

/** What the keys are called that are asked for, and what they do. */
type Doing = {
  readonly store: AssistantStore;
  readonly view: CardView;
  readonly actions: CardActions;
  readonly shortcuts: () => Shortcuts;
  /** Brings the store up to the last key. */
  readonly refresh: () => void;
};

/** Opens a finding by keys, scrolled into view: a card that nobody sees must not hold the keys. */
function openByKeys(store: AssistantStore, box: ReplyBox, finding: Diagnostic | undefined): void {
  if (!finding) return;
  box.reveal(finding.span);
  openCard(store, box, finding, 'keys');
}

function stepByKeys(store: AssistantStore, by: 1 | -1): void {
  const { card } = store.getState();
  if (card) openByKeys(store, card.box, stepsFrom(store, card, by));
}

/**
 * Tab goes through the card, and from its ends back into the draft, which closes it: a dialog that is not modal must let Tab
 * leave (ARIA Authoring Practices), the draft is what it belongs to, and once left there is no way back but the shortcut.
 */
function moveByTab({ view, actions }: Doing, by: 1 | -1): void {
  const { buttons, at } = buttonsOf(view);
  const next = buttons[at + by];
  if (next) next.focus();
  else actions.close();
}

/** What the keys do while the card has the focus; Enter and Space do what they do on buttons. */
function movesIn(doing: Doing, { shiftKey }: KeyboardEvent): Readonly<Record<string, () => void>> {
  const { store, view, actions } = doing;
  const focusAt = (place: (at: number) => number): void => {
    const { buttons, at } = buttonsOf(view);
    buttons.at(place(at) % buttons.length)?.focus();
  };
  return {
    Escape: actions.close,
    ArrowDown: () => focusAt((at) => at + 1),
    ArrowUp: () => focusAt((at) => Math.max(at, 0) - 1),
    Home: () => focusAt(() => 0),
    End: () => focusAt(() => -1),
    ArrowRight: () => stepByKeys(store, 1),
    ArrowLeft: () => stepByKeys(store, -1),
    Tab: () => moveByTab(doing, shiftKey ? -1 : 1),
  };
}

/** The shortcut in the way back: the agent is done with it, and asks for the next card. */
function askAgain(event: KeyboardEvent, box: ReplyBox, { store }: Doing): void {
  event.preventDefault();
  if (event.repeat) return;
  closeDismissed(store);
  openByKeys(store, box, findingAt(findingsOf(store, box), box.read().selection()?.start ?? 0));
}

/** A key that is pressed while the card has the focus. */
function pressInCard(event: KeyboardEvent, doing: Doing): void {
  const { open, next, previous } = doing.shortcuts();
  const { dismissed } = doing.store.getState();
  if (dismissed && isPress(event, open)) return askAgain(event, dismissed.box, doing);
  if (pressBeforeCard(event, doing)) return;
  const holdsMore = event.ctrlKey || event.altKey || event.metaKey;
  const moves = movesIn(doing, event);
  const move = !holdsMore && Object.hasOwn(moves, event.key) ? moves[event.key] : undefined;
  const by = isPress(event, next) ? 1 : isPress(event, previous) ? -1 : undefined;
  if (by) stepByKeys(doing.store, by);
  else move?.();
  // The shortcut, pressed again, must not press the button that it has just given the focus; nor may a key that is held down,
  // nor Ctrl and Enter, which mean to send the reply
  if (by || move || isPress(event, open) || (isPressing(event) && (event.repeat || holdsMore))) event.preventDefault();
}

/** A key that is pressed in the page. True where it is ours; without anything to show it is the page's. */
function pressInPage(event: KeyboardEvent, doing: Doing): boolean {
  const { store, shortcuts, refresh, actions } = doing;
  if (pressBesideCard(event, isPress(event, shortcuts().open), doing)) return true;
  if (event.key === 'Escape' && store.getState().card && !event.isComposing) {
    actions.close();
    return true;
  }
  const { open, next, previous } = shortcuts();
  const by = isPress(event, next) ? 1 : isPress(event, previous) ? -1 : 0;
  if (by === 0 && !isPress(event, open)) return false;
  const box = [...store.getState().drafts.keys()].find(({ element }) => element.matches(':focus, :focus-within'));
  if (!box) return false;
  // The last key may still wait for its frame
  refresh();
  const { card } = store.getState();
  const findings = findingsOf(store, box);
  const caret = (): number => box.read().selection()?.start ?? 0;
  if (by === 0) openByKeys(store, box, findingAt(findings, caret()));
  else if (card?.box === box) stepByKeys(store, by);
  else openByKeys(store, box, findingBeside(findings, caret(), by));
  return findings.length > 0;
}

/** The assistant's end of the key relay: of every key of the page, before the page's own listeners. */
export function createKeyHandler(doing: Doing): (event: KeyboardEvent) => void {
  const ownKeys = createOwnKeys();
  return (event) => {
    if (!event.isTrusted) return;
    const isInCard = event.target === doing.view.host;
    const isOurs = ownKeys.isOurs(event, isInCard);
    const isDown = event.type === 'keydown';
    if (isInCard && isDown) {
      ownKeys.claim(event);
      pressInCard(event, doing);
      event.stopImmediatePropagation();
    } else if (isOurs) {
      // In the card, Enter and Space press buttons when they are pressed and let go
      if (!isInCard) event.preventDefault();
      event.stopImmediatePropagation();
    } else if (isDown && pressInPage(event, doing)) {
      ownKeys.claim(event);
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  };
}
