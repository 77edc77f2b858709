import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/lint/analysis.ts';
import { createMatcher } from '../../../src/lint/matcher.ts';
import { findMatches } from '../../../src/lint/pattern/machine.ts';
import { createScanner } from '../../../src/lint/pattern/scanner.ts';
import type { Grammar } from '../../../src/lint/types.ts';
import { createFakeGrammar } from '../helpers.ts';
import { anyPattern, anyWords } from './reference.ts';

const matchersOf = (patterns: readonly string[]) => patterns.map((pattern) => createMatcher(pattern));

/** Each pattern that the scanner finds, with the first word of its first match. */
function scanned(scanner: ReturnType<typeof createScanner>, text: string): Record<string, number> {
  const firsts: Record<string, number> = {};
  for (const { pattern, first } of scanner.scan(analyze(text, undefined)).found)
    firsts[pattern] = Math.min(first, firsts[pattern] ?? Infinity);
  return firsts;
}

/** The same by the machine, one pattern at a time. */
function found(patterns: readonly string[], text: string, grammar?: Grammar): Record<string, number> {
  const analysis = analyze(text, grammar);
  const firsts = matchersOf(patterns).flatMap(({ program }, pattern) => {
    const [match] = findMatches(program(), (grammar && analysis.tagged()) ?? analysis);
    return match ? [[pattern, match.first] as const] : [];
  });
  return Object.fromEntries(firsts);
}

/** A pattern with shapes and the end of a question beside what `anyPattern` has. */
const anyShapedPattern = fc
  .tuple(anyPattern, fc.constantFrom('', '#Digits', '#Capital', '!#Capital', '(#Digits|b)?'), anyPattern)
  .chain(([before, shape, after]) =>
    fc.constantFrom(`${before} ${shape} ${after}`, `(${before}) $?`, `(${after}|${shape || 'a'} $?)`),
  );
const anyPatterns = fc.array(fc.oneof(anyPattern, anyShapedPattern), { minLength: 1, maxLength: 6 });

/** Words of which some have a digit or a capital, as a statement or a question. */
const anySentence = fc
  .tuple(anyWords, fc.array(fc.constantFrom('A', 'B', '1', 'a2', 'x', 'C,', 'a'), { maxLength: 4 }), fc.boolean())
  .map(([words, shaped, isQuestion]) => `${words} ${shaped.join(' ')}${isQuestion ? '?' : ''}`);

describe('createScanner', () => {
  it('finds those patterns that the machine finds, at the same first word', () => {
    let count = 0;
    fc.assert(
      fc.property(anyPatterns, anySentence, (patterns, text) => {
        const expected = found(patterns, text);
        count += Object.keys(expected).length;
        expect(scanned(createScanner(matchersOf(patterns)), text)).toEqual(expected);
      }),
      { numRuns: 400 },
    );
    expect(count).toBeGreaterThan(200);
  });

  it('finds them also after other sentences', () => {
    fc.assert(
      fc.property(anyPatterns, fc.array(anySentence, { minLength: 2, maxLength: 6 }), (patterns, texts) => {
        const scanner = createScanner(matchersOf(patterns));
        for (const text of texts) expect(scanned(scanner, text)).toEqual(found(patterns, text));
      }),
      { numRuns: 150 },
    );
  });

  it('gives matches that the pattern can make, from left to right, without overlap', () => {
    fc.assert(
      fc.property(anyPatterns, anySentence, (patterns, text) => {
        const analysis = analyze(text, undefined);
        const ends: number[] = [];
        for (const { pattern, first, last, start, end } of createScanner(matchersOf(patterns)).scan(analysis).found) {
          expect(first).toBeGreaterThanOrEqual(ends[pattern] ?? 0);
          expect(last).toBeGreaterThan(first);
          ends[pattern] = last;
          expect({ start, end }).toEqual({
            start: analysis.tokens[first]?.span.start,
            end: analysis.tokens[last - 1]?.span.end,
          });
        }
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['the longest at its first word', ['no (way|way out)?'], 'no way out', [[0, 3]]],
    [
      'each of several',
      ['no'],
      'no, no, no',
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
    ],
    ['those behind it', ['no .'], 'no no no', [[0, 2]]],
    ['both halves of a contraction', ['can not'], 'We can’t', [[1, 3]]],
    ['nothing in nothing', ['no', '.'], '', []],
  ])('gives %s', (_, patterns, text, places) => {
    const { found: all } = createScanner(matchersOf(patterns)).scan(analyze(text, undefined));
    expect(all.map(({ first, last }) => [first, last])).toEqual(places);
  });

  it('lets a tag pass for any word, and misses none that a tagger would find', () => {
    const patterns = ['no #Verb', '!#Verb no', '#Verb{2} $', '(#Verb|x) no'];
    const grammar = createFakeGrammar({ refund: ['Verb'], go: ['Verb'] });
    const words = fc.array(fc.constantFrom('no', 'refund', 'go', 'x', 'it'), { maxLength: 6 });
    const scanner = createScanner(matchersOf(patterns));
    fc.assert(
      fc.property(words, (all) => {
        const text = all.join(' ');
        const passed = Object.keys(scanned(scanner, text));
        expect(passed).toEqual(expect.arrayContaining(Object.keys(found(patterns, text, grammar))));
      }),
    );
    expect(scanned(scanner, 'no it')).toEqual({ 0: 0, 2: 0 });
    expect(scanned(scanner, 'it')).toEqual({});
  });

  it.each([
    ['We can’t, no.', 4],
    ['', 0],
    ['…', 0],
    ['a '.repeat(1_000), 1_000],
  ])('counts the words of %j', (text, count) =>
    expect(createScanner(matchersOf(['no'])).scan(analyze(text, undefined)).words).toBe(count),
  );

  it('compiles a pattern only when a word comes that it can begin with', () => {
    const compiled: string[] = [];
    const patterns = ['no way', 'yes', '(a|b) c'];
    const scanner = createScanner(
      matchersOf(patterns).map((matcher, index) => ({
        ...matcher,
        program: () => (compiled.push(patterns[index] ?? ''), matcher.program()),
      })),
    );
    scanner.scan(analyze('way c', undefined));
    expect(compiled).toEqual([]);
    scanner.scan(analyze('no', undefined));
    scanner.scan(analyze('b', undefined));
    expect(new Set(compiled)).toEqual(new Set(['no way', '(a|b) c']));
  });

  it('knows a word that only a later pattern names', () => {
    const scanner = createScanner(matchersOf(['. !late', 'soon late']));
    expect(scanned(scanner, 'x late')).toEqual({});
    expect(scanned(scanner, 'soon late')).toEqual({ 1: 0 });
    expect(scanned(scanner, 'x late')).toEqual({});
    expect(scanned(scanner, 'x soon')).toEqual({ 0: 0 });
  });
});

/** How often the scanner looks at an instruction. */
function workOf(patterns: readonly string[], text: string): number {
  let reads = 0;
  const counting = <Item extends object>(item: Item): Item =>
    new Proxy(item, { get: (target, key) => (reads++, Reflect.get(target, key) as unknown) });
  const matchers = matchersOf(patterns).map((matcher) => {
    const program = matcher.program();
    const counted = { ...program, instructions: program.instructions.map(counting) };
    return { ...matcher, program: () => counted };
  });
  createScanner(matchers).scan(analyze(text, undefined));
  return reads;
}

describe('the scanner of hostile patterns', () => {
  const sentence = (words: number): string =>
    Array.from({ length: words }, (_, at) => 'ab'[((at * at) % 3) % 2]).join(' ');
  const hostile = [
    ['a set of states for every history', ['.* a .{18} b', '(a|b)* a (a|b){15} x']],
    ['loops in loops', ['((a?)*)* x', '(((a|b)+)+)+ x', '(a|a)* (a|b)* x']],
    ['many instructions', ['(a? b? ...){9} x', '((a|b){9} .?){9} x', '((a? b?){9}){9} x']],
    ['many patterns that begin anywhere', Array.from({ length: 300 }, (_, at) => `. a{${at % 20}} . b{${at % 7}} x`)],
  ] as const;

  it.each(hostile)('answers as the machine does: %s', (_, patterns) => {
    const scanner = createScanner(matchersOf(patterns));
    for (const text of [sentence(60), `${sentence(60)} x`])
      expect(Object.keys(scanned(scanner, text))).toEqual(Object.keys(found(patterns, text)));
  });

  it.each(hostile)('does work that grows with the text, not faster: %s', (_, patterns) => {
    const [one, two] = [300, 600].map((words) => workOf(patterns, `${sentence(words)} x`)) as [number, number];
    expect(one).toBeGreaterThan(100);
    expect(two / one).toBeLessThan(2.5);
  });
});
