import type { Linter } from '../lint/types.ts';
import { createActions, returnCaret, type Dismiss } from './actions.ts';
import { mountCard } from './card/mount-card.tsx';
import { viewOf } from './frames.ts';
import { hearKeys, takeKeys } from './key-relay.ts';
import { createKeyHandler } from './keys.ts';
import { watchPointer } from './pointer.ts';
import { createNotices, type Notices } from './notices.ts';
import type { ReplyBox } from './reply-box.ts';
import { startSession, type Judge, type Session } from './session.ts';
import type { Settings } from '../storage/settings.ts';
import { closeCard, createAssistantStore, type AssistantStore } from './store.ts';
import { drawUnderlines } from './underlines.ts';

export type Assistant = {
  /** Looks after a reply box until its signal ends. */
  readonly attend: (box: ReplyBox, signal: AbortSignal) => void;
  /** Judges all reply boxes again: a rule, a dismissal or the grammar has changed. */
  readonly refresh: () => void;
  /** Says to the agent, once, that the store does not do its part. */
  readonly tellOf: Notices['tellOf'];
};

/** In a frame of another origin than the page: a click elsewhere in the page, which closes the card, is not heard here. */
function closeOnLeaving(store: AssistantStore, signal: AbortSignal): void {
  const onBlur = (): void => {
    // A frame inside has the focus where the document still has it
    if (store.getState().card && !document.hasFocus()) closeCard(store);
  };
  window.addEventListener('blur', onBlur, { signal, passive: true });
}

export type Parts = {
  readonly linter: Linter;
  readonly isDismissed: Judge['isDismissed'];
  readonly dismiss: Dismiss;
  /** As they are now: the agent may change them while a page is open. */
  readonly settings: () => Settings;
};

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
  const notices = createNotices(store);
  store.subscribe(() => {
    for (const rule of linter.failed.keys()) notices.tellFailed(rule);
  });
  const listenToPointer = watchPointer(store, view, signal);
  listenToPointer(window);
  if (window !== window.parent) closeOnLeaving(store, signal);
  const handleKey = createKeyHandler(store, view, actions, refresh);
  takeKeys(handleKey, signal);
  return {
    attend: (box, boxSignal) => {
      const where = viewOf(box.element);
      // Each time anew: a document that is written again has no listeners
      if (where !== window) {
        listenToPointer(where);
        hearKeys(where, handleKey, signal);
      }
      const session = startSession(box, { linter, isDismissed }, store, boxSignal);
      sessions.add(session);
      boxSignal.addEventListener('abort', () => sessions.delete(session));
    },
    refresh,
    tellOf: notices.tellOf,
  };
}
