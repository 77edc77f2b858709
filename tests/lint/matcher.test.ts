import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/lint/analysis.ts';
import { allMatches, createMatcher, isMatching } from '../../src/lint/matcher.ts';

const matchers = ['no refund', 'we can (not|never)', '. problem'].map((pattern) => createMatcher(pattern));

describe('a matcher', () => {
  it.each([
    ['We can’t.', 1],
    ['No refund, no refund, we can never.', 3],
    ['A problem', 1],
    ['We can.', 0],
    ['', 0],
  ])('finds in %j %i matches', (text, count) => {
    const analysis = analyze(text, undefined);
    expect(allMatches(matchers, analysis, analysis.words)).toHaveLength(count);
    expect(isMatching(matchers, analysis, analysis.words)).toBe(count > 0);
  });

  it('sleeps where none of its triggers stands', () => {
    const analysis = analyze('We can’t.', undefined);
    expect(isMatching(matchers, analysis, new Set())).toBe(false);
    expect(isMatching([createMatcher('.')], analysis, new Set())).toBe(true);
  });

  it('cannot be made of a pattern that cannot be read', () => expect(() => createMatcher('(no')).toThrow('missing'));
});
