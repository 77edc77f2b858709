import { mostUrgent } from '../lint/filters/most-urgent.ts';
import { withoutDismissed } from '../lint/filters/without-dismissed.ts';
import type { Diagnostic, Draft, Linter } from '../lint/types.ts';
import type { Dismissing } from './dismissing.ts';
import { createFrameTask } from './frame-task.ts';
import { holdBack } from './hold-back.ts';
import { placesIn } from './place.ts';
import type { BoxReading, Conversation, ReplyBox } from './reply-box.ts';
import { isAboutWords, removeDraft, setDraft, setPageNotice, type AssistantStore, type DraftState } from './store.ts';
import { watchTyping } from './typing.ts';

/** Said once a draft, in its next card. */
const VERY_LONG = 'This draft is very long: only the paragraph where you write is looked at.';

/** Lines under words at a time; the rest is reached with next and previous. */
const MOST_SHOWN = 3;

export type Judge = {
  readonly linter: Linter;
  readonly dismissing: Pick<Dismissing, 'isDismissed' | 'forgetDraft'>;
};

/** One reply box and one ticket, from the first focus to its end. */
export type Session = {
  /** Reads and judges again, now. Without a change of the text this costs what the reading costs. */
  readonly refresh: () => void;
};

type Judgement = Pick<DraftState, 'diagnostics' | 'placeOf'>;

/** What is found and not dismissed in what was read. */
function judgeReading(
  box: ReplyBox,
  { text, masked, extent }: BoxReading,
  { customer, customerName }: Conversation,
  { linter, dismissing }: Judge,
): Judgement {
  const draft: Draft = { text, masked, customer, customerName };
  const found = box.isInternal() ? [] : linter.lint(draft).diagnostics;
  const placeOf = placesIn(text);
  const standing = withoutDismissed(found, (one) => dismissing.isDismissed(box, one, () => placeOf(one)));
  // A part says nothing of what the whole message lacks
  return { diagnostics: extent === 'whole' ? standing : standing.filter(isAboutWords), placeOf };
}

/** Lints a reply box as it changes, until `signal` ends. Nothing runs while nothing changes. */
export function startSession(replyBox: ReplyBox, judge: Judge, store: AssistantStore, signal: AbortSignal): Session {
  const { element } = replyBox;
  // Our own changes look like typing to the page; after one the sentence is judged at once
  const box: ReplyBox = { ...replyBox, apply: (change) => replyBox.apply(change).finally(() => typing.stop()) };
  // Read when the agent comes to the box and when the page changes it, not with every key
  let conversation = box.conversation();

  let isTold = false;

  const refresh = (): void => {
    // A hidden ticket reads as empty; it is read again when the agent is back
    if (typing.isComposing() || signal.aborted || !element.checkVisibility({ visibilityProperty: true })) return;
    const before = store.getState().drafts.get(box);
    const reading = box.read();
    const { text, extent } = reading;
    if (text.trim() === '') judge.dismissing.forgetDraft(box);
    const { diagnostics, placeOf } = judgeReading(box, reading, conversation, judge);
    const caret = typing.isTyping() ? reading.selection()?.end : undefined;
    const judged = holdBack(diagnostics, text, caret, before?.shown ?? [], before?.reading.text ?? '');
    if (extent !== 'whole' && !isTold) setPageNotice(store, VERY_LONG);
    isTold ||= extent !== 'whole';
    // Held back are the lines only: who asks with the key gets an answer at once
    setDraft(store, box, { reading, diagnostics, shown: mostUrgent(judged, MOST_SHOWN), placeOf });
  };
  const refreshSoon = createFrameTask(refresh, signal);
  /** No line lies over words that are being put together, and no card is open or opens meanwhile. */
  const holdStill = (): void => {
    const before = store.getState().drafts.get(box);
    const caret = box.read().selection();
    const isApart = ({ span }: Diagnostic): boolean => !caret || span.end < caret.start || caret.end < span.start;
    if (before) setDraft(store, box, { ...before, diagnostics: [], shown: before.shown.filter(isApart) });
  };
  const typing = watchTyping(element, { onInput: refreshSoon, onPause: refresh, onCompose: holdStill }, signal);

  const readAgain = (): void => {
    conversation = box.conversation();
    refreshSoon();
  };
  element.addEventListener('focus', readAgain, { signal });
  box.onConversationChange(readAgain);
  // Macros and the editor's own renderings change the text without typing
  const mutations = new MutationObserver(refreshSoon);
  mutations.observe(element, { childList: true, subtree: true, characterData: true });
  box.onAudienceChange(refreshSoon);
  signal.addEventListener('abort', () => {
    mutations.disconnect();
    removeDraft(store, box);
  });
  refresh();
  return { refresh };
}
