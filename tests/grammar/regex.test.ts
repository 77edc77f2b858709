import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRegex } from '../../src/grammar/regex.ts';
import { anyText, isInText, textsOf } from '../lint/helpers.ts';

const { compile } = createRegex();
const found = (source: string, text: string): string[] =>
  textsOf(
    text,
    compile(source)(text).map(({ span }) => span),
  );

describe('createRegex', () => {
  it.each([
    ['matches from left to right', 'a\\d', 'a1 b2 a3', ['a1', 'a3']],
    ['matches without overlap', 'aa', 'aaaaa', ['aa', 'aa']],
    ['letters of either case', 'no', 'No NO no', ['No', 'NO', 'no']],
    ['letters of either case in a class', '[a-c]+', 'ABC abd', ['ABC', 'ab']],
    ['no empty match', 'x*', 'axxb', ['xx']],
    ['nothing where all matches are empty', 'x*', 'ab', []],
    ['an emoji as one character', '^.$', '😀', ['😀']],
    ['one of several emoji', '[😀😢]', 'a😢b', ['😢']],
    ['words by their boundaries', '\\bno\\b', 'no know no', ['no', 'no']],
    ['nothing in nothing', 'a', '', []],
  ])('finds %s: %s in %j', (_, source, text, words) => expect(found(source, text)).toEqual(words));

  it('says where its named groups are, and leaves out those that took no part', () => {
    const [match] = compile('(?P<one>a)(?P<two>b)?(?P<three>a)(c)?')('xaa');
    expect(match?.groups).toEqual({ one: { start: 1, end: 2 }, three: { start: 2, end: 3 } });
  });

  it.each([
    ['is not closed', '(a'],
    ['repeats nothing', '*a'],
    ['looks back', '(a)\\1'],
    ['looks ahead', 'a(?=b)'],
    ['looks behind', '(?<!a)b'],
    ['names two groups alike', '(?P<x>a)(?P<x>b)'],
  ])('refuses an expression that %s', (_, source) => expect(() => compile(source)).toThrow(Error));

  it.each(['(a{500}){500}', '((a{100}){100}){100}', 'a{1001}'])('refuses %s, which repeats too often', (source) =>
    expect(() => compile(source)).toThrow('invalid repeat count'),
  );

  it('refuses what is too large, and takes what is not', () => {
    const alternatives = (count: number): string => Array.from({ length: count }, (_, at) => `(x${at}){100}`).join('|');
    expect(() => compile(alternatives(100))).toThrow('too large: repeat less, or split it into several');
    expect(compile(alternatives(10))('x1'.repeat(100))).toHaveLength(1);
  });

  it('stops after a hundred matches', () => {
    expect(found('a', 'a '.repeat(1_000))).toHaveLength(100);
    expect(found('a', 'a '.repeat(99))).toHaveLength(99);
  });

  it('gives spans that cut no surrogate pair, whatever the text', () => {
    const sources = fc.constantFrom('.', '[^a]', '[^a]+', '\\W', '(?P<x>.)(?P<y>.)', '\\S+?', '$|.', '.{2}');
    fc.assert(
      fc.property(sources, anyText, (source, text) => {
        let end = 0;
        for (const { span, groups } of compile(source)(text)) {
          for (const place of [span, ...Object.values(groups)]) expect(isInText(text, place)).toBe(true);
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          ({ end } = span);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** How much longer a text ten times as long takes: the least of several runs of each, in turns. */
function growthOf(source: string, piece: string): number {
  const find = compile(source);
  const [short, long] = [piece.repeat(1_000), piece.repeat(10_000)];
  const timeOf = (text: string): number => {
    const start = performance.now();
    find(`${text}!`);
    return performance.now() - start;
  };
  timeOf(short);
  const rounds = Array.from({ length: 7 }, () => [timeOf(short), timeOf(long)] as const);
  return Math.min(...rounds.map(([, time]) => time)) / Math.min(...rounds.map(([time]) => time));
}

describe('the time of an expression', () => {
  it.each([
    ['(a+)+$', 'a'],
    ['(a|a)*$', 'a'],
    ['a(.*z)?', 'a'],
    ['(a|aa)+$', 'a'],
    ['(.*)*$', 'a'],
    ['(a*)*b', 'a'],
    ['([a-z]+)*\\d', 'ab'],
    ['(\\w+\\s?)+$', 'ab '],
    ['a?a?a?a?a?a?a?a?aaaaaaaa$', 'a'],
    ['^(([a-z])+.)+[A-Z]([a-z])+$', 'a'],
  ])('%s grows with the text, and not with its square', (source, piece) =>
    expect(growthOf(source, piece)).toBeLessThan(60),
  );
});
