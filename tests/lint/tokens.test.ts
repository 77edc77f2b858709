import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/lint/tokens.ts';
import { SLOT } from '../../src/lint/words.ts';
import { anyText, isInText, textsOf, wordsOf } from './helpers.ts';

describe('tokenize', () => {
  it.each([
    ['We can’t refund it.', ['we', 'can', 'not', 'refund', 'it']],
    ['Dear ___, thanks!', ['dear', '___', 'thanks']],
    ['________', ['___']],
    ['a_b __x__', ['a', 'b', 'x']],
    ['It costs $5.99 (v2.0).', ['it', 'costs', '5.99', 'v2.0']],
    ['e-mail 24/7', ['e', 'mail', '24', '7']],
    ['rock’n’roll', ["rock'n'roll"]],
    ["the customers' order", ['the', 'customers', 'order']],
    ["'no'", ['no']],
    ['您好 no', ['您好', 'no']],
    ['**no**', ['no']],
    ['', []],
    [' .,!? ', []],
  ])('reads %j', (text, words) => expect(wordsOf(text)).toEqual(words));

  it.each([
    ['between words', 'I am sorry \u200B but'],
    ['on its own', 'I am \u200B sorry but'],
    ['at a word’s end', 'I am sorry\u200B but'],
    ['at a word’s start', 'I am \u2060sorry but'],
    ['inside a word', 'I am so\uFEFFrry b\u00ADut'],
    ['in emoji', '❤️ I am 👩‍💻 sorry 1️⃣ but'.replace('1️⃣ ', '')],
    ['as a no-break space', 'I\u00A0am\u00A0sorry\u00A0but'],
    ['in front of it all', '\uFEFF\u200BI am sorry but'],
  ])('sees through hidden characters %s', (_, text) => expect(wordsOf(text)).toEqual(['i', 'am', 'sorry', 'but']));

  it('gives both halves of a contraction the span of the whole word', () => {
    const text = 'So we can’t.';
    expect(tokenize(text).map(({ span }) => textsOf(text, [span])[0])).toEqual(['So', 'we', 'can’t', 'can’t']);
  });

  it('says what stands in front of each word, and nothing in front of a second half', () => {
    expect(tokenize('No, I can’t - ever').map(({ before }) => before)).toEqual(['', ', ', ' ', '', ' - ']);
  });

  it('maps every word back to the source, whatever its spelling was folded to', () => {
    const text = 'Apologies: ﬁx it, İs CANCELLED';
    expect(
      textsOf(
        text,
        tokenize(text).map(({ span }) => span),
      ),
    ).toEqual(['Apologies', 'ﬁx', 'it', 'İs', 'CANCELLED']);
  });

  it('keeps its spans inside the text, in order, apart or equal, and never in a surrogate pair', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = { start: -1, end: 0 };
        for (const { span, word } of tokenize(text)) {
          expect(isInText(text, span)).toBe(true);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.start === last.start ? span.end === last.end : span.start >= last.end).toBe(true);
          expect(word).not.toBe('');
          last = span;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives back the text from its words and what stands in front of them', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const firsts = tokenize(text).filter(({ span }, index, all) => all[index - 1]?.span.start !== span.start);
        const rebuilt = firsts.map(({ before, span }) => before + text.slice(span.start, span.end)).join('');
        expect(text.startsWith(rebuilt)).toBe(true);
        expect(tokenize(text.slice(rebuilt.length))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['___', '____', '_'.repeat(500)])('reads the blank %s as one slot', (blank) => {
    expect(wordsOf(`by ${blank} at`)).toEqual(['by', SLOT, 'at']);
  });
});
