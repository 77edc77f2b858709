import { describe, expect, it } from 'vitest';
import { missingNames, signedName, wrongNames } from '../../../src/lint/measures/names.ts';
import { markedBy, messageOf } from '../messages.ts';

function wrongIn(text: string, name: string | undefined): string[] {
  const message = messageOf(text, { name });
  return markedBy(message, wrongNames(message));
}

describe('wrongNames', () => {
  it.each([
    ['Hi Peter, thanks.', 'Anna Smith', ['Peter']],
    ['Dear Peter Jones,\nThanks.', 'Anna Smith', ['Peter Jones']],
    ['Good morning Peter, thanks.', 'Anna Smith', ['Peter']],
    ['Hi Anne, thanks.', 'Anna Smith', ['Anne']],
    ['Hello again Peter! Thanks.', 'Anna Smith', ['Peter']],
  ])('finds in %j a name that is none of %s', (text, name, words) => expect(wrongIn(text, name)).toEqual(words));

  it.each<[string, string, string | undefined]>([
    ['the first name', 'Hi Anna, thanks.', 'Anna Smith'],
    ['the last name with a title', 'Dear Ms. Smith, thanks.', 'Anna Smith'],
    ['the whole name', 'Dear Anna Smith, thanks.', 'Anna Smith'],
    ['another case', 'Hi ANNA, thanks.', 'anna smith'],
    ['a name without its accent', 'Hi Zoe, thanks.', 'Zoë'],
    ['a name with its accent', 'Hi Zoë, thanks.', 'Zoe'],
    ['a part of a double name', 'Hi Maria, thanks.', 'Ana Maria Lopez'],
    ['no name', 'Hi, thanks.', 'Anna Smith'],
    ['what is no name', 'Hi there, thanks.', 'Anna Smith'],
    ['a group', 'Dear Customer, thanks.', 'Anna Smith'],
    ['a short form', 'Hi Bob, thanks.', 'Robert Lee'],
    ['a beginning', 'Hi Jo, thanks.', 'Joanna Lee'],
    ['a login', 'Hi Peter, thanks.', 'anna_smith2'],
    ['an address', 'Hi Peter, thanks.', 'Anna@example'],
    ['a name that is not the greeting’s', 'Thanks. Hi Peter, thanks.', 'Anna Smith'],
    ['any name where the customer’s is not known', 'Hi Peter, thanks.', undefined],
    ['nothing', '', 'Anna Smith'],
  ])('has nothing to say about %s', (_, text, name) => expect(wrongIn(text, name)).toEqual([]));

  it('knows the names that the customer wrote', () => {
    const message = messageOf('Hi Peter, thanks.', { name: 'Anna Smith', sentences: ['It is for Peter.'] });
    expect(wrongNames(message)).toEqual([]);
  });

  it.each([
    ['Anna', 'Anna'],
    ['Anna Smith', 'Anna'],
    ['Smith, Anna', 'Anna'],
    ['Dr. Smith', undefined],
  ])('says the right name of %s, and the first one: %s', (name, first) => {
    const [found] = wrongNames(messageOf('Hi Peter, thanks.', { name }));
    expect(found).toMatchObject({ text: name, count: 1 });
    expect(found?.groups?.()['first']).toBe(first);
  });
});

describe('missingNames', () => {
  it.each([
    ['Hi, thanks.', 'Hi'],
    ['Hello there! Thanks.', 'Hello there'],
    ['Good morning,\nThanks.', 'Good morning'],
    ['Hi', 'Hi'],
  ])('finds the greeting of %j', (text, words) => {
    const message = messageOf(text, { name: 'Anna' });
    expect(markedBy(message, missingNames(message))).toEqual([words]);
    const [found] = missingNames(message);
    expect(found).toMatchObject({ text: 'Anna', count: 1, sentence: 0 });
    expect(found?.groups?.()).toEqual({ first: 'Anna', greeting: words.replace(' there', '') });
  });

  it.each([
    ['a greeting by name', 'Hi Anna, thanks.', 'Anna'],
    ['a greeting by another name', 'Hi Peter, thanks.', 'Anna'],
    ['no greeting', 'Thanks for your mail.', 'Anna'],
    ['a greeting later on', 'Thanks. Hi, all is well.', 'Anna'],
    ['a customer without a name', 'Hi, thanks.', undefined],
    ['a word that begins like a greeting', 'Highlights, then.', 'Anna'],
  ])('has nothing to say about %s', (_, text, name) => expect(missingNames(messageOf(text, { name }))).toEqual([]));
});

describe('signedName', () => {
  it.each([
    ['It broke.\nThanks,\nMaria Lopez', 'Maria Lopez'],
    ['It broke.\n\nKind regards,\n\nMaria', 'Maria'],
    ['It broke.\nRegards, Maria', 'Maria'],
    ['It broke. Kind regards, Maria Lopez', 'Maria Lopez'],
    ['It broke.\n- Maria', 'Maria'],
    ['It broke.\n— Maria\n', 'Maria'],
    ['It broke.\nThanks in advance,\nMaria O’Neil', 'Maria O’Neil'],
  ])('finds the name below %j', (message, name) => expect(signedName(message)).toBe(name));

  it.each([
    'It broke.',
    'It broke.\nThanks',
    'It broke.\nThanks,\nmaria',
    'Thanks, all good now',
    'Please help Maria',
    'It broke.\nThanks, Maria',
    'It broke.\nThanks, Team',
    '',
    '\n\n',
  ])('is not sure of a name below %j', (message) => expect(signedName(message)).toBeUndefined());

  it('takes a time that grows with the message and no faster, whatever it holds', () => {
    for (const piece of ['\n', 'thanks\n', '- ', 'A', 'Aa ', 'thanks,', '~\n', 'best ', ' '])
      expect(signedName(`${piece.repeat(10_000 / piece.length)}1`)).toBeUndefined();
  });
});
