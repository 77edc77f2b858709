import { describe, expect, it } from 'vitest';
import { paragraphWords, questions, sentenceWords } from '../../../src/lint/measures/lengths.ts';
import { markedBy, messageOf } from '../messages.ts';

describe('sentenceWords', () => {
  it.each<[string, number[]]>([
    ['One two three. Four five.\nSix', [3, 2, 1]],
    ['We can’t.', [3]],
    ['', []],
  ])('counts the words of each sentence of %j', (text, counts) => {
    const message = messageOf(text);
    const measured = sentenceWords(message);
    expect(measured.map(({ count }) => count)).toEqual(counts);
    expect(markedBy(message, measured)).toEqual(message.sentences.map((sentence) => sentence.text));
    expect(measured.map(({ sentence }) => sentence)).toEqual([...counts.keys()]);
  });
});

describe('the split of a long sentence', () => {
  const splitOf = (text: string) => sentenceWords(messageOf(text))[0]?.groups?.()['split'];

  it.each([
    [
      'We looked at your parcel in the depot, and we will send it to you again on Monday.',
      'We looked at your parcel in the depot. We will send it to you again on Monday.',
    ],
    [
      'We looked at your parcel in the depot; it is on its way to you again right now.',
      'We looked at your parcel in the depot. It is on its way to you again right now.',
    ],
    [
      'We looked at it, and we found your parcel in the depot - that is why I write to you today.',
      'We looked at it, and we found your parcel in the depot. That is why I write to you today.',
    ],
  ])('comes closest to the middle: %j', (text, split) => expect(splitOf(text)).toBe(split));

  it.each([
    'We looked at your parcel in the depot in the north of the country again on Monday.',
    'We looked, and we will send your parcel from the depot to you again on Monday.',
    'We looked at your parcel in the depot, and Kim will send it to you again on Monday.',
  ])('is none where no half would be a sentence: %j', (text) => expect(splitOf(text)).toBeUndefined());
});

describe('paragraphWords', () => {
  it.each<[string, number[]]>([
    ['One two. Three.\nFour five six. Seven.', [3, 4]],
    ['One. Two.\n\nThree four. Five. Six.', [2, 4]],
    ['One two three', []],
    ['', []],
  ])('counts the words of each paragraph of %j', (text, counts) => {
    expect(paragraphWords(messageOf(text)).map(({ count }) => count)).toEqual(counts);
  });

  it.each([
    ['One two. Three four. Five six. Seven eight.', 'Five six.'],
    ['One two three four five six. Seven. Eight.', 'Seven.'],
    ['One. Two. Three four five six seven.', 'Three four five six seven.'],
    ['One. Two.', 'Two.'],
  ])('finds a paragraph where a second one may begin: %j', (text, sentence) => {
    const message = messageOf(text);
    const measured = paragraphWords(message);
    expect(markedBy(message, measured)).toEqual([sentence]);
    expect(measured.map((one) => message.sentences[one.sentence]?.text)).toEqual([sentence]);
  });
});

describe('questions', () => {
  it.each<[string, [string, number][]]>([
    ['Is it blue? We think so. Or “red?” Fine.', [['Or “red?”', 2]]],
    ['Is it blue?', [['Is it blue?', 1]]],
    ['Is it? Really?! Yes.', [['Is it?', 1]]],
    ['No question mark here', []],
    ['A ? inside is none.', [['A ?', 1]]],
    ['', []],
  ])('counts the questions of %j, at the last one', (text, all) => {
    const message = messageOf(text);
    expect(questions(message).map((one) => [markedBy(message, [one])[0], one.count])).toEqual(all);
  });
});
