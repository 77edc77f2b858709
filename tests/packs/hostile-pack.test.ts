import { describe, expect, it } from 'vitest';

import { broken, problemsOf } from './helpers.ts';

describe('readPack of a hostile pack', () => {
  const definitions = (count: number, inner: (index: number) => string): string =>
    broken(
      'define:',
      `define:\n${Array.from({ length: count }, (_, index) => `  ${'abcdef'[index]}: "${inner(index)}"`).join('\n')}`,
    );

  it.each([
    [
      'definitions that multiply',
      definitions(6, (index) => (index === 5 ? 'x' : `@${'bcdef'[index]} `.repeat(60))).replace('@agent]', '@a]'),
      'too large',
    ],
    [
      'definitions that double in circles',
      definitions(2, (index) => `@${'ba'[index]} @${'ba'[index]}`),
      'goes in circles',
    ],
    [
      'anchors that multiply',
      broken(
        'define:',
        `define:\n  z0: &z0 [x, x, x, x, x, x, x, x, x]\n${Array.from({ length: 8 }, (_, index) => `  z${index + 1}: &z${index + 1} [${`*z${index}, `.repeat(9)}]`).join('\n')}`,
      ),
      'write the words out',
    ],
    ['an anchor in itself', 'cando: &a [*a]', 'deeper than 6'],
    ['depth', `a: ${'{a: '.repeat(100)}1${'}'.repeat(100)}`, 'deeper than 6'],
    ['more depth', '['.repeat(20_000), 'not YAML'],
    ['repeats in repeats', broken('never {refund}', '((((never{20}){20}){20}){20}){20}'), 'too large'],
    ['repeats of nothing', broken('never {', 'never (){999999999,} {'), 'at most 20 times'],
    ['brackets', broken('never {refund}', `${'('.repeat(5_000)}never${')'.repeat(5_000)}`), 'at most 100 deep'],
    [
      'rules',
      broken(
        'rules:',
        `rules:\n${Array.from({ length: 2_001 }, (_, index) => `  r${index}: {message: x, why: Because they mind it so, source: x, phrase: x, examples: []}`).join('\n')}`,
      ),
      '2002 rules are more than 2000',
    ],
  ])('refuses %s in a moment', (_, text, message) => {
    expect(problemsOf(text).join('\n')).toContain(message);
  });

  it.each([
    'x: !!js/function "() => 1"',
    'x: !!python/object:os.system {}',
    'x: !!binary AAAA',
    '%YAML 1.1\n---\nx: !!set {a, b}',
    '%YAML 1.1\n---\nx: {<<: {a: 1}}',
    '? {a: 1}\n: 2',
    '\uD800: 1',
    '"\\uD800": 1',
    '\u0000',
    'x: 2001-01-01',
    'NaN: .nan',
  ])('has a plain answer to %j', (text) => expect(problemsOf(text).length).toBeGreaterThan(0));
});
