import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capitals } from '../../../src/lint/measures/capitals.ts';
import { anyText, isInText } from '../helpers.ts';
import { markedBy, messageOf } from '../messages.ts';

function found(text: string): [string, number][] {
  const message = messageOf(text);
  return capitals(message).map((one) => [markedBy(message, [one])[0] ?? '', one.count]);
}

describe('capitals', () => {
  it.each<[string, string, [string, number][]]>([
    ['words in a row', 'I said NEVER AGAIN to it.', [['NEVER AGAIN', 2]]],
    ['a row with short words inside', 'It is NOT AT ALL FUNNY to me.', [['FUNNY', 1]]],
    ['short words between two loud ones', 'This is REALLY NOT OK EVER to me.', [['REALLY NOT OK EVER', 4]]],
    ['a row up to its last loud word', 'STOP THAT I say.', [['STOP THAT', 2]]],
    ['a contraction inside', 'WHAT YOU’RE DOING hurts.', [['WHAT YOU’RE DOING', 3]]],
    ['a word alone', 'Your IBAN is here.', [['IBAN', 1]]],
    [
      'two rows in one sentence',
      'PLEASE HELP me, it is VERY LATE now.',
      [
        ['PLEASE HELP', 2],
        ['VERY LATE', 2],
      ],
    ],
    [
      'rows in two sentences',
      'PLEASE HELP me. VERY LATE.',
      [
        ['PLEASE HELP', 2],
        ['VERY LATE', 2],
      ],
    ],
    ['capitals of other alphabets', 'Это ОЧЕНЬ ПЛОХО.', [['ОЧЕНЬ ПЛОХО', 2]]],
    ['no short acronyms', 'The USA and the EU, VAT and the CEO.', []],
    ['no names', 'Anna McDonald from NeXT.', []],
    ['no codes with digits', 'Order AB12CD34 and EF56GH78.', []],
    ['nothing in small letters', 'never again', []],
    ['nothing in nothing', '', []],
  ])('finds %s', (_, text, all) => expect(found(text)).toEqual(all));

  it('names the words as they are written', () => {
    expect(capitals(messageOf('Hi. I said NEVER, AGAIN!'))).toMatchObject([{ sentence: 1, text: 'NEVER, AGAIN' }]);
  });

  it('marks what is in the text, from word to word, for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { span, count } of capitals(messageOf(text))) {
          expect(isInText(text, span)).toBe(true);
          expect(count).toBeGreaterThan(0);
          expect(text.slice(span.start, span.end)).toMatch(/^\p{Lu}{4}/u);
          expect(text.slice(span.start, span.end)).toMatch(/\p{Lu}{4}$/u);
        }
      }),
      { numRuns: 300 },
    );
  });
});
