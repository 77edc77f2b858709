import { describe, expect, it } from 'vitest';
import { missingNames, signedName, wrongNames } from '../../../src/lint/measures/names.ts';
import { messageOf } from '../plain-message.ts';

describe('wrongNames', () => {
  const wrong = (text: string, name: string, customer = '') => wrongNames(messageOf(text, customer, name)).length;

  it('finds a greeting by a name that is nobody’s', () => {
    const [found] = wrongNames(messageOf('Dear Mr. Jones, it is here.', '', 'Maria Lopez'));
    expect(found).toMatchObject({ span: { start: 5, end: 14 }, text: 'Maria Lopez' });
    expect(found?.groups?.()).toEqual({ first: 'Maria' });
  });

  it.each([
    ['their first name', 'Hi Maria,', 'Maria Lopez'],
    ['their last name', 'Dear Ms Lopez,', 'Maria Lopez'],
    ['without accents', 'Hi Jose,', 'José Ruiz'],
    ['a short form', 'Hi Jo,', 'Joanna Reed'],
    ['a nickname', 'Hi Bob,', 'Robert Klein'],
    ['a name behind an initial', 'Hi John,', 'J. Smith'],
    ['no name', 'Hi there,', 'Maria Lopez'],
    ['a login instead of a name', 'Hi John,', 'jsmith92'],
    ['an address instead of a name', 'Hi John,', 'Info@acme.example'],
  ])('takes %s', (_, text, name) => expect(wrong(text, name)).toBe(0));

  it('takes a name that the customer wrote', () => {
    expect(wrong('Hi Peter,', 'Smith Family', 'Peter here, the lamp is broken.')).toBe(0);
  });

  it('knows the first name behind a comma', () => {
    const [found] = wrongNames(messageOf('Hi Ben,', '', 'Lopez, Maria'));
    expect(found?.groups?.()).toEqual({ first: 'Maria' });
  });
});

describe('missingNames', () => {
  it('keeps the greeting', () => {
    const [found] = missingNames(messageOf('Good morning, it is here.', '', 'Maria Lopez'));
    expect(found?.groups?.()).toEqual({ first: 'Maria', greeting: 'Good morning' });
  });
  it('knows no name of a login', () => expect(missingNames(messageOf('Hi,', '', 'jsmith92'))).toEqual([]));
});

describe('signedName', () => {
  it.each([
    ['It is late.\nThanks,\nMaria Lopez', 'Maria Lopez'],
    ['It is late.\nKind regards, Maria', 'Maria'],
    ['It is late. Regards, Maria', 'Maria'],
    ['It is late.\n- Greta', 'Greta'],
  ])('reads %j', (text, name) => expect(signedName(text)).toBe(name));

  it.each([
    'It is late. Thanks, John',
    'It is late.\nThanks, John',
    'Thanks\nso much',
    'It is late.\nRegards,\nYour customer',
  ])('is not sure of %j', (text) => expect(signedName(text)).toBeUndefined());
});
