import { describe, expect, it } from 'vitest';
import { paragraphWords, questions, sentenceWords } from '../../../src/lint/measures/lengths.ts';
import { messageOf } from '../plain-message.ts';

describe('sentenceWords', () => {
  it('splits a sentence at the joint nearest its middle', () => {
    const text = 'The parcel left our warehouse in Leeds, and it is now in York; you do not need to be at home for it.';
    const [measured] = sentenceWords(messageOf(text));
    expect(measured?.count).toBe(23);
    expect(measured?.groups?.()['split']).toBe(
      'The parcel left our warehouse in Leeds, and it is now in York. You do not need to be at home for it.',
    );
  });
  it('splits nothing where a half would say little', () => {
    expect(sentenceWords(messageOf('It left, and it is here.'))[0]?.groups?.()).toEqual({});
  });
});

describe('paragraphWords', () => {
  it('breaks a paragraph in its middle, and one of a single sentence never', () => {
    const found = paragraphWords(messageOf('One two. Three four. Five six. Seven eight.\nNine ten.'));
    expect(found.map(({ count, text }) => [count, text])).toEqual([[8, 'Five six.']]);
  });
});

describe('questions', () => {
  it('counts them, and shows the last', () => {
    expect(questions(messageOf('Is it on? It is. Is it red?'))).toMatchObject([{ count: 2, text: 'Is it red?' }]);
  });
});
