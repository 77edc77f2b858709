import { describe, expect, it } from 'vitest';
import { unansweredQuestions } from '../../../src/lint/measures/unanswered.ts';
import { messageOf } from '../messages.ts';

const KETTLE = 'Does the blue kettle whistle?';
const PARCEL = 'When will my parcel arrive?';

const openIn = (text: string, ...sentences: readonly string[]): [number, string][] =>
  unansweredQuestions(messageOf(text, { sentences })).map((one) => [one.count, one.text]);

describe('unansweredQuestions', () => {
  it.each<[string, string, [number, string][]]>([
    ['neither, since it may say the same in other words', 'Thank you for writing.', [[0, '']]],
    ['the first only', 'Yes, the kettle does that.', [[1, PARCEL]]],
    ['the second only', 'It arrives today.', [[1, KETTLE]]],
    ['another form of the word', 'It whistled, and the parcels arrive.', [[0, '']]],
    ['both', 'The kettle whistles, and your parcel is here.', [[0, '']]],
  ])('counts what a reply says of two questions: %s', (_, text, all) =>
    expect(openIn(text, KETTLE, PARCEL)).toEqual(all[0]?.[0] === 0 ? [] : all),
  );

  it.each<[string, readonly string[]]>([
    ['one question alone, that the whole reply is about', [KETTLE]],
    ['what is no question', ['It broke.', 'I want a refund.']],
    ['questions that ask nothing', ['Are you kidding me?', 'How can this happen to customers?', 'Is this a joke?']],
    ['questions without a word that names something', ['Can you help me?', 'What now?']],
    ['nothing', []],
  ])('does not count %s', (_, sentences) => expect(openIn('Thanks.', ...sentences)).toEqual([]));

  it('is a finding about the message as a whole', () =>
    expect(unansweredQuestions(messageOf('It arrives today.', { sentences: [KETTLE, PARCEL] }))).toMatchObject([
      { span: { start: 0, end: 0 }, sentence: 0 },
    ]));
});
