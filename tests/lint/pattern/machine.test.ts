import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/lint/analysis.ts';
import { createMatcher } from '../../../src/lint/matcher.ts';
import { findMatches, findMatchesAt, type Sentence } from '../../../src/lint/pattern/machine.ts';
import { compilePattern, type Program } from '../../../src/lint/pattern/program.ts';
import { createScanner } from '../../../src/lint/pattern/scanner.ts';
import { parsePattern } from '../../../src/lint/pattern/syntax.ts';
import { tokenize } from '../../../src/lint/tokens.ts';
import { anyPattern, anyWords, findByBacktracking, hasIdleLoop } from './reference.ts';

const compile = (pattern: string): Program => compilePattern(parsePattern(pattern));

const matchesOf = (pattern: string, text: string, tags?: Sentence['tags']): string[] => {
  const tokens = tokenize(text);
  return findMatches(compile(pattern), { tokens, tags }).map(({ first, last }) =>
    text.slice(tokens[first]?.span.start, tokens[last - 1]?.span.end),
  );
};

describe('findMatches', () => {
  it.each([
    ['no', 'No, no. NO', ['No', 'no', 'NO']],
    ['we can not', 'So we can’t, we cannot, we can not', ['we can’t', 'we cannot', 'we can not']],
    ["can't", 'We cant', ['cant']],
    ['not', 'We can’t', ['can’t']],
    ['a b?', 'a b a', ['a b', 'a']],
    ['a b? c', 'a c, a b c, a b b c', ['a c', 'a b c']],
    ['(a|b c) d', 'a d b c d c d', ['a d', 'b c d']],
    ['a ... z', 'a z; a 1 2 3 4 5 6 z; a 1 2 3 4 5 6 7 z', ['a z', 'a 1 2 3 4 5 6 z']],
    ['a … z', 'a 1 z', ['a 1 z']],
    ['a . z', 'a z a 1 z', ['a 1 z']],
    ['a{2}', 'a a a', ['a a']],
    ['a{2,3} b', 'a b a a a a b', ['a a a b']],
    ['a{1,} b', 'a a a b', ['a a a b']],
    ['a* b', 'b a a b', ['b', 'a a b']],
    ['a+ b', 'b a a b', ['a a b']],
    ['a !b', 'a b a c a', ['a c']],
    ['a !(b|c)', 'a b a c a d', ['a d']],
    ['a !.', 'a b a', []],
    ['^ no', 'no no', ['no']],
    ['no $', 'no no', ['no']],
    ['^ no $', 'no', ['no']],
    ['^ no $', 'no no', []],
    ['^', 'a', []],
    ['$', 'a', []],
    ['a ^ b', 'a b', []],
    ['___', 'by ____ or ___', ['____', '___']],
    ['5.99', 'only 5.99', ['5.99']],
    ['customer', 'the customer’s', []],
  ])('%s in %j', (pattern, text, found) => expect(matchesOf(pattern, text)).toEqual(found));

  it('finds no match of more than 200 words', () => {
    expect(matchesOf('a b* c', `a ${'b '.repeat(198)}c`)).toHaveLength(1);
    expect(matchesOf('a b* c', `a ${'b '.repeat(199)}c`)).toHaveLength(0);
  });

  it.each([
    ['sorry , but', 'sorry, but', 1],
    ['sorry , but', 'sorry; but', 1],
    ['sorry , but', 'sorry — but', 1],
    ['sorry , but', 'sorry - but', 1],
    ['sorry , but', 'sorry -- but', 1],
    ['sorry , but', 'sorry but', 0],
    ['sorry , but', 'sorry (but', 0],
    ['sorry ,? but', 'sorry but', 1],
    ['sorry (,|$)', 'sorry', 1],
    [', no', ', no', 0],
    [', no', '- no', 0],
    ['no , .', 'a no-fee return', 0],
    ['re , use', 're-use', 0],
  ])('takes “,” in %s for a pause in %j %i times', (pattern, text, count) =>
    expect(matchesOf(pattern, text)).toHaveLength(count),
  );

  it.each([
    ['(a|a b)', 'a b', ['a']],
    ['(a b|a)', 'a b', ['a b']],
    ['(|a)', 'a', ['a']],
    ['(b|a b)', 'a b', ['a b']],
    ['(b c|a)', 'a b c', ['a', 'b c']],
    ['a (|. (|. (|.*)))  b', 'a 1 b 2 b', ['a 1 b']],
    ['a .* b', 'a 1 b 2 b', ['a 1 b 2 b']],
  ])('prefers the leftmost match, then the branch that is written first: %s in %j', (pattern, text, found) =>
    expect(matchesOf(pattern, text)).toEqual(found),
  );

  it('reads tags where there are any', () => {
    const tags = [new Set(['Pronoun']), new Set(['Verb', 'Modal'])];
    expect(matchesOf('#Pronoun #Verb', 'we can', tags)).toEqual(['we can']);
    expect(matchesOf('!#Verb', 'we can', tags)).toEqual(['we']);
    expect(matchesOf('#Noun', 'we can', tags)).toEqual([]);
    expect(matchesOf('#Verb', 'we can')).toEqual([]);
  });

  it.each([
    ['[<x> a] b', 'a b', { x: { first: 0, last: 1 } }],
    ['[<x> a [<y> b]]', 'a b', { x: { first: 0, last: 2 }, y: { first: 1, last: 2 } }],
    ['(a [<x> b]|a [<y> c])', 'a c', { y: { first: 1, last: 2 } }],
    ['a [<x> b?]', 'a', {}],
    ['([<x> a])+', 'a a', { x: { first: 1, last: 2 } }],
    ['[<constructor> a]', 'a', { constructor: { first: 0, last: 1 } }],
    ['[a] b', 'a b', {}],
  ])('captures the groups of %s in %j', (pattern, text, groups) => {
    const [match] = findMatches(compile(pattern), { tokens: tokenize(text) });
    expect({ ...match?.groups }).toEqual(groups);
  });

  it('finds what plain backtracking finds, groups and all', () => {
    fc.assert(
      fc.property(anyPattern, anyWords, (pattern, text) => {
        const tree = parsePattern(pattern);
        const tokens = tokenize(text);
        const expected = findByBacktracking(tree, tokens);
        fc.pre(expected !== undefined && !hasIdleLoop(tree));
        expect(findMatches(compilePattern(tree), { tokens })).toEqual(expected);
      }),
      { numRuns: 3_000 },
    );
  });

  it('begins where backtracking begins, even for loops over nothing', () => {
    fc.assert(
      fc.property(anyPattern, anyWords, (pattern, text) => {
        const tree = parsePattern(pattern);
        const tokens = tokenize(text);
        const expected = findByBacktracking(tree, tokens);
        fc.pre(expected !== undefined);
        expect(findMatches(compilePattern(tree), { tokens })[0]?.first).toBe(expected?.[0]?.first);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('findMatchesAt', () => {
  it('finds what findMatches finds, told where the longest matches are', () => {
    fc.assert(
      fc.property(anyPattern, anyWords, (pattern, text) => {
        const program = compile(pattern);
        const sentence = analyze(text, undefined);
        const places = createScanner([createMatcher(pattern)]).scan(sentence).found;
        expect(findMatchesAt(program, sentence, places)).toEqual(findMatches(program, sentence));
      }),
      { numRuns: 2_000 },
    );
  });
});

/** How often the machine looks at a token or an instruction. */
function workOf(pattern: string, words: string): number {
  let reads = 0;
  const counting = <Item extends object>(items: Item): Item =>
    new Proxy(items, {
      get: (target, key) => {
        reads++;
        return Reflect.get(target, key) as unknown;
      },
    });
  const program = compile(pattern);
  findMatches({ ...program, instructions: counting(program.instructions) }, { tokens: counting(tokenize(words)) });
  return reads;
}

describe('the work of findMatches', () => {
  const thousand = Array.from({ length: 1_000 }, (_, index) => `a b c w${index}`);
  it.each([
    ['(a|a)* b', 'a '],
    ['(a+)+ $', 'a '],
    ['(a*)* b', 'a '],
    ['(.*)* b', 'a '],
    ['(a+){10} b', 'a '],
    ['(a+ a+)+ b', 'a '],
    ['(a a?)+ b', 'a '],
    [`${'a? '.repeat(30)}${'a '.repeat(30)}b`, 'a '],
    ['((a? b?)? c?)* d', 'a b c '],
    [`(${thousand.slice(0, 30).join('|')})`, 'a b c d '],
    ['... ... ... b', 'a '],
    ['a (.* z)?', 'a '],
    ['(a .* z|b)', 'a b '],
    ['a (b .* z)? c?', 'a b c '],
    ['[<x> a]* [<y> a]* b', 'a '],
  ])('of %s grows with the text, not faster', (pattern, words) => {
    const [one, two] = [workOf(pattern, words.repeat(800)), workOf(pattern, words.repeat(1_600))];
    expect(two / one).toBeLessThan(2.2);
  });

  it('grows with the number of alternatives, not faster, when they begin alike', () => {
    const [one, two] = [500, 1_000].map((count) =>
      workOf(`(${thousand.slice(0, count).join('|')})`, 'a b c d '.repeat(20)),
    );
    expect((two ?? 0) / (one ?? 1)).toBeLessThan(2.2);
  });
});
