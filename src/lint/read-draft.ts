import { createBlockReader, languageSample } from './blocks.ts';
import { isForeign } from './language.ts';
import type { SentenceResult } from './lint-sentence.ts';
import { blankMasked, maskTail } from './masks.ts';
import type { ReadSentence } from './message.ts';
import { joinSpans, shiftSpan } from './span.ts';
import type { Draft, Span } from './types.ts';

/** A draft's own words: its text with all else blanked, what that is, and the sentences with what was found in them. */
export type ReadDraft = {
  readonly own: string;
  readonly masks: readonly Span[];
  /** None for a text in another language. */
  readonly sentences: readonly ReadSentence[];
};

/** Reads drafts; a line that stays the same is read once. `resultOf` judges a sentence. */
export function createDraftReader(resultOf: (sentence: string) => SentenceResult): (draft: Draft) => ReadDraft {
  const readBlocks = createBlockReader();
  return ({ text, masked }) => {
    const blocks = readBlocks(text, joinSpans([...masked, ...maskTail(text)]));
    const masks = joinSpans(blocks.flatMap(({ start, block }) => block.masked.map((mask) => shiftSpan(mask, start))));
    const own = masks.length > 0 ? blankMasked(text, masks) : text;
    if (isForeign(languageSample(blocks))) return { own, masks, sentences: [] };
    const sentences = blocks.flatMap(({ start, block }, paragraph) =>
      block.sentences.map((sentence) => ({
        text: sentence.text,
        span: shiftSpan(sentence.span, start),
        paragraph,
        result: resultOf(sentence.text),
      })),
    );
    return { own, masks, sentences };
  };
}
