import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/lint/sentences.ts';
import { anyText, isInText, textsOf } from './helpers.ts';

const sentencesOf = (text: string): string[] => textsOf(text, splitSentences(text));

describe('splitSentences', () => {
  it.each([
    ['', []],
    [' \n\t ', []],
    ['No.', ['No.']],
    ['no', ['no']],
    ['I see. We can help! Is that fine? Yes', ['I see.', 'We can help!', 'Is that fine?', 'Yes']],
    ['  Hi Kim.  Thanks.  ', ['Hi Kim.', 'Thanks.']],
    ['Really?! No...', ['Really?!', 'No...']],
    ['He said “no.” We can.', ['He said “no.”', 'We can.']],
    ['(We can.) Yes.', ['(We can.)', 'Yes.']],
  ])('splits %j', (text, sentences) => expect(sentencesOf(text)).toEqual(sentences));

  it.each([
    'Dr. Lee and Mrs. May will call.',
    'Write to Prof. Kim, e.g. today, i.e. now.',
    'It opens at 9 a.m. on Monday.',
    'That is approx. five days, vs. two.',
    'Call ext. 12, ref. 77.',
    'J. Smith signed it.',
    'Cars, vans, etc. are fine.',
  ])('does not end a sentence on the abbreviation in %j', (text) => expect(sentencesOf(text)).toEqual([text]));

  it.each([
    ['It opens at 9 a.m. We can help.', ['It opens at 9 a.m.', 'We can help.']],
    ['Cars, vans, etc. We ship all.', ['Cars, vans, etc.', 'We ship all.']],
    ['We are Acme Inc. We can help.', ['We are Acme Inc.', 'We can help.']],
    ['That is the best. We agree.', ['That is the best.', 'We agree.']],
    ['We ship to the U.S. We do.', ['We ship to the U.S.', 'We do.']],
    ['It opens at 9 A.M. We do.', ['It opens at 9 A.M.', 'We do.']],
    ['Take option a. We can do b.', ['Take option a.', 'We can do b.']],
  ])('ends a sentence on what only looks like one in %j', (text, sentences) =>
    expect(sentencesOf(text)).toEqual(sentences),
  );

  it.each([
    ['No. 5 is yours.', ['No. 5 is yours.']],
    ['You are no. 12 in line.', ['You are no. 12 in line.']],
    ['No.5 is yours.', ['No.5 is yours.']],
    ['No. We can’t.', ['No.', 'We can’t.']],
    ['No. we cant', ['No.', 'we cant']],
    ['No.', ['No.']],
    ['No. ', ['No.']],
    ['Is that a no. ? Yes', ['Is that a no.', '?', 'Yes']],
  ])('tells a number from a refusal in %j', (text, sentences) => expect(sentencesOf(text)).toEqual(sentences));

  it.each([
    'It costs 5.99 or 1.000,50 in all.',
    'See https://acme.example/a.b?c=d!e and come back.',
    'Version 2.0.1 is out',
    'Send it to a.b@acme.example please',
    'We ship to the U.S. and back.',
    'Wait...what',
  ])('keeps the dots inside words of %j', (text) => expect(sentencesOf(text)).toEqual([text]));

  it.each([
    ['Well… We can.', ['Well…', 'We can.']],
    ['No... we can’t.', ['No...', 'we can’t.']],
    ['No . . . never', ['No .', '.', '.', 'never']],
  ])('splits after an ellipsis in %j', (text, sentences) => expect(sentencesOf(text)).toEqual(sentences));

  it.each([
    ['There is no refund.We can help.', ['There is no refund.', 'We can help.']],
    ['Go to Node.JS or acme.Com', ['Go to Node.', 'JS or acme.', 'Com']],
    ['The U.S.A is far', ['The U.S.A is far']],
    ['It is 5.We know', ['It is 5.We know']],
    ['Yahoo!Mail works', ['Yahoo!Mail works']],
  ])('adds the space that is missing after a full stop in %j', (text, sentences) =>
    expect(sentencesOf(text)).toEqual(sentences),
  );

  it.each([
    ['One\nTwo', ['One', 'Two']],
    ['One\r\nTwo\r\n\r\nThree', ['One', 'Two', 'Three']],
    ['- We can\n- You can\n* or not', ['- We can', '- You can', '* or not']],
    ['1. Open it\n2. Close it', ['1.', 'Open it', '2.', 'Close it']],
    ['Hi Kim,\nwe can help', ['Hi Kim,', 'we can help']],
  ])('ends a sentence with its line in %j', (text, sentences) => expect(sentencesOf(text)).toEqual(sentences));

  it('goes on over a line that a mail program wrapped', () => {
    const wrapped = 'We are sorry to hear that your parcel has not reached you and\nwe can send a new one.';
    expect(sentencesOf(wrapped)).toEqual([wrapped]);
    expect(sentencesOf(`${wrapped}\n${wrapped}`)).toHaveLength(2);
  });

  it.each([
    ['a long line that ends in a full stop', `${'word '.repeat(12)}end.\nand on`],
    ['a long line before a capital', `${'word '.repeat(12)}end\nAnd on`],
    ['a long line before a list', `${'word '.repeat(12)}end\n- and on`],
    ['a long line before an empty one', `${'word '.repeat(12)}end\n\nand on`],
    ['a long line that ends in a colon', `${'word '.repeat(12)}end:\nand on`],
    ['a short line', 'word word\nand on'],
  ])('stops after %s', (_, text) => expect(sentencesOf(text)).toHaveLength(2));

  it.each([
    ['Sorry 😢. We can help 🎉! Yes', ['Sorry 😢.', 'We can help 🎉!', 'Yes']],
    ['Sorry! 😢 We can', ['Sorry!', '😢 We can']],
  ])('is not put off by emoji in %j', (text, sentences) => expect(sentencesOf(text)).toEqual(sentences));

  it('gives sentences in order, apart, trimmed, with every character that is no white space in one of them', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let outside = '';
        let last = 0;
        for (const span of splitSentences(text)) {
          const sentence = text.slice(span.start, span.end);
          expect(isInText(text, span)).toBe(true);
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(sentence).toBe(sentence.trim());
          expect(sentence).not.toBe('');
          outside += text.slice(last, span.start);
          last = span.end;
        }
        expect((outside + text.slice(last)).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['full stops before a word', `${'.'.repeat(100_000)}a`],
    ['question marks and quotes', `${'?"'.repeat(50_000)}a`],
    ['closing quotes', `.${'"'.repeat(100_000)}a`],
    ['spaces', ' '.repeat(100_000)],
    ['line ends', '\n'.repeat(100_000)],
    ['abbreviations', 'no. '.repeat(25_000)],
  ])('reads 100,000 characters of %s at once', (_, text) => {
    splitSentences(text);
  });
});
