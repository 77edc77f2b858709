import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insertSpan, isOverlapping, isOverlappingAny, joinSpans, lengthOf, shiftSpan } from '../../src/lint/span.ts';
import type { Span } from '../../src/lint/types.ts';

const span = (start: number, end: number): Span => ({ start, end });
const anySpan = fc.tuple(fc.nat(20), fc.nat(5)).map(([start, length]) => span(start, start + length));

describe('isOverlapping', () => {
  it.each([
    [span(0, 2), span(1, 3), true],
    [span(0, 2), span(0, 2), true],
    [span(0, 4), span(1, 2), true],
    [span(0, 2), span(2, 4), false],
    [span(0, 2), span(3, 4), false],
    [span(1, 1), span(0, 2), true],
    [span(0, 0), span(0, 2), false],
    [span(2, 2), span(0, 2), false],
    [span(1, 1), span(1, 1), false],
  ])('of %o and %o is %s, either way round', (a, b, expected) => {
    expect(isOverlapping(a, b)).toBe(expected);
    expect(isOverlapping(b, a)).toBe(expected);
  });
});

describe('shiftSpan and lengthOf', () => {
  it('move both ends and measure between them', () => {
    expect(shiftSpan(span(1, 4), -1)).toEqual(span(0, 3));
    expect(lengthOf(span(1, 4))).toBe(3);
  });
});

describe('joinSpans', () => {
  it('joins what overlaps or touches, drops what is empty and sorts', () => {
    expect(joinSpans([span(5, 7), span(0, 2), span(2, 3), span(6, 9), span(12, 12)])).toEqual([span(0, 3), span(5, 9)]);
  });

  it('covers the same places as before, in order and apart', () => {
    fc.assert(
      fc.property(fc.array(anySpan), (spans) => {
        const joined = joinSpans(spans);
        const holds = (list: readonly Span[], at: number) => list.some(({ start, end }) => at >= start && at < end);
        for (let at = 0; at < 30; at++) expect(holds(joined, at)).toBe(holds(spans, at));
        joined.forEach(({ start }, index) => expect(start).toBeGreaterThan(joined[index - 1]?.end ?? -1));
      }),
      { numRuns: 200 },
    );
  });
});

describe('isOverlappingAny and insertSpan', () => {
  it('agree with looking at every span, empty ones too', () => {
    fc.assert(
      fc.property(fc.array(anySpan, { maxLength: 15 }), (spans) => {
        const taken: Span[] = [];
        for (const one of spans) {
          const isTaken = taken.some((other) => isOverlapping(one, other));
          expect(isOverlappingAny(one, taken)).toBe(isTaken);
          if (!isTaken) insertSpan(taken, one);
          expect(taken).toEqual(taken.toSorted((a, b) => a.start - b.start || a.end - b.end));
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
