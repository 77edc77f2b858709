import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstsOf, isAnchored } from '../../../src/lint/pattern/firsts.ts';
import { findMatches } from '../../../src/lint/pattern/machine.ts';
import { compilePattern } from '../../../src/lint/pattern/program.ts';
import { parsePattern } from '../../../src/lint/pattern/syntax.ts';
import { tokenize } from '../../../src/lint/tokens.ts';
import { bitOf } from '../../../src/lint/words.ts';
import { anyPattern, anyWords } from './reference.ts';

describe('firstsOf', () => {
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
  ])('of %s are %j', (pattern, words) =>
    expect(firstsOf(parsePattern(pattern))).toEqual({ words: new Set(words), shapes: 0 }),
  );

  it.each(['.', '. no', '#Verb', '!no', '... no', '(no|.)', '.? no', '.{0,1} no', 'no?', '()', '^'])(
    'of %s are any',
    (pattern) => expect(firstsOf(parsePattern(pattern))).toBeUndefined(),
  );

  it('knows the shapes that a first word may have', () => {
    expect(firstsOf(parsePattern('(#Digits|two) days'))).toEqual({ words: new Set(['two']), shapes: bitOf('Digits') });
    expect(firstsOf(parsePattern('#Capital? #Digits'))).toEqual({
      words: new Set(),
      shapes: bitOf('Capital') | bitOf('Digits'),
    });
  });
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
        const program = { ...compilePattern(tree), firsts: undefined, isAnchored: false };
        const [firsts, anchored] = [firstsOf(tree), isAnchored(tree)];
        for (const { first } of findMatches(program, { tokens })) {
          const token = tokens[first];
          const isFirst = firsts?.words.has(token?.word ?? '') || ((token?.shapes ?? 0) & (firsts?.shapes ?? 0)) !== 0;
          expect(firsts === undefined || isFirst).toBe(true);
          expect(!anchored || first === 0).toBe(true);
        }
        expect(findMatches(compilePattern(tree), { tokens })).toEqual(findMatches(program, { tokens }));
      }),
      { numRuns: 2_000 },
    );
  });
});
