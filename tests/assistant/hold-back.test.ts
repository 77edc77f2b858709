import { describe, expect, it } from 'vitest';
import { holdBack, sentenceBeingTyped } from '../../src/assistant/hold-back.ts';
import type { Diagnostic } from '../../src/lint/types.ts';

const finding = (start: number, end: number): Diagnostic => ({
  rule: 'cando.core/bare-no',
  fault: 'flat-no',
  severity: 'error',
  span: { start, end },
  message: '',
  suggestions: [],
});

describe('The sentence being typed', () => {
  it.each([
    ['at the end of words', 'Hi Ann. No', 10, 'No'],
    ['behind a space that may go on', 'Hi Ann. No ', 11, 'No'],
    ['in the middle', 'No we can', 4, 'No we can'],
  ])('is there %s', (_, text, caret, sentence) => {
    const span = sentenceBeingTyped(text, caret);
    expect(text.slice(span?.start, span?.end)).toBe(sentence);
  });

  it.each([
    ['behind a full stop', 'Hi Ann. No.', 11],
    ['on the next line', 'No\n', 3],
    ['without a caret', 'No', undefined],
    ['in an empty text', '', 0],
  ])('is not there %s', (_, text, caret) => {
    expect(sentenceBeingTyped(text, caret)).toBeUndefined();
  });
});

describe('Holding back', () => {
  it('keeps “No” from flashing before “No problem”, and shows it after the full stop', () => {
    expect(holdBack([finding(0, 2)], 'No', 2, [], '')).toEqual([]);
    expect(holdBack([finding(0, 2)], 'No.', 3, [], '')).toHaveLength(1);
  });

  it('goes on showing what was shown before the agent typed on', () => {
    expect(holdBack([finding(0, 2)], 'No, we', 6, [finding(0, 2)], 'No,')).toHaveLength(1);
  });

  it('holds nothing back in other sentences', () => {
    expect(holdBack([finding(0, 2)], 'No. We a', 8, [], '')).toHaveLength(1);
  });
});
