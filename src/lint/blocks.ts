import { countLanguages, type LanguageCounts } from './language.ts';
import { blankMasked, maskLine } from './masks.ts';
import { isSoftBreak, splitSentences } from './sentences.ts';
import { isOverlapping, joinSpans } from './span.ts';
import type { Span } from './types.ts';

/** Lines that belong together, read once for as long as they stay the same. Spans are of the block. */
export type Block = {
  readonly text: string;
  readonly masked: readonly Span[];
  readonly sentences: readonly { readonly text: string; readonly span: Span }[];
  /** Counted when first asked for. */
  readonly language: () => LanguageCounts;
};

/** Blocks kept: a long draft many times over. */
const MOST_BLOCKS = 1_000;
/** The language of a text shows in its beginning. */
const LANGUAGE_SAMPLE = 1_000;

/** Where the blocks of a text are. A line end closes one, unless a mail program put it there. */
function splitBlocks(text: string): Span[] {
  const blocks: Span[] = [];
  let start = 0;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (!isSoftBreak(text, lineStart, at)) {
      if (at > start) blocks.push({ start, end: at });
      start = at + 1;
    }
    lineStart = at + 1;
  }
  if (text.length > start) blocks.push({ start, end: text.length });
  return blocks;
}

function readBlock(written: string, outer: readonly Span[]): Block {
  const masked = joinSpans([...outer, ...maskLine(written)]);
  const text = blankMasked(written, masked);
  const sentences = splitSentences(text).map((span) => ({ text: text.slice(span.start, span.end), span }));
  let language: LanguageCounts | undefined;
  return {
    text,
    masked,
    sentences,
    language: () => (language ??= countLanguages(text.slice(0, LANGUAGE_SAMPLE))),
  };
}

/** What of the masks lies in a block, as spans of it. */
const within = (block: Span, masked: readonly Span[]): Span[] =>
  masked
    .filter((mask) => isOverlapping(mask, block))
    .map(({ start, end }) => ({
      start: Math.max(0, start - block.start),
      end: Math.min(end, block.end) - block.start,
    }));

/** A block at its place in the text. */
export type PlacedBlock = { readonly start: number; readonly block: Block };

/** Reads texts block by block, and each block once. `masked` is what the text does not show, like a signature. */
export function createBlockReader(): (text: string, masked: readonly Span[]) => readonly PlacedBlock[] {
  const blocks = new Map<string, Block>();
  return (text, masked) => {
    if (blocks.size > MOST_BLOCKS) blocks.clear();
    return splitBlocks(text).map((span) => {
      const written = text.slice(span.start, span.end);
      const outer = masked.length > 0 ? within(span, masked) : masked;
      const key = outer.length > 0 ? `${JSON.stringify(outer)}${written}` : written;
      const block = blocks.get(key) ?? readBlock(written, outer);
      blocks.set(key, block);
      return { start: span.start, block };
    });
  };
}

/** The blocks in which a text's language shows. */
export const languageSample = (blocks: readonly PlacedBlock[]): readonly LanguageCounts[] =>
  blocks.filter(({ start }) => start < LANGUAGE_SAMPLE).map(({ block }) => block.language());
