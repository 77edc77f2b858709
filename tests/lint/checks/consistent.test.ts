import { describe, expect, it } from 'vitest';
import { findInconsistent } from '../../../src/lint/checks/consistent.ts';
import { markedBy, messageOf, stepOf } from '../messages.ts';

describe('findInconsistent', () => {
  const variants = [stepOf('refund', 'refunds'), stepOf('repayment'), stepOf('payback')];

  it.each([
    ['one variant only', 'A refund. Refunds.', []],
    ['no variant', 'We do.', []],
    ['the second of two', 'A repayment. A refund.', ['refund']],
    ['whichever comes second', 'A refund. A repayment.', ['repayment']],
    ['every time that another is used', 'A refund. A repayment, a repayment. A refund.', ['repayment', 'repayment']],
    [
      'two others, in the order of the text',
      'Payback. A repayment. A refund. A repayment.',
      ['repayment', 'refund', 'repayment'],
    ],
  ])('finds %s', (_, text, words) => {
    const message = messageOf(text);
    expect(markedBy(message, findInconsistent(variants, message))).toEqual(words);
  });
});
