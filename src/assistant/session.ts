import { mostUrgent } from '../lint/filters/most-urgent.ts';
import { withoutDismissed } from '../lint/filters/without-dismissed.ts';
import { moveDiagnostic } from '../lint/diagnostic.ts';
import type { Diagnostic, Draft, Linter } from '../lint/types.ts';
import type { Dismissals } from '../storage/dismissals.ts';
import { createFrameTask } from './frame-task.ts';
import { holdBack } from './hold-back.ts';
import { placesIn } from './place.ts';
import { MOST_JUDGED, partAt } from './part.ts';
import type { BoxReading, ReplyBox } from './reply-box.ts';
import { isAboutWords, removeDraft, setDraft, setPageNotice, type AssistantStore } from './store.ts';
import { watchTyping } from './typing.ts';

/** Said once a draft, in its next card. */
const VERY_LONG = 'This draft is very long: only the paragraph where you write is looked at.';

/** Lines under words at a time; the rest is reached with next and previous. */
const MOST_SHOWN = 3;

export type Judge = {
  readonly linter: Linter;
  readonly isDismissed: Dismissals['isDismissed'];
};

/** One reply box from its first focus to its end. */
export type Session = {
  /** Reads and judges again, now. Without a change of the text this costs what the reading costs. */
  readonly refresh: () => void;
};

type Judgement = { readonly diagnostics: readonly Diagnostic[]; readonly isWhole: boolean };

/** What is found and not dismissed: in the whole draft, or in the paragraph at hand of a very long one. */
function judgeReading(
  box: ReplyBox,
  reading: BoxReading,
  customer: string | undefined,
  { linter, isDismissed }: Judge,
): Judgement {
  const isWhole = reading.text.length <= MOST_JUDGED;
  const { start, ...part } = partAt(reading, isWhole ? 0 : (reading.selection()?.end ?? 0));
  const draft: Draft = { ...part, ...(customer === undefined ? {} : { customer }) };
  const found = box.isInternal() ? [] : linter.lint(draft).diagnostics;
  const placeOf = placesIn(part.text);
  const standing = withoutDismissed(found, (diagnostic) => isDismissed(placeOf(diagnostic)));
  // A part says nothing of what the whole message lacks
  const own = isWhole ? standing : standing.filter(isAboutWords);
  return { diagnostics: own.map((one) => moveDiagnostic(one, start)), isWhole };
}

/** Lints a reply box as it changes, until `signal` ends. Nothing runs while nothing changes. */
export function startSession(replyBox: ReplyBox, judge: Judge, store: AssistantStore, signal: AbortSignal): Session {
  const { element } = replyBox;
  // Our own changes look like typing to the page; after one the sentence is judged at once
  const box: ReplyBox = { ...replyBox, apply: (change) => replyBox.apply(change).finally(() => typing.stop()) };
  // Read when the agent comes to the box, not with every key
  let customer = box.customer();

  let isTold = false;
  let isUsable = true;

  const refresh = (): void => {
    const before = store.getState().drafts.get(box);
    isUsable = box.isUsable();
    // Nothing is said of a draft that nobody can mend; a hidden one would read as empty
    if (!isUsable && before) removeDraft(store, box);
    if (!isUsable || typing.isComposing() || signal.aborted) return;
    const reading = box.read();
    const { text } = reading;
    const { diagnostics, isWhole } = judgeReading(box, reading, customer, judge);
    const caret = typing.isTyping() ? reading.selection()?.end : undefined;
    const judged = holdBack(diagnostics, text, caret, before?.shown ?? [], before?.reading.text ?? '');
    if (!isWhole && !isTold) setPageNotice(store, VERY_LONG);
    isTold ||= !isWhole;
    // Held back are the lines only: who asks with the key gets an answer at once
    setDraft(store, box, { reading, diagnostics, shown: mostUrgent(judged, MOST_SHOWN) });
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

  const onFocus = (): void => {
    customer = box.customer();
    refreshSoon();
  };
  element.addEventListener('focus', onFocus, { signal });
  // Macros and the editor's own renderings change the text without typing
  const mutations = new MutationObserver(refreshSoon);
  mutations.observe(element, { childList: true, subtree: true, characterData: true });
  box.onAudienceChange(refreshSoon);
  box.onUseChange(
    createFrameTask(() => {
      if (box.isUsable() !== isUsable) refresh();
    }, signal),
  );
  signal.addEventListener('abort', () => {
    mutations.disconnect();
    removeDraft(store, box);
  });
  refresh();
  return { refresh };
}
