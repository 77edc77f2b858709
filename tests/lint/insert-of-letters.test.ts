import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../src/lint/edit.ts';
import { insertEdit, moveEdit } from '../../src/lint/insert.ts';
import { FILL } from '../../src/lint/masks.ts';
import type { Place } from '../../src/lint/rule.ts';
import { messageOf } from './plain-message.ts';

function inserted(text: string, place: Place, words: string, on = ''): string | undefined {
  const message = messageOf(text);
  const start = text.indexOf(on);
  const sentence = message.sentences.findIndex(({ span }) => span.start <= start && start < span.end);
  const edit = insertEdit(message, place, { span: { start, end: start + on.length }, sentence }, words);
  return edit && applyEdit(text, edit);
}

const LETTER = 'Hi Ana,\n\nWe checked it.\n\nIt is late.\n\nBest regards,\nLee Wong\nAcme Support';

describe('insertEdit', () => {
  it.each([
    ['a letter', LETTER, LETTER.replace('We checked', 'That is bad. We checked')],
    ['a greeting that leads into a sentence', 'Hi Ana, we checked it.', 'Hi Ana, that is bad. We checked it.'],
    ['a greeting and more', 'Hi Ana, sorry! We checked it.', 'Hi Ana, that is bad. Sorry! We checked it.'],
    ['a greeting with a comma', 'Hi, Ana, we checked it.', 'Hi, Ana, that is bad. We checked it.'],
    ['no greeting', 'we checked it.', 'That is bad. we checked it.'],
    ['a greeting in small letters', 'hi ana!\nwe checked it', 'hi ana!\nThat is bad. we checked it'],
    ['a greeting alone', 'Hi Ana,', 'Hi Ana,\nThat is bad.'],
  ])('opens %s', (_, text, after) => expect(inserted(text, 'start', 'That is bad.')).toBe(after));

  it('keeps the capital of “I” behind a greeting', () => {
    expect(inserted('Hi Ana, we checked it.', 'start', 'I see it.')).toBe('Hi Ana, I see it. We checked it.');
  });

  it.each([
    ['a letter', LETTER, LETTER.replace('It is late.', 'It is late. Call me.')],
    ['a thank-you that closes', 'It is late.\nThanks again,\nLee', 'It is late. Call me.\nThanks again,\nLee'],
    ['a good wish', 'It is late. Have a great day!\nLee', 'It is late. Call me. Have a great day!\nLee'],
    ['a sentence without its stop', 'it is late', 'it is late. Call me.'],
    ['initials', 'It is late. -LL', 'It is late. Call me. -LL'],
    ['initials behind words without a stop', 'It is late ^JK', 'It is late. Call me. ^JK'],
    ['a blank', 'It comes by ___', 'It comes by ___. Call me.'],
    ['a link', `See ${FILL.repeat(4)}`, `See ${FILL.repeat(4)}\nCall me.`],
    [
      'quoted mail',
      `It is late.\n\n${FILL.repeat(8)}\n${FILL.repeat(3)}`,
      `It is late. Call me.\n\n${FILL.repeat(8)}\n${FILL.repeat(3)}`,
    ],
    ['thanks that say something', 'Thank you for waiting.', 'Thank you for waiting. Call me.'],
  ])('closes %s', (_, text, after) => expect(inserted(text, 'end', 'call me.')).toBe(after));

  it('stands beside the sentence', () => {
    expect(inserted('One is. Two is. Three is.', 'before', 'It is so.', 'Two')).toBe(
      'One is. It is so. Two is. Three is.',
    );
    expect(inserted('One is. Two is. Three is.', 'after', 'It is so.', 'Two')).toBe(
      'One is. Two is. It is so. Three is.',
    );
  });

  it('begins a paragraph without a space left over', () => {
    expect(inserted('One is. Two is.', 'before', '\n\n', 'Two')).toBe('One is.\n\nTwo is.');
  });

  it('takes the place of a sentence, or leaves it out', () => {
    expect(inserted('One is. Two is. Three is.', 'sentence', 'It is so.', 'Two')).toBe('One is. It is so. Three is.');
    expect(inserted('One is. Two is. Three is.', 'sentence', '', 'Two')).toBe('One is. Three is.');
    expect(inserted('One is. Two is.', 'sentence', '', 'Two')).toBe('One is.');
    expect(inserted('One is.\nTwo is. Three is.', 'sentence', '', 'Two')).toBe('One is.\nThree is.');
    expect(inserted('Hi Ana, two is. Three is.', 'sentence', '', 'two')).toBe('Hi Ana, Three is.');
  });

  it('puts a name in the place of a name', () => {
    expect(inserted('Hi Ana, we checked it.', 'match', 'Maria', 'Ana')).toBe('Hi Maria, we checked it.');
  });
});

describe('moveEdit', () => {
  const moved = (text: string, late: number, early: number): string | undefined => {
    const edit = moveEdit(messageOf(text), late, early);
    return edit && applyEdit(text, edit);
  };
  it.each([
    ['in front of the other', "We can't. You can.", "You can. We can't."],
    ['without what ties it', "We can't. However, you can.", "You can. We can't."],
    ['behind the greeting', "Hi Ana, we can't. However, you can.", "Hi Ana, you can. We can't."],
  ])('moves a sentence %s', (_, text, after) => expect(moved(text, 1, 0)).toBe(after));

  it('leaves a sentence of another paragraph where it is', () => {
    expect(moved("We can't.\n\nYou can.", 1, 0)).toBeUndefined();
  });
});
