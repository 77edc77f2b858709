import type { Linter } from '../lint/types.ts';
import { createActions, returnCaret } from './actions.ts';
import { announceFindings } from './announce.ts';
import { SAID } from './card/Dismissed.tsx';
import { mountCard, type CardView } from './card/mount-card.tsx';
import { watchCaret } from './caret.ts';
import { createDismissing, type DismissingParts } from './dismissing.ts';
import { viewOf } from './frames.ts';
import { hearKeys, takeKeys } from './key-relay.ts';
import { createKeyHandler } from './keys.ts';
import { watchPointer } from './pointer.ts';
import type { ReplyBox } from './reply-box.ts';
import { startSession, type Session } from './session.ts';
import type { Settings, Shortcuts } from '../storage/settings.ts';
import { closeCard, closeDismissed, createAssistantStore, type AssistantStore } from './store.ts';
import { drawUnderlines } from './underlines.ts';

export type Assistant = {
  /** Looks after a reply box until its signal ends. */
  readonly attend: (box: ReplyBox, signal: AbortSignal) => void;
  /** Judges all reply boxes again: a rule, a dismissal or the grammar has changed. */
  readonly refresh: () => void;
};

/** In a frame of another origin than the page: a click elsewhere in the page, which closes the card, is not heard here. */
function closeOnLeaving(store: AssistantStore, signal: AbortSignal): void {
  const onBlur = (): void => {
    // A frame inside has the focus where the document still has it
    if (store.getState().card && !document.hasFocus()) closeCard(store);
  };
  window.addEventListener('blur', onBlur, { signal, passive: true });
}

/** What a dismissal waits with is done when its way back is gone, and before the page may be. */
function settleDismissed(store: AssistantStore, signal: AbortSignal): void {
  const settle = (): void => closeDismissed(store);
  const unsubscribe = store.subscribe(({ dismissed }, before) => {
    if (dismissed === before.dismissed) return;
    before.dismissed?.settle();
    // A page that listens to it may not be kept for going back, so only as long as something waits
    if (dismissed?.scope === 'site') window.addEventListener('beforeunload', settle, { signal });
    else window.removeEventListener('beforeunload', settle);
  });
  signal.addEventListener('abort', () => {
    settle();
    unsubscribe();
  });
}

/** Tells a screen reader what was dismissed, and how to get to the way back, which takes no focus. */
function announceDismissals(store: AssistantStore, { announce }: CardView, shortcuts: () => Shortcuts): () => void {
  return store.subscribe(({ dismissed }, before) => {
    if (dismissed && dismissed !== before.dismissed)
      announce(`${SAID[dismissed.scope]} ${shortcuts().open} goes to Undo.`, dismissed.box);
  });
}

/** Gives the caret back to the draft when a card that took it is closed, or what stood in its place. */
function keepFocus(store: AssistantStore, { host }: CardView): () => void {
  return store.subscribe(({ card, dismissed }, before) => {
    const { activeElement } = document;
    const isOurs = activeElement === host || activeElement === document.body;
    if (!card && before.card?.openedBy === 'keys' && isOurs) returnCaret(before.card);
    else if (!card && !dismissed && before.dismissed && activeElement === host) returnCaret(before.dismissed);
  });
}

export type Parts = {
  readonly linter: Linter;
  readonly dismissals: DismissingParts['dismissals'];
  /** Writes into the settings that Cando is off on this host. */
  readonly turnOff: () => void;
  /** As they are now: the agent may change them while a page is open. */
  readonly settings: () => Settings;
};

/** What the agent sees in the page: underlines, card and keys, until `signal` ends; then nothing of it is left. */
export function startAssistant({ linter, dismissals, turnOff, settings }: Parts, signal: AbortSignal): Assistant {
  const store = createAssistantStore();
  const sessions = new Set<Session>();
  const refresh = (): void => {
    for (const session of sessions) session.refresh();
  };
  const isOff = (): boolean => settings().hosts[location.host] === false;
  const formerNamesOf = (rule: string): readonly string[] => linter.ruleOf(rule)?.was ?? [];
  const dismissing = createDismissing({ dismissals, formerNamesOf, turnOff, isOff, refresh });
  settleDismissed(store, signal);
  const actions = createActions(store, dismissing);
  const view = mountCard({ store, actions, ruleOf: linter.ruleOf }, signal);
  signal.addEventListener('abort', keepFocus(store, view));
  drawUnderlines(store, signal);
  const shortcuts = (): Settings['shortcuts'] => settings().shortcuts;
  const opening = (): Settings['opening'] => settings().opening;
  announceFindings(store, view.announce, shortcuts, signal);
  signal.addEventListener('abort', announceDismissals(store, view, shortcuts));
  const listenToPointer = watchPointer(store, view, opening, signal);
  const listenToCaret = watchCaret(store, opening, signal);
  listenToPointer(window);
  listenToCaret(window);
  if (window !== window.parent) closeOnLeaving(store, signal);
  const handleKey = createKeyHandler({ store, view, actions, shortcuts, refresh });
  takeKeys(handleKey, signal);
  return {
    attend: (box, boxSignal) => {
      const where = viewOf(box.element);
      // Each time anew: a document that is written again has no listeners
      if (where !== window) {
        listenToPointer(where);
        listenToCaret(where);
        hearKeys(where, handleKey, signal);
      }
      const session = startSession(box, { linter, dismissing }, store, boxSignal);
      sessions.add(session);
      boxSignal.addEventListener('abort', () => sessions.delete(session));
    },
    refresh,
  };
}
