import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMatches } from '../../../src/lint/pattern/machine.ts';
import { compilePattern } from '../../../src/lint/pattern/program.ts';
import { parsePattern } from '../../../src/lint/pattern/syntax.ts';
import { isOfQuestion, requirementsOf, triggersOf } from '../../../src/lint/pattern/triggers.ts';
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
    ['the refund{0,2} of', ['of']],
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

describe('requirementsOf', () => {
  const requirementsIn = (pattern: string): string[] =>
    requirementsOf(parsePattern(pattern)).map((sets) => sets.map((words) => [...words].join('|')).join(' '));

  it.each([
    ['no refund', ['no refund']],
    ['no (refund|the credit) .* back', ['no refund back', 'no the credit back']],
    ['(a|b c) (refund|the credit)', ['a|b refund', 'a|b the credit']],
    ['no (refund|credit)? back', ['no back']],
    ['^ [<x> no] . #Verb back{2}', ['no back']],
    ['a b c d e f g h i j', ['a b c d e f g h']],
    ['(a b|.)', ['']],
    ['.* no?', ['']],
  ])('lists for %s what a match holds', (pattern, expected) => expect(requirementsIn(pattern)).toEqual(expected));

  it('names words of which every match holds one each, in their order', () => {
    fc.assert(
      fc.property(anyPattern, anyWords, (pattern, text) => {
        const tree = parsePattern(pattern);
        const tokens = tokenize(text);
        for (const { first, last } of findMatches(compilePattern(tree), { tokens })) {
          const isMet = requirementsOf(tree).some((sets) => {
            let at = first;
            return sets.every((words) => {
              while (at < last && !words.has(tokens[at]?.word ?? '')) at++;
              return at++ < last;
            });
          });
          expect(isMet).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('isOfQuestion', () => {
  it.each([
    ['is it $?', true],
    ['(is it $?|was it $?)', true],
    ['is (it|that) $? .', true],
    ['(is it|was it $?)', false],
    ['is it ($?)? .', false],
    ['is it $', false],
  ])('of %s is %s', (pattern, expected) => expect(isOfQuestion(parsePattern(pattern))).toBe(expected));
});
