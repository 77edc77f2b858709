import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMatcher, type Matcher } from '../../../src/lint/matcher.ts';
import { readNumbers, writeNumbers } from '../../../src/lint/pattern/numbers-as-text.ts';
import { openStored, storePatterns } from '../../../src/lint/pattern/stored.ts';
import { anyPattern } from './reference.ts';

/** Patterns that use what `anyPattern` leaves out. */
const OTHERS = ['#Verb [<x> no|#Digits]', '!(#Capital|no|never) $?', "we can't (ship|send)* [<x> it] ... [<y> .+]"];

const MOST = 2 ** 31;

/** All that a matcher tells; what is required of one without a gap is not stored. */
const tellsOf = ({ requirements, program, ...head }: Matcher) => ({
  ...head,
  requirements: head.hasGap ? requirements() : [[]],
  program: program(),
});

const throughJson = (matchers: readonly Matcher[]): Matcher[] => {
  const at = openStored(JSON.parse(JSON.stringify(storePatterns(matchers))));
  return matchers.map((_, place) => at(place));
};

describe('writeNumbers', () => {
  it('writes numbers that come back, the small ones in a letter', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat({ max: 40 }), fc.nat({ max: MOST }))), (numbers) => {
        const next = readNumbers(writeNumbers(numbers));
        expect(numbers.map(() => next())).toEqual(numbers);
      }),
    );
    expect([writeNumbers([0, 31]), writeNumbers([32]).length, readNumbers('')()]).toEqual(['Af', 2, 0]);
  });
});

describe('storePatterns', () => {
  it('gives back through JSON what each pattern was', () => {
    fc.assert(
      fc.property(fc.array(anyPattern, { minLength: 1, maxLength: 5 }), (patterns) => {
        const matchers = [...patterns, ...OTHERS].map((pattern) => createMatcher(pattern));
        expect(throughJson(matchers).map(tellsOf)).toEqual(matchers.map(tellsOf));
      }),
      { numRuns: 300 },
    );
  });

  it('gives the program also to who never asks what is required, and the same each time', () => {
    const [matcher, again] = [createMatcher(OTHERS[2] ?? ''), throughJson([createMatcher(OTHERS[2] ?? '')])[0]];
    expect(again?.program()).toEqual(matcher.program());
    expect(again?.program()).toBe(again?.program());
    expect(again?.requirements()).toEqual(matcher.requirements());
  });

  it('says so when a place is not there', () => {
    expect(() => openStored(storePatterns([]))(0)).toThrow(new RangeError('nothing is stored at 0'));
  });
});
