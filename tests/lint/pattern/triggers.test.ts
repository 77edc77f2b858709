import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMatches } from '../../../src/lint/pattern/machine.ts';
import { compilePattern } from '../../../src/lint/pattern/program.ts';
import { parsePattern } from '../../../src/lint/pattern/syntax.ts';
import { triggersOf } from '../../../src/lint/pattern/triggers.ts';
import { tokenize } from '../../../src/lint/tokens.ts';
import { anyPattern, anyWords } from './reference.ts';

const triggersIn = (pattern: string): string[] | undefined => {
  const triggers = triggersOf(parsePattern(pattern));
  return triggers && [...triggers];
};

describe('triggersOf', () => {
  it.each([
    ['policy', ['policy']],
    ['it is the policy', ['policy']],
    ["we can't refund", ['refund']],
    ['(refund|credit)', ['refund', 'credit']],
    ['(the refund|a credit)', ['refund', 'credit']],
    ['the (refund|credit)?', ['the']],
    ['the refund{0,2} of', ['the']],
    ['the refund{1,2} of', ['refund']],
    ['the refund+', ['refund']],
    ['[<x> refund] the', ['refund']],
    ['#Pronoun refund .', ['refund']],
    ['we are', ['we', 'were']],
  ])('wakes %s by the rarest words it cannot do without', (pattern, triggers) =>
    expect(triggersIn(pattern)).toEqual(triggers),
  );

  it.each(['.', '#Verb', '!no', '...', '^ $', ',', 'no?', 'no*', '(no|.)', '(no|)', 'no{0,2}', '[<x> #Verb]', '()'])(
    'finds none for %s',
    (pattern) => expect(triggersIn(pattern)).toBeUndefined(),
  );

  it('names words of which every match holds at least one', () => {
    fc.assert(
      fc.property(anyPattern, anyWords, (pattern, text) => {
        const tree = parsePattern(pattern);
        const triggers = triggersOf(tree);
        const tokens = tokenize(text);
        for (const { first, last } of findMatches(compilePattern(tree), { tokens }))
          expect(triggers === undefined || tokens.slice(first, last).some(({ word }) => triggers.has(word))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
