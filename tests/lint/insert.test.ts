import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../src/lint/edit.ts';
import { insertEdit, moveEdit } from '../../src/lint/insert.ts';
import { FILL } from '../../src/lint/masks.ts';
import { PLACES, type Place } from '../../src/lint/rule.ts';
import { anyDraftText, isInText } from './helpers.ts';
import { messageOf, unmark } from './messages.ts';

/** The text with `words` put in for a finding at its `[[…]]`. */
function inserted(place: Place, marked: string, words: string): string | undefined {
  const { text, span } = unmark(marked);
  const message = messageOf(text);
  const sentence = message.sentences.findLastIndex((read) => read.span.start <= span.start);
  const edit = insertEdit(message, place, { span, sentence: Math.max(0, sentence) }, words);
  return edit && applyEdit(text, edit);
}

describe('insertEdit', () => {
  it.each<[Place, string, string, string]>([
    ['start', '[[]]It is late.', 'I see why.', 'I see why. It is late.'],
    ['start', '[[]]It is late. Bye.', 'I see why.', 'I see why. It is late. Bye.'],
    ['start', '[[]]Hi Anna,\nIt is late.', 'I see why.', 'Hi Anna,\nI see why. It is late.'],
    ['start', '[[]]Dear Ms. Smith,\n\nIt is late.', 'I see why.', 'Dear Ms. Smith,\n\nI see why. It is late.'],
    ['start', '[[]]Hi Anna, it is late.', 'I see why.', 'Hi Anna, I see why. It is late.'],
    ['start', '[[]]Hi Anna, it is late.', 'Thanks.', 'Hi Anna, thanks. It is late.'],
    ['start', '[[]]- It is late.', 'Thanks.', '- Thanks. It is late.'],
    ['start', '[[]]“It” is late.', 'Thanks.', 'Thanks. “It” is late.'],
    ['start', '[[]]___ is late.', 'Thanks.', 'Thanks. ___ is late.'],
    ['start', `[[]]${FILL} is late.`, 'Thanks.', `Thanks. ${FILL} is late.`],
    ['end', '[[]]It is late.', 'I will call.', 'It is late. I will call.'],
    ['end', '[[]]It is late', 'I will call.', 'It is late. I will call.'],
    ['end', '[[]]It is by ___', 'I will call.', 'It is by ___. I will call.'],
    ['end', '[[]]It is late!', 'I will call.', 'It is late! I will call.'],
    ['end', '[[]]It is late.\nBest regards,\nLee', 'I will call.', 'It is late. I will call.\nBest regards,\nLee'],
    ['end', '[[]]It is late.\n\nThanks, Lee', 'I will call.', 'It is late. I will call.\n\nThanks, Lee'],
    ['end', '[[]]It is late.\nLee Smith\nAcme', 'I will call.', 'It is late. I will call.\nLee Smith\nAcme'],
    ['end', '[[]]It is late. -LL', 'I will call.', 'It is late. I will call. -LL'],
    ['end', `[[]]See ${FILL}`, 'I will call.', `See ${FILL}\nI will call.`],
    ['before', 'It is. [[We wait.]] Bye.', 'so far so good.', 'It is. So far so good. We wait. Bye.'],
    ['after', 'It is. [[We wait.]] Bye.', 'until then.', 'It is. We wait. Until then. Bye.'],
    ['after', 'It is. [[We wait]]', 'until then.', 'It is. We wait. Until then.'],
    ['match', 'It is. We [[wait]] here. Bye.', 'stay', 'It is. We stay here. Bye.'],
    ['match', 'It is. [[We wait]] here. Bye.', 'you wait', 'It is. You wait here. Bye.'],
    ['match', 'Dear [[Peter]], it is late.', 'Anna', 'Dear Anna, it is late.'],
    ['sentence', 'It is. [[We wait.]] Bye.', 'We call.', 'It is. We call. Bye.'],
    ['sentence', 'It is. [[We wait.]] Bye.', '', 'It is. Bye.'],
    ['sentence', '[[We wait.]] Bye.', '', 'Bye.'],
    ['sentence', 'It is.\n[[We wait.]] Bye.', '', 'It is.\nBye.'],
    ['sentence', 'It is. [[We wait.]]', '', 'It is.'],
    ['sentence', 'It is. [[“We wait.”]] Bye.', '', 'It is. Bye.'],
    ['sentence', '[[Hi Anna, we wait.]] Bye.', '', 'Hi Anna, Bye.'],
  ])('puts at the place “%s” of %j the words %j', (place, marked, words, after) =>
    expect(inserted(place, marked, words)).toBe(after),
  );

  it.each(PLACES)('has no place “%s” in a message without a sentence', (place) => {
    expect(inserted(place, '[[]]', 'I see.')).toBeUndefined();
    expect(inserted(place, ' \n[[]]', 'I see.')).toBeUndefined();
  });

  it('gives an edit inside the text that keeps every other sentence, for any text and place', () => {
    fc.assert(
      fc.property(anyDraftText, fc.constantFrom(...PLACES), fc.nat(), (text, place, number) => {
        const message = messageOf(text);
        const sentence = number % Math.max(1, message.sentences.length);
        const span = message.sentences[sentence]?.span ?? { start: 0, end: 0 };
        const edit = insertEdit(message, place, { span, sentence }, 'Here it is.');
        if (!edit) return;
        expect(isInText(text, edit.span)).toBe(true);
        expect(edit.insert.toLowerCase()).toContain('here it is.');
      }),
      { numRuns: 300 },
    );
  });

  it('looks for the greeting and the closing in a time that grows with the text', () => {
    const text = `It is late.\n${'A'.repeat(20_000)}!`;
    expect(inserted('end', `[[]]${text}`, 'I will call.')).toBe(`${text} I will call.`);
  });
});

describe('moveEdit', () => {
  const moved = (text: string, late: number, early: number): string | undefined => {
    const edit = moveEdit(messageOf(text), late, early);
    return edit && applyEdit(text, edit);
  };

  it.each<[string, number, number, string]>([
    ['We offer it. I am sorry.', 1, 0, 'I am sorry. We offer it.'],
    ['We offer it. It is blue. I am sorry. Bye.', 2, 0, 'I am sorry. We offer it. It is blue. Bye.'],
    ['Well. We offer it. I am sorry.', 2, 1, 'Well. I am sorry. We offer it.'],
    ['We offer it. But I am sorry.', 1, 0, 'I am sorry. We offer it.'],
    ['We offer it. However, we are sorry', 1, 0, 'We are sorry. We offer it.'],
    ['Hi Anna, we offer it. I am sorry.', 1, 0, 'Hi Anna, I am sorry. We offer it.'],
    ['“We” offer it. Sorry.', 1, 0, 'Sorry. “We” offer it.'],
    ['- We offer it. Sorry.', 1, 0, '- Sorry. We offer it.'],
    ['Hi Anna, we offer it. Sorry.', 1, 0, 'Hi Anna, sorry. We offer it.'],
  ])('moves in %j sentence %i in front of %i', (text, late, early, after) =>
    expect(moved(text, late, early)).toBe(after),
  );

  it.each<[string, string, number, number]>([
    ['from another paragraph', 'We offer it.\nI am sorry.', 1, 0],
    ['that leads into a list', 'We offer it. We are sorry:', 1, 0],
    ['that is not there', 'We offer it.', 1, 0],
  ])('moves no sentence %s', (_, text, late, early) => expect(moved(text, late, early)).toBeUndefined());
});
