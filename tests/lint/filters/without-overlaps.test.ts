import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byPosition, withoutOverlaps } from '../../../src/lint/filters/without-overlaps.ts';
import { isOverlapping } from '../../../src/lint/span.ts';
import { finding, rulesOf } from './filters.ts';

const anyFinding = fc
  .tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(15), fc.nat(5), fc.constantFrom('error', 'warning', 'hint'))
  .map(([rule, start, length, severity]) => finding(rule, start, start + length, severity));

describe('withoutOverlaps', () => {
  it.each([
    ['the graver', [finding('a', 0, 9, 'hint'), finding('b', 4, 5, 'error')], ['b']],
    ['the one about more words', [finding('a', 4, 5), finding('b', 0, 9)], ['b']],
    ['the first by address', [finding('b', 0, 9), finding('a', 0, 9)], ['a']],
    ['both when they only touch', [finding('b', 5, 9), finding('a', 0, 5)], ['a', 'b']],
    [
      'those at the sides of a dropped one',
      [finding('b', 3, 7), finding('a', 0, 4, 'error'), finding('c', 6, 9)],
      ['a', 'c'],
    ],
  ])('keeps %s', (_, diagnostics, rules) => expect(rulesOf(withoutOverlaps(diagnostics))).toEqual(rules));

  it('leaves no overlap, drops nothing that overlaps nothing kept, and does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (diagnostics, keys) => {
        const kept = withoutOverlaps(diagnostics);
        kept.forEach((one, index) =>
          kept.slice(index + 1).forEach((other) => expect(isOverlapping(one.span, other.span)).toBe(false)),
        );
        for (const one of diagnostics)
          expect(kept.includes(one) || kept.some((other) => isOverlapping(one.span, other.span))).toBe(true);
        expect(kept).toEqual(kept.toSorted(byPosition));
        const shuffled = diagnostics
          .map((diagnostic) => ({ diagnostic, key: keys.next().value as number }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ diagnostic }) => diagnostic);
        expect(withoutOverlaps(shuffled)).toEqual(kept);
      }),
      { numRuns: 300 },
    );
  });
});
