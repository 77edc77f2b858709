import { describe, expect, it } from 'vitest';
import { fillTemplate, groupsOf, needsGrammar, parseTemplate, TEMPLATE_FUNCTIONS } from '../../src/lint/template.ts';
import { createFakeGrammar } from './helpers.ts';

const grammar = createFakeGrammar();

describe('parseTemplate', () => {
  it.each([
    ['I can help.', [{ text: 'I can help.' }]],
    ['{x}', [{ group: 'x', use: undefined }]],
    ['I {x:past} ___.', [{ text: 'I ' }, { group: 'x', use: 'past' }, { text: ' ___.' }]],
    [
      '{x}{y:lower}',
      [
        { group: 'x', use: undefined },
        { group: 'y', use: 'lower' },
      ],
    ],
    ['', []],
  ])('reads %j', (template, parts) => expect(parseTemplate(template)).toEqual(parts));

  it.each(['{x:shout}', '{x:}', '{x:past:past}', '{x:constructor}', '{x: past}'])(
    'refuses %s and names the functions',
    (template) =>
      expect(() => parseTemplate(template)).toThrow(`names no function: there are ${TEMPLATE_FUNCTIONS.join(', ')}`),
  );

  it.each(['{x', 'x}', '{{x}}', '{x} and {'])('refuses %s, where a brace stands alone', (template) =>
    expect(() => parseTemplate(template)).toThrow('a brace stands alone'),
  );

  it('knows the groups it names, and whether it needs a grammar', () => {
    expect(groupsOf(parseTemplate('{x} {y:past} {x:lower}'))).toEqual(['x', 'y', 'x']);
    expect(needsGrammar(parseTemplate('{x} {y:past}'))).toBe(true);
    expect(needsGrammar(parseTemplate('{x} {y:lower} past'))).toBe(false);
  });
});

describe('fillTemplate', () => {
  const fill = (template: string, groups: Readonly<Record<string, string>>, isTagged = true) =>
    fillTemplate(parseTemplate(template), groups, isTagged ? grammar : undefined);

  it.each([
    ['I can {x}.', { x: 'Help' }, 'I can Help.'],
    ['I can {x:lower}.', { x: 'HELP' }, 'I can help.'],
    ['{x:capital} now', { x: 'help me' }, 'Help me now'],
    ['{x:capital}', { x: '' }, ''],
    ['{x:past} it', { x: 'send' }, 'send<past> it'],
    ['{x:gerund}', { x: 'send' }, 'send<gerund>'],
    ['{x:to-customer}', { x: 'my order, mine, for me' }, 'your order, yours, for you'],
    ['{x:to-customer}', { x: 'the mystic memo' }, 'the mystic memo'],
    ['{x}', { x: '$& {y}' }, '$& {y}'],
  ])('fills %s from %o', (template, groups, filled) => expect(fill(template, groups)).toBe(filled));

  it.each(['{x}', '{toString}', '{constructor}', '{__proto__}'])(
    'gives nothing for %s, a group that took no part',
    (template) => expect(fill(template, { y: 'no' })).toBeUndefined(),
  );

  it('gives nothing for a form that only a grammar knows, while there is none', () => {
    expect(fill('{x:past}', { x: 'send' }, false)).toBeUndefined();
    expect(fill('{x:lower}', { x: 'SEND' }, false)).toBe('send');
  });
});
