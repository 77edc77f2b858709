import { joinSpans, shiftSpan } from '../lint/span.ts';
import type { Draft, Span } from '../lint/types.ts';

/**
 * What is judged of a draft at a time, in characters: some 5,000 words, which take about 50 ms the first time (`npm run bench`
 * says what a character takes). Of a longer draft it is the paragraph at hand.
 */
export const MOST_JUDGED = 30_000;

/** A part of a draft, and where in the draft it begins. */
export type Part = Pick<Draft, 'text' | 'masked'> & { readonly start: number };

/** The line of a text around a place, cut to so many characters. */
function lineAround(text: string, at: number, most: number): Span {
  const from = Math.max(0, at - most / 2);
  const before = text.lastIndexOf('\n', at - 1);
  const behind = text.indexOf('\n', at);
  return {
    start: at > 0 && before >= from ? before + 1 : from,
    end: behind >= 0 && behind <= from + most ? behind : Math.min(text.length, from + most),
  };
}

/** The paragraph around a place of a long draft; of a paragraph without an end, what stands around it. The whole of a short one. */
export function partAt({ text, masked }: Pick<Draft, 'text' | 'masked'>, at: number, most = MOST_JUDGED): Part {
  if (text.length <= most) return { text, masked, start: 0 };
  const { start, end } = lineAround(text, at, most);
  const inside = masked.filter((mask) => mask.start < end && start < mask.end);
  const clipped = inside.map((mask) => ({ start: Math.max(start, mask.start), end: Math.min(end, mask.end) }));
  return { text: text.slice(start, end), masked: joinSpans(clipped.map((mask) => shiftSpan(mask, -start))), start };
}
