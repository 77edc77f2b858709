import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/lint/analysis.ts';
import { createResolver } from '../../src/lint/definitions.ts';
import { createMatcher } from '../../src/lint/matcher.ts';
import { findMatches } from '../../src/lint/pattern/machine.ts';
import { parsePattern } from '../../src/lint/pattern/syntax.ts';
import { triggersOf } from '../../src/lint/pattern/triggers.ts';

const NAMES = 'abcdefghijklmnop';
/** Definitions of which each writes the next, the last one `end`. */
const chain = (length: number, write: (next: string) => string, end: string): Map<string, string[]> =>
  new Map(
    Array.from({ length }, (_, index) => [
      `d${NAMES[index]}`,
      [index + 1 < length ? write(`@d${NAMES[index + 1]}`) : end],
    ]),
  );

const found = (pattern: string, definitions: ReadonlyMap<string, readonly string[]>, text: string): number =>
  findMatches(createMatcher(pattern, createResolver(definitions)).program(), analyze(text, undefined)).length;

describe('createResolver', () => {
  const definitions = new Map([
    ['agent', ['i', 'we']],
    ['can-not', ['@agent (can not|will not)', 'no']],
    ['word1', ['never']],
  ]);
  it.each([
    ['@agent', 'I and we', 2],
    ['@agent{2} never', 'I, we never', 1],
    ['@agent? never', 'they never', 1],
    ['@can-not', 'We can’t, no, they won’t', 2],
    ['!@agent never', 'we never, they never', 1],
    ['[<x> @agent] never', 'we never', 1],
    ['@word1', 'never', 1],
  ])('lets %s find its words in %j', (pattern, text, count) => expect(found(pattern, definitions, text)).toBe(count));

  it.each(['@none', '@Agent', '@agents', '@', '@toString', '@constructor', '@__proto__', '@agent_x'])(
    'knows no %s',
    (pattern) =>
      expect(() => createMatcher(pattern, createResolver(definitions))).toThrow(`“${pattern}” is not defined`),
  );

  it('wakes a pattern by the words of its definitions', () => {
    expect([...(triggersOf(parsePattern('@agent .', createResolver(definitions))) ?? [])]).toEqual(['i', 'we']);
    expect(triggersOf(parsePattern('@agent? .', createResolver(definitions)))).toBeUndefined();
  });

  it('reads each definition once and gives the same tree again', () => {
    const resolve = createResolver(definitions);
    expect(resolve('agent')).toBe(resolve('agent'));
    expect(resolve('none')).toBeUndefined();
  });

  it.each([
    [new Map([['a', ['@a']]])],
    [
      new Map([
        ['a', ['x', '(y|@b)']],
        ['b', ['@a @a']],
      ]),
    ],
    [new Map([['a', ['!@a']]])],
  ])('refuses circles', (circle) => {
    const resolve = createResolver(circle);
    expect(() => createMatcher('@a', resolve)).toThrow('“@a” goes in circles');
    // And still after it has failed once
    expect(() => createMatcher('@a', resolve)).toThrow('“@a” goes in circles');
  });

  it('goes ten deep and no deeper', () => {
    expect(
      found(
        '@da',
        chain(10, (next) => `(${next})`, 'x'),
        'x',
      ),
    ).toBe(1);
    expect(() =>
      found(
        '@da',
        chain(11, (next) => `(${next})`, 'x'),
        'x',
      ),
    ).toThrow('in more than 10 definitions');
  });

  it.each([
    ['words', '@da', (next: string) => `${next} `.repeat(60), 'x'],
    ['nothing', 'x @da', (next: string) => `${next} `.repeat(60), '()'],
    ['alternatives', '@da', (next: string) => `(${`${next}|`.repeat(60)}x y)`, 'x y'],
    ['negations', 'x !@da', (next: string) => `(${`${next}|`.repeat(60)}x)`, '#Verb'],
    ['repeats', '@da', (next: string) => `${next}{20}`, 'x'],
    ['starts', '(@da|x) x', (next: string) => `(${`${next}|`.repeat(60)}^)`, '^'],
  ])('refuses definitions that multiply to a billion %s, in a moment', (_, pattern, write, end) => {
    expect(() => createMatcher(pattern, createResolver(chain(10, write, end))).program()).toThrow('too large');
  });

  it.each(['@da', 'x !@da'])('takes the same word a billion times as once: %s', (pattern) => {
    const folded = chain(10, (next) => `(${`${next}|`.repeat(60)}x)`, 'x');
    const { instructions } = createMatcher(pattern, createResolver(folded)).program();
    expect(instructions.length).toBeLessThan(5);
  });
});
