import { describe, expect, it } from 'vitest';
import { FILL } from '../../../src/lint/masks.ts';
import { unansweredQuestions } from '../../../src/lint/measures/unanswered.ts';
import { messageOf } from '../plain-message.ts';

const open = (customer: string, reply: string): readonly string[] =>
  unansweredQuestions(messageOf(reply, customer)).map(({ text }) => text);

describe('unansweredQuestions', () => {
  const customer = 'Where is my parcel? Do you have gift paper?';

  it('finds the question that no word comes back to', () => {
    expect(open(customer, 'Your parcel is in York.')).toEqual(['Do you have gift paper?']);
  });

  it.each([
    ['a reply to both', customer, 'Your parcel is in York, and we have paper.'],
    ['a reply in other words altogether', customer, 'It is in York.'],
    ['a single question', 'Do you have gift paper?', 'Your parcel is in York.'],
    ['a single question with two marks', 'Do you have gift paper? ?', 'Your parcel is in York.'],
    ['a tag', 'Where is my parcel? Not York again, right?', 'Your parcel is in Leeds.'],
    ['a question in anger', 'Where is my parcel? Are you serious about support?', 'Your parcel is in York.'],
    ['an answer behind a link', customer, `Your parcel and all else is here: ${FILL.repeat(5)}`],
  ])('says nothing about %s', (_, asked, reply) => expect(open(asked, reply)).toEqual([]));
});
