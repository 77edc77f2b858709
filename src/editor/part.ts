import { joinSpans, shiftSpan } from '../lint/span.ts';
import type { Draft, Span } from '../lint/types.ts';
import type { Reading } from './editor.ts';

/**
 * What is read of a draft at a time, in characters: some 5,000 words, which take about 50 ms to judge the first time
 * (`npm run bench` says what a character takes). Of a longer draft it is the paragraph at hand.
 */
export const MOST_READ = 30_000;

/** How far before the caret the reading of a long draft begins, in characters. */
export const REACH = MOST_READ / 2;

/** What stands around a place of a long draft, and whether there is more before and behind it. */
export type Stretch = Pick<Draft, 'text' | 'masked'> & {
  readonly isOpenBefore: boolean;
  readonly isOpenBehind: boolean;
};

/** What is read of a draft, and where it begins in it or in a stretch of it. */
export type Part = Pick<Draft, 'text' | 'masked'> & Pick<Reading, 'extent'> & { readonly start: number };

export const isLong = (text: string): boolean => text.length > MOST_READ;

export const wholeOf = (text: string): Part => ({ text, masked: [], start: 0, extent: 'whole' });

function clip(masked: readonly Span[], start: number, end: number): Span[] {
  const inside = masked.filter((mask) => mask.start < end && start < mask.end);
  const clipped = inside.map((mask) => ({ start: Math.max(start, mask.start), end: Math.min(end, mask.end) }));
  return joinSpans(clipped.map((mask) => shiftSpan(mask, -start)));
}

/** The paragraph around a place of a stretch. */
export function paragraphAt({ text, masked, isOpenBefore, isOpenBehind }: Stretch, at: number): Part {
  const start = at > 0 ? text.lastIndexOf('\n', at - 1) + 1 : 0;
  const behind = text.indexOf('\n', at);
  const end = behind < 0 ? text.length : behind;
  const isCut = (start === 0 && isOpenBefore) || (behind < 0 && isOpenBehind);
  return {
    text: text.slice(start, end),
    masked: clip(masked, start, end),
    start,
    extent: isCut ? 'piece' : 'paragraph',
  };
}

/** The paragraph around a place of a long plain text. Looks at no more of it than may be read. */
export function paragraphOf(text: string, at: number): Part {
  const from = Math.max(0, at - REACH);
  const to = from + MOST_READ;
  const stretch = {
    text: text.slice(from, to),
    masked: [],
    isOpenBefore: from > 0,
    isOpenBehind: to < text.length,
  };
  const part = paragraphAt(stretch, at - from);
  return { ...part, start: from + part.start };
}

/** A span of a draft as one of its part: as much of it as lies there. */
export function spanInPart({ start, end }: Span, part: Part): Span {
  const into = (at: number): number => Math.min(part.text.length, Math.max(0, at - part.start));
  return { start: into(start), end: into(end) };
}
