import { describe, expect, it } from 'vitest';
import { changedSentences } from '../../src/demo/tour.ts';

describe('changedSentences', () => {
  it('gives the one sentence that differs', () => {
    expect(changedSentences('Hi Ann. No, we can’t. Bye.', 'Hi Ann. Here is what I can do. Bye.')).toEqual({
      before: 'No, we can’t.',
      after: 'Here is what I can do.',
    });
  });

  it('gives all of them when the change spans several', () => {
    expect(changedSentences('One. Two. Three. Four.', 'One. Zwei. Drei. Four.')).toEqual({
      before: 'Two. Three.',
      after: 'Zwei. Drei.',
    });
  });

  it('knows a deletion and an insertion', () => {
    expect(changedSentences('One. Two.', 'One. ')).toEqual({ before: 'Two.', after: '' });
    expect(changedSentences('We can.', 'We can soon.')).toEqual({ before: 'We can.', after: 'We can soon.' });
  });

  it('leaves equal texts alone', () => {
    expect(changedSentences('Same.', 'Same.')).toEqual({ before: 'Same.', after: 'Same.' });
  });
});
