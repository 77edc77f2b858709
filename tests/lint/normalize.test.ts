import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandWord, normalizeWord } from '../../src/lint/normalize.ts';
import { anyText } from './helpers.ts';

describe('normalizeWord', () => {
  it.each([
    ['Sorry', 'sorry'],
    ['POLICY', 'policy'],
    ['CAN’T', "can't"],
    ['canʼt', "can't"],
    ['can＇t', "can't"],
    ['ｎｏ', 'no'],
    ['ca\u00ADnnot', 'cannot'],
    ['po\u200Blicy', 'policy'],
    ['\uFEFFno', 'no'],
    ['cafe\u0301', 'café'],
    ['İ', 'i\u0307'],
    ['ISSUE', 'issue'],
  ])('reads %j as %j', (written, word) => expect(normalizeWord(written)).toBe(word));

  it.each([
    ['apologise', 'apologize'],
    ['apologised', 'apologized'],
    ['apologising', 'apologizing'],
    ['organisation', 'organization'],
    ['cancelled', 'canceled'],
    ['travelling', 'traveling'],
    ['behaviour', 'behavior'],
    ['favourite', 'favorite'],
    ['colour', 'color'],
    ['centre', 'center'],
    ['defence', 'defense'],
    ['licence', 'license'],
  ])('takes British %s and American %s for one word', (british, american) =>
    expect(normalizeWord(british)).toBe(normalizeWord(american)),
  );

  it.each([
    ['wise', 'wiser'],
    ['hour', 'hor'],
    ['called', 'caled'],
    ['literal', 'literature'],
    ['pour', 'por'],
    ['policies', 'policy'],
  ])('keeps %s and %s apart', (one, other) => expect(normalizeWord(one)).not.toBe(normalizeWord(other)));

  it.each([
    ['u', 'you'],
    ['ur', 'your'],
    ['pls', 'please'],
    ['Plz', 'please'],
    ['thx', 'thanks'],
    ['SRY', 'sorry'],
    ['OK', 'okay'],
  ])('writes the chat spelling %s out as %s', (chat, word) => expect(normalizeWord(chat)).toBe(word));

  it.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf', '__proto__'])(
    'takes %s, a name that every object has, for a word like any other',
    (name) => {
      expect(normalizeWord(name)).toBe(name.toLowerCase());
      expect(expandWord(name)).toEqual([name.toLowerCase()]);
    },
  );

  it('gives words for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normalizeWord(text)).toBeTypeOf('string');
        expect(expandWord(text).every((word) => typeof word === 'string')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('expandWord', () => {
  it.each([
    ["can't", 'can not'],
    ['can’t', 'can not'],
    ['cant', 'can not'],
    ['cannot', 'can not'],
    ["won't", 'will not'],
    ['wont', 'will not'],
    ["shan't", 'shall not'],
    ["don't", 'do not'],
    ['dont', 'do not'],
    ['Didn’t', 'did not'],
    ['didnt', 'did not'],
    ["isn't", 'is not'],
    ['arent', 'are not'],
    ["ain't", 'is not'],
    ["mustn't", 'must not'],
    ["I'm", 'i am'],
    ['im', 'i am'],
    ['I’ve', 'i have'],
    ['ive', 'i have'],
    ["you're", 'you are'],
    ['youre', 'you are'],
    ["we'll", 'we will'],
    ['youll', 'you will'],
    ["I'd", 'i would'],
    ["they've", 'they have'],
    ['theyve', 'they have'],
    ["should've", 'should have'],
    ['shouldve', 'should have'],
    ["couldn't've", 'could not have'],
    ["can't've", 'can not have'],
    ["won't've", 'will not have'],
    ["it's", 'it is'],
    ['that’s', 'that is'],
    ['thats', 'that is'],
    ["there's", 'there is'],
    ["what's", 'what is'],
    ["let's", 'let us'],
    ['gonna', 'going to'],
  ])('reads %s as two words or three: %s', (written, words) => expect(expandWord(written).join(' ')).toBe(words));

  it.each([
    "customer's",
    'Anna’s',
    "company's",
    "o'clock",
    'its',
    'were',
    'well',
    'ill',
    'id',
    'hell',
    'shell',
    'want',
  ])('leaves the single word %s alone', (written) => expect(expandWord(written)).toEqual([normalizeWord(written)]));
});
