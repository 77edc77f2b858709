import type { Span } from './types.ts';

export const lengthOf = (span: Span): number => span.end - span.start;

/** Spans that only touch do not overlap; an empty span overlaps what it stands strictly inside of. */
export const isOverlapping = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const shiftSpan = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

/** Sorted, with overlapping and touching spans joined. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last && span.start <= last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else if (span.end > span.start) joined.push(span);
  }
  return joined;
}

/** Where in spans that are sorted and apart the first one stands that begins at `offset` or later. */
export function indexFrom(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** As `isOverlapping`, of any of the spans; they are sorted and apart, so that only one needs a look. */
export const isOverlappingAny = (span: Span, spans: readonly Span[]): boolean =>
  (spans[indexFrom(spans, span.end) - 1]?.end ?? -1) > span.start;

/** Puts a span among others that are sorted and apart from it. */
export function insertSpan(spans: Span[], span: Span): void {
  spans.splice(indexFrom(spans, span.end), 0, span);
}
