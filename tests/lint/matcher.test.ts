import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/lint/analysis.ts';
import { createMatcher } from '../../src/lint/matcher.ts';
import { findMatches } from '../../src/lint/pattern/machine.ts';

const matchers = ['no refund', 'we can (not|never)', '. problem'].map((pattern) => createMatcher(pattern));
const listOf = (words: ReadonlySet<string> | undefined) => words && [...words];

describe('a matcher', () => {
  it.each([
    ['We can’t.', 1],
    ['No refund, no refund, we can never.', 3],
    ['A problem', 1],
    ['We can.', 0],
    ['', 0],
  ])('finds in %j %i matches', (text, count) => {
    const analysis = analyze(text, undefined);
    expect(matchers.flatMap(({ program }) => findMatches(program(), analysis))).toHaveLength(count);
  });

  it('knows the words that it needs, and those that it can begin with', () => {
    expect(matchers.map(({ requirements }) => requirements().map((sets) => sets.map(listOf)))).toEqual([
      [[['no'], ['refund']]],
      [[['we'], ['can'], ['not', 'never']]],
      [[['problem']]],
    ]);
    expect(matchers.map(({ firsts }) => listOf(firsts?.words))).toEqual([['no'], ['we'], undefined]);
  });

  it.each([
    ['no #Verb', true],
    ['no !#Verb', true],
    ['no #Digits', false],
    ['no', false],
  ])('knows whether %s needs a grammar: %s', (pattern, needsGrammar) =>
    expect(createMatcher(pattern).needsGrammar).toBe(needsGrammar),
  );

  it('compiles its program once', () => {
    const matcher = createMatcher('no');
    expect(matcher.program()).toBe(matcher.program());
  });

  it('cannot be made of a pattern that cannot be read', () => expect(() => createMatcher('(no')).toThrow('missing'));
});
