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

describe('paragraphWords', () => {
  it.each<[string, number[]]>([
    ['One two. Three.\nFour five six. Seven.', [3, 4]],
    ['One.\n\nTwo three.', [1, 2]],
    ['One two three', [3]],
    ['', []],
  ])('counts the words of each paragraph of %j', (text, counts) => {
    expect(paragraphWords(messageOf(text)).map(({ count }) => count)).toEqual(counts);
  });

  it('finds each paragraph at a sentence of its own', () => {
    const message = messageOf('One two. Three.\nFour five six. Seven.');
    const paragraphs = paragraphWords(message).map(({ sentence }) => message.sentences[sentence]?.paragraph);
    expect(paragraphs).toEqual([0, 1]);
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
