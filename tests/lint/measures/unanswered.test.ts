import { describe, expect, it } from 'vitest';
import { unansweredQuestions } from '../../../src/lint/measures/unanswered.ts';
import { FILL } from '../../../src/lint/masks.ts';
import { messageOf } from '../messages.ts';

const KETTLE = 'Does the blue kettle whistle?';
const PARCEL = 'When will my parcel arrive?';

const openIn = (text: string, ...sentences: readonly string[]): [number, string][] =>
  unansweredQuestions(messageOf(text, { sentences })).map((one) => [one.count, one.text]);

describe('unansweredQuestions', () => {
  it.each<[string, string, [number, string][]]>([
    ['neither, so that it may say the same in other words', 'Thank you for writing.', [[0, '']]],
    ['the first only', 'Yes, the kettle does that.', [[1, PARCEL]]],
    ['the second only', 'It arrives today.', [[1, KETTLE]]],
    ['another form of the word', 'It whistled, and the parcels arrive.', [[0, '']]],
    ['both', 'The kettle whistles, and your parcel is here.', [[0, '']]],
  ])('counts what a reply says of two questions: %s', (_, text, all) =>
    expect(openIn(text, KETTLE, PARCEL)).toEqual(all[0]?.[0] === 0 ? [] : all),
  );

  it.each<[string, readonly string[]]>([
    ['one that is taken up', ['Is the lamp blue?']],
    ['what is no question', ['It broke.', 'I want a refund.', 'So that kettle whistles, right?']],
    ['questions that ask nothing', ['Are you kidding me?', 'How can this happen to customers?', 'Is this a joke?']],
    ['questions without a word that names something', ['Can you help me?', 'What now?']],
    ['nothing', []],
  ])('does not count %s', (_, sentences) =>
    expect(openIn('The lamp is here.', ...sentences, 'Where is the lamp?')).toEqual([]),
  );

  it('is a finding about the message as a whole', () =>
    expect(unansweredQuestions(messageOf('The kettle does.', { sentences: [KETTLE, PARCEL] }))).toMatchObject([
      { span: { start: 0, end: 0 }, sentence: 0 },
    ]));

  it('counts all that stay open, and names the first', () =>
    expect(openIn('The kettle does.', PARCEL, KETTLE, 'Which colour is the lamp?')).toEqual([[2, PARCEL]]));

  it('counts none where an answer may stand behind a link', () =>
    expect(openIn(`The kettle does, see ${FILL}.`, KETTLE, PARCEL)).toEqual([]));
});
