import { describe, expect, it } from 'vitest';
import { foldWords, placesIn } from '../../src/assistant/place.ts';
import type { Place } from '../../src/storage/dismissals.ts';

/** The place of the `nth` time that words stand in a text. */
function placeOf(text: string, words: string, nth = 0): Place {
  let start = text.indexOf(words);
  for (let at = 0; at < nth; at++) start = text.indexOf(words, start + 1);
  const span = { start, end: start + words.length };
  return placesIn(text)({ rule: 'cando.core/bare-no', fault: 'flat-no', span });
}

describe('Folded words', () => {
  it.each([
    ['case', 'It’s Company Policy', "it's company policy"],
    ['curly quotes', 'we can’t', "we can't"],
    ['spaces', 'we \u00A0 can\nnot', 'we can not'],
    ['contractions', "we can't", 'We cannot'],
    ['British spellings', 'we apologise', 'we apologize'],
    ['marks at their edges', '“Calm down!”', 'calm down'],
  ])('make no difference of %s', (_, one, other) => {
    expect(foldWords(one)).toBe(foldWords(other));
  });

  it('keep other words, their order, and marks that stand alone', () => {
    expect(foldWords('calm down')).not.toBe(foldWords('down calm'));
    expect(foldWords('no')).not.toBe(foldWords('not'));
    expect(foldWords('!!')).toBe('!!');
  });
});

describe('The place of a finding', () => {
  const TEXT = 'Hi Ann. No, no and no. Thanks.';

  it('stays what it is while the draft is edited elsewhere, however the sentence is set', () => {
    const edited = 'Dear Ann, a good day to you.\n\n  NO,  no and no.\n\nThanks, and no hard feelings.';
    expect(placeOf(edited, 'NO')).toEqual(placeOf(TEXT, 'No'));
  });

  it('is another for the same words again in a sentence, and in the same sentence again', () => {
    const places = [placeOf(TEXT, 'No'), placeOf(TEXT, 'no'), placeOf(TEXT, 'no', 1)];
    expect(new Set(places.map((one) => JSON.stringify(one))).size).toBe(3);
    const twice = 'No. It is. No.';
    expect(placeOf(twice, 'No')).not.toEqual(placeOf(twice, 'No', 1));
    expect(placeOf(twice, 'No')).toEqual(placeOf('No. It is.', 'No'));
  });

  it('is another in another sentence', () => {
    expect(placeOf('No, we cannot.', 'No')).not.toEqual(placeOf('No, we will not.', 'No'));
  });

  it('says nothing of the rule but its fault, or its address where it has none', () => {
    const [span, text] = [{ start: 0, end: 2 }, 'No.'];
    expect(placesIn(text)({ rule: 'a/one', fault: 'flat-no', span })).toEqual(
      placesIn(text)({ rule: 'b/two', fault: 'flat-no', span }),
    );
    expect(placesIn(text)({ rule: 'a/one', fault: null, span }).reproach).toBe('a/one');
  });
});
