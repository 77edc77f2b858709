import { describe, expect, it } from 'vitest';
import { compilePattern, hasTag } from '../../../src/lint/pattern/program.ts';
import { parsePattern } from '../../../src/lint/pattern/syntax.ts';

const compile = (pattern: string) => compilePattern(parsePattern(pattern));

describe('compilePattern', () => {
  it.each([
    ['#Verb', true],
    ['(no|#Verb)', true],
    ['[<x> no? #Verb]', true],
    ['!#Verb', true],
    ['!(no|#Verb)', true],
    ['(no ...)+', false],
    ['!no', false],
  ])('knows whether %s needs a grammar', (pattern, needsGrammar) =>
    expect(hasTag(parsePattern(pattern))).toBe(needsGrammar),
  );

  it('names every group once, in the order they open', () => {
    expect(compile('[<b> a] ([<a> b]|[<b> c])').groups).toEqual(['b', 'a']);
  });

  it('leaves no instruction pointing outside', () => {
    const { instructions } = compile('((a|b?)* (|c){2,3} [<x> d+]|!(a|b)) $');
    for (const instruction of instructions) {
      if (instruction.op === 'jump') expect(instructions[instruction.to]).toBeDefined();
      if (instruction.op === 'split')
        expect([instructions[instruction.first], instructions[instruction.second]]).not.toContain(undefined);
    }
    expect(instructions.at(-1)).toEqual({ op: 'match' });
  });

  it.each(['(((a{20}){20}){20}){20}', '(((a{0,20}){0,20}){0,20}){0,20}', '(((a b c){20} d){20} e){20}'])(
    'refuses %s, which is too large',
    (pattern) => expect(() => compile(pattern)).toThrow('too large'),
  );

  it.each(['(((((((((){20}){20}){20}){20}){20}){20}){20}){20}){20}', '((){0,20}){0,20}', '(|){20}'])(
    'stays small for %s, which repeats nothing',
    (pattern) => expect(compile(pattern).instructions.length).toBeLessThan(1_000),
  );
});
