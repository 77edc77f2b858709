import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstWordsOf, isAnchored } from '../../../src/lint/pattern/first-words.ts';
import { findMatches } from '../../../src/lint/pattern/machine.ts';
import { compilePattern } from '../../../src/lint/pattern/program.ts';
import { parsePattern } from '../../../src/lint/pattern/syntax.ts';
import { tokenize } from '../../../src/lint/tokens.ts';
import { anyPattern, anyWords } from './reference.ts';

describe('firstWordsOf', () => {
  it.each([
    ['no', ['no']],
    ['no way', ['no']],
    ['(no|never) way', ['no', 'never']],
    ['no? way', ['no', 'way']],
    ['no* (way|path)', ['no', 'way', 'path']],
    ['no+ way', ['no']],
    ['[<x> no] way', ['no']],
    ['^ no', ['no']],
    [', no', ['no']],
    ['(no|) way', ['no', 'way']],
    ['() no', ['no']],
    ['no{0,2} way', ['no', 'way']],
  ])('of %s are %j', (pattern, words) => expect([...(firstWordsOf(parsePattern(pattern)) ?? [])]).toEqual(words));

  it.each(['.', '. no', '#Verb', '!no', '... no', '(no|.)', '.? no', '.{0,1} no', 'no?', '()', '^'])(
    'of %s are any',
    (pattern) => expect(firstWordsOf(parsePattern(pattern))).toBeUndefined(),
  );
});

describe('isAnchored', () => {
  it.each([
    ['^', true],
    ['^ no', true],
    ['(^ no|^ yes)', true],
    ['[<x> ^ no] yes', true],
    ['no', false],
    ['(^ no|yes)', false],
    ['(^)? no', false],
    ['no ^', false],
    ['()', false],
  ])('of %s is %s', (pattern, expected) => expect(isAnchored(parsePattern(pattern))).toBe(expected));
});

describe('both', () => {
  it('are true of every match', () => {
    fc.assert(
      fc.property(anyPattern, anyWords, (pattern, text) => {
        const tree = parsePattern(pattern);
        const tokens = tokenize(text);
        // Looking everywhere, not only where these two allow it
        const program = { ...compilePattern(tree), firstWords: undefined, isAnchored: false };
        const [words, anchored] = [firstWordsOf(tree), isAnchored(tree)];
        for (const { first } of findMatches(program, { tokens })) {
          expect(words === undefined || words.has(tokens[first]?.word ?? '')).toBe(true);
          expect(!anchored || first === 0).toBe(true);
        }
        expect(findMatches(compilePattern(tree), { tokens })).toEqual(findMatches(program, { tokens }));
      }),
      { numRuns: 2_000 },
    );
  });
});
