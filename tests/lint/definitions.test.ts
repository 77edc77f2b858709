import { describe, expect, it } from 'vitest';
import { createResolver } from '../../src/lint/definitions.ts';
import { createMatcher } from '../../src/lint/matcher.ts';
import { findMatches } from '../../src/lint/pattern/machine.ts';
import { PatternError } from '../../src/lint/pattern/lexemes.ts';
import { parsePattern } from '../../src/lint/pattern/syntax.ts';
import { tokenize } from '../../src/lint/tokens.ts';

const resolverOf = (definitions: Readonly<Record<string, readonly string[]>>) =>
  createResolver(new Map(Object.entries(definitions)));
const finds = (pattern: string, text: string, definitions: Readonly<Record<string, readonly string[]>>): boolean =>
  findMatches(createMatcher(pattern, resolverOf(definitions)).program(), { tokens: tokenize(text) }).length > 0;

const DEFINITIONS = { agent: ['i', 'we'], both: ['@agent', 'you'], never: ['can (never|not)'] };

describe('A definition', () => {
  it.each([
    ['@agent no', 'We no', true],
    ['@agent no', 'You no', false],
    ['@both no', 'I no', true],
    ['@agent? @never', "We can't", true],
    ['[<x> @agent] @never', 'I can never', true],
    ['!@agent no', 'you no', true],
    ['!(@agent|you) no', 'you no', false],
    ['!(@agent|you) no', 'they no', true],
  ])('stands in %s for its patterns: %s', (pattern, text, isFound) => {
    expect(finds(pattern, text, DEFINITIONS)).toBe(isFound);
  });

  it('wakes a pattern by its own words', () => {
    expect([...(createMatcher('@agent .', resolverOf(DEFINITIONS)).triggers ?? [])].toSorted()).toEqual(['i', 'we']);
  });

  it.each(['@none', '@toString', '@constructor', '@None', '@a1', '@', '@no_ne'])(
    'is refused as %s, which is not there',
    (pattern) => expect(() => parsePattern(pattern, resolverOf({ no: ['x'] }))).toThrow(PatternError),
  );

  it('is refused in circles and ten deep', () => {
    expect(() => parsePattern('@a', resolverOf({ a: ['@a'] }))).toThrow('in circles');
    expect(() => parsePattern('@a', resolverOf({ a: ['@b @b'], b: ['@a @a'] }))).toThrow('in circles');
    const chain = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => ['a'.repeat(index + 1), [`@${'a'.repeat(index + 2)}`]]),
    );
    expect(() => parsePattern('@a', resolverOf(chain))).toThrow('more than 10');
  });

  it('is read once, however often it is used, and refused where it multiplies beyond measure', () => {
    const powers = Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((name, index, names) => [name, [`@${names[index + 1] ?? 'g'} `.repeat(20)]]),
    );
    const matcher = createMatcher('@a', resolverOf({ ...powers, g: ['no'] }));
    expect([...(matcher.triggers ?? [])]).toEqual(['no']);
    expect(() => matcher.program()).toThrow(RangeError);
  });
});
