import type { Linter } from '../lint/types.ts';
import { createActions, returnCaret, type Dismiss } from './actions.ts';
import { mountCard } from './card/mount-card.tsx';
import { viewOf } from './frames.ts';
import { hearKeys, takeKeys } from './key-relay.ts';
import { createKeyHandler } from './keys.ts';
import { watchPointer } from './pointer.ts';
import type { ReplyBox } from './reply-box.ts';
import { startSession, type Judge, type Session } from './session.ts';
import { createAssistantStore } from './store.ts';
import { drawUnderlines } from './underlines.ts';

export type Assistant = {
  /** Looks after a reply box until its signal ends. */
  readonly attend: (box: ReplyBox, signal: AbortSignal) => void;
  /** Judges all reply boxes again: a rule, a dismissal or the grammar has changed. */
  readonly refresh: () => void;
};

export type Parts = { readonly linter: Linter; readonly isDismissed: Judge['isDismissed']; readonly dismiss: Dismiss };

/** What the agent sees in the page: underlines, card and keys, until `signal` ends; then nothing of it is left. */
export function startAssistant({ linter, isDismissed, dismiss }: Parts, signal: AbortSignal): Assistant {
  const store = createAssistantStore();
  const sessions = new Set<Session>();
  const refresh = (): void => {
    for (const session of sessions) session.refresh();
  };
  const actions = createActions(store, dismiss);
  const view = mountCard({ store, actions, ruleOf: linter.ruleOf }, signal);
  const keepFocus = store.subscribe(({ card }, before) => {
    const isOurs = document.activeElement === view.host || document.activeElement === document.body;
    if (!card && before.card?.openedBy === 'keys' && isOurs) returnCaret(before.card);
  });
  signal.addEventListener('abort', keepFocus);
  drawUnderlines(store, signal);
  const listenToPointer = watchPointer(store, view, signal);
  listenToPointer(window, signal);
  const handleKey = createKeyHandler(store, view, actions, refresh);
  takeKeys(handleKey, signal);
  return {
    attend: (box, boxSignal) => {
      const itsWindow = viewOf(box.element);
      if (itsWindow !== window) {
        listenToPointer(itsWindow, boxSignal);
        hearKeys(itsWindow, handleKey, boxSignal);
      }
      const session = startSession(box, { linter, isDismissed }, store, boxSignal);
      sessions.add(session);
      boxSignal.addEventListener('abort', () => sessions.delete(session));
    },
    refresh,
  };
}
