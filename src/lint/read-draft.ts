import { createBlockReader, languageSample, type Block, type PlacedBlock } from './blocks.ts';
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

/** The sentences of a block where it stood last. */
type Placed = { readonly start: number; readonly paragraph: number; readonly sentences: readonly ReadSentence[] };

/** Reads drafts; a line that stays the same is read once. `resultOf` judges a sentence. */
export function createDraftReader(resultOf: (sentence: string) => SentenceResult): (draft: Draft) => ReadDraft {
  const readBlocks = createBlockReader();
  const placed = new WeakMap<Block, Placed>();

  const sentencesOf = ({ start, block }: PlacedBlock, paragraph: number): readonly ReadSentence[] => {
    const known = placed.get(block);
    if (known?.start === start && known.paragraph === paragraph) return known.sentences;
    const sentences = block.sentences.map(({ text, span }) => ({
      text,
      span: shiftSpan(span, start),
      paragraph,
      result: resultOf(text),
    }));
    // What waits for a tool is judged again when the tool is there
    if (sentences.every(({ result }) => result.complete)) placed.set(block, { start, paragraph, sentences });
    return sentences;
  };

  return ({ text, masked }) => {
    const blocks = readBlocks(text, joinSpans([...masked, ...maskTail(text)]));
    const masks = joinSpans(blocks.flatMap(({ start, block }) => block.masked.map((mask) => shiftSpan(mask, start))));
    const own = masks.length > 0 ? blankMasked(text, masks) : text;
    if (isForeign(languageSample(blocks))) return { own, masks, sentences: [] };
    return { own, masks, sentences: blocks.flatMap(sentencesOf) };
  };
}
