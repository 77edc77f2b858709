import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../src/lint/edit.ts';
import { createSuggestion, fitEdit, slotsOf } from '../../src/lint/suggestions.ts';
import { anyText, isInPair } from './helpers.ts';

/** The sentence with `[[…]]` taken out and `words` fitted in its place. */
function fit(marked: string, words: string): string {
  const [head = '', marks = '', tail = ''] = marked.split(/\[\[|\]\]/);
  const span = { start: head.length, end: head.length + marks.length };
  const sentence = head + marks + tail;
  return applyEdit(sentence, fitEdit(sentence, span, words));
}

describe('fitEdit', () => {
  it.each([
    ['[[we can’t]] do it', 'we can help', 'We can help do it'],
    ['- [[we can’t]] do it', 'we can help', '- We can help do it'],
    ['“[[we can’t]] do it”', 'we can help', '“We can help do it”'],
    ['Hi Kim, [[We can’t]] do it', 'Here it is', 'Hi Kim, here it is do it'],
    ['Kim, [[no]] one', 'I’ll help', 'Kim, I’ll help one'],
    ['Kim, [[no]] one', "I'd help", "Kim, I'd help one"],
    ['Kim, [[no]] one', 'I help', 'Kim, I help one'],
    ['Kim, [[no]] one', 'It helps', 'Kim, it helps one'],
    ['Kim, [[no]] one', 'A van', 'Kim, a van one'],
    ['Kim, [[no]] one', 'ASAP it is', 'Kim, ASAP it is one'],
    ['Kim, [[no]] one', 'McCoy it is', 'Kim, McCoy it is one'],
    ['[[no]] one', 'iPhone parts', 'iPhone parts one'],
    ['[[no]] one', 'éclairs', 'Éclairs one'],
    ['[[no]] one', '___ it is', '___ it is one'],
  ])('fits the capital: %s, %s', (marked, words, after) => expect(fit(marked, words)).toBe(after));

  it.each([
    ['[[We can’t]].', 'We can.', 'We can.'],
    ['[[We can’t]]!', 'We can.', 'We can.'],
    ['[[We can’t]]...', 'We can.', 'We can.'],
    ['[[We can’t]] .', 'We can.', 'We can.'],
    ['[[We can’t]]', 'We can.', 'We can.'],
    ['[[We can’t]] ', 'We can.', 'We can.'],
    ['[[We can’t]]?', 'Is ___ fine?', 'Is ___ fine?'],
    ['[[I’m sorry, but]] the van was full.', 'I’m sorry.', 'I’m sorry. The van was full.'],
    ['[[I’m sorry, but]] the van was full', 'I’m sorry.', 'I’m sorry. The van was full'],
    ['[[Sorry]] - the van was full.', 'I’m sorry.', 'I’m sorry. The van was full.'],
    ['[[Sorry]], but 5 are left.', 'I’m sorry.', 'I’m sorry. But 5 are left.'],
    ['[[Sorry]], 5 are left.', 'I’m sorry.', 'I’m sorry. 5 are left.'],
    ['[[Sorry]], Kim is here.', 'I’m sorry.', 'I’m sorry. Kim is here.'],
    ['[[Sorry]], iPhone 5 is here.', 'I’m sorry.', 'I’m sorry. iPhone 5 is here.'],
    ['[[Sorry]], eBay’s here.', 'I’m sorry.', 'I’m sorry. eBay’s here.'],
    ['([[we can’t]])', 'We can.', '(We can.)'],
    ['“[[we can’t]]”', 'We can.', '“We can.”'],
    ['**[[we can’t]]** now', 'We can.', '**We can.** now'],
    ['[[Sorry]] 😢 no', 'I’m sorry!', 'I’m sorry! 😢 no'],
    ['[[Sorry]], ___ is here', 'I’m sorry.', 'I’m sorry. ___ is here'],
  ])('keeps one full stop and begins a new sentence behind it: %s, %s', (marked, words, after) =>
    expect(fit(marked, words)).toBe(after),
  );

  it.each([
    ['[[Unfortunately]], we wait.', 'We wait.'],
    ['[[Unfortunately]] we wait.', 'We wait.'],
    ['- [[Unfortunately]] we wait.', '- We wait.'],
    ['[[Unfortunately]], iPhones wait.', 'iPhones wait.'],
    ['[[Unfortunately]] – Kim waits.', 'Kim waits.'],
    ['We [[just]] want it.', 'We want it.'],
    ['We want it [[please]].', 'We want it.'],
    ['We want it, [[please]].', 'We want it.'],
    ['We want it, [[please]], now.', 'We want it now.'],
    ['We want, [[please]] wait, now.', 'We want, wait, now.'],
    ['We want it [[please]]', 'We want it'],
    ['We [[just]]want it.', 'We want it.'],
    ['[[Calm down]].', ''],
    ['[[Calm down]]!!', ''],
    ['[[Calm down]]', ''],
  ])('takes away %s without a trace', (marked, after) => expect(fit(marked, '')).toBe(after));

  it('stays inside the sentence, reaches over the span and cuts no surrogate pair', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.nat(),
        fc.nat(8),
        fc.oneof(fc.constantFrom('', 'We can.', 'we can', '___'), anyText),
        (sentence, from, length, words) => {
          const start = from % (sentence.length + 1);
          const end = Math.min(sentence.length, start + length);
          fc.pre(!isInPair(sentence, start) && !isInPair(sentence, end));
          const { span } = fitEdit(sentence, { start, end }, words);
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.start).toBeLessThanOrEqual(start);
          expect(span.end).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeLessThanOrEqual(sentence.length);
          expect(isInPair(sentence, span.start) || isInPair(sentence, span.end)).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('reads a sentence of 100,000 spaces at once', () => {
    const sentence = `a ${' '.repeat(100_000)}b just c`;
    fitEdit(sentence, { start: sentence.length - 6, end: sentence.length - 2 }, '');
  });
});

describe('createSuggestion', () => {
  it('names a deletion and finds the slots of the words that go in', () => {
    const edit = { span: { start: 0, end: 2 }, insert: 'By ___ or ____.' };
    expect(createSuggestion('By ___', edit)).toEqual({
      label: 'By ___',
      edit,
      slots: [
        { start: 3, end: 6 },
        { start: 10, end: 14 },
      ],
    });
    expect(createSuggestion('', { ...edit, insert: '' })).toMatchObject({ label: 'Leave it out', slots: [] });
  });

  it.each([
    ['___', 1],
    ['a __ b', 0],
    ['______', 1],
    ['', 0],
  ])('sees the slots of %j', (insert, count) => {
    expect(slotsOf(insert)).toHaveLength(count);
  });
});
