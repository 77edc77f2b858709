import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PatternError } from '../../../src/lint/pattern/lexemes.ts';
import { parsePattern, type Node } from '../../../src/lint/pattern/syntax.ts';
import { anyText } from '../helpers.ts';

const word = (text: string): Node => ({ type: 'word', word: text });
const any: Node = { type: 'any' };

describe('parsePattern', () => {
  it.each<[string, Node]>([
    ['no', word('no')],
    ['(no)', word('no')],
    ['we refund', { type: 'sequence', nodes: [word('we'), word('refund')] }],
    ["can't", { type: 'sequence', nodes: [word('can'), word('not')] }],
    ['Can’t', { type: 'sequence', nodes: [word('can'), word('not')] }],
    ['apologise', word('apologize')],
    ['5.99', word('5.99')],
    ['___', word('___')],
    ['_____', word('___')],
    ['#Verb', { type: 'tag', tag: 'Verb' }],
    ['.', any],
    ['^', { type: 'start' }],
    ['$', { type: 'end' }],
    [',', { type: 'pause' }],
    ['!no', { type: 'not', of: word('no') }],
    ['!#Verb', { type: 'not', of: { type: 'tag', tag: 'Verb' } }],
    ['!(no|yes)', { type: 'not', of: { type: 'choice', nodes: [word('no'), word('yes')] } }],
    ['(no|yes)', { type: 'choice', nodes: [word('no'), word('yes')] }],
    ['(no|)', { type: 'choice', nodes: [word('no'), { type: 'sequence', nodes: [] }] }],
    ['[<x> no]', { type: 'group', name: 'x', node: word('no') }],
    ['[no]', word('no')],
    ['...', { type: 'repeat', node: any, min: 0, max: 6 }],
    ['…', { type: 'repeat', node: any, min: 0, max: 6 }],
    ['no?', { type: 'repeat', node: word('no'), min: 0, max: 1 }],
    ['no ?', { type: 'repeat', node: word('no'), min: 0, max: 1 }],
    ['no*', { type: 'repeat', node: word('no'), min: 0, max: Infinity }],
    ['no+', { type: 'repeat', node: word('no'), min: 1, max: Infinity }],
    ['no{3}', { type: 'repeat', node: word('no'), min: 3, max: 3 }],
    ['no{2,3}', { type: 'repeat', node: word('no'), min: 2, max: 3 }],
    ['no{2,}', { type: 'repeat', node: word('no'), min: 2, max: Infinity }],
    ["can't?", { type: 'repeat', node: { type: 'sequence', nodes: [word('can'), word('not')] }, min: 0, max: 1 }],
  ])('reads %s', (pattern, node) => expect(parsePattern(pattern)).toEqual(node));

  it.each([
    ['it is', 'its'],
    ["it's", 'its'],
    ['you are', 'your'],
    ["we're", 'were'],
    ["let's", 'lets'],
  ])('takes %s for %s too, which chats write for it', (pattern, short) => {
    const node = parsePattern(pattern);
    expect(node.type === 'sequence' ? node.nodes[0] : node).toMatchObject({
      type: 'choice',
      nodes: [{ type: 'sequence' }, word(short)],
    });
  });

  it.each([
    ['(no', 3, '“)” is missing'],
    ['[<x> no', 7, '“]” is missing'],
    ['(no]', 3, '“]” closes nothing'],
    ['no)', 2, '“)” closes nothing'],
    ['no]', 2, '“]” closes nothing'],
    ['a|b', 1, 'in brackets'],
    ['*no', 0, 'where a word is expected'],
    ['no **', 4, 'where a word is expected'],
    ['?', 0, 'where a word is expected'],
    ['{2} no', 0, 'where a word is expected'],
    ['no {lemma', 3, 'is not pattern syntax'],
    ['no }', 3, 'is not pattern syntax'],
    ['no #', 3, 'is not pattern syntax'],
    ['[<Name> no]', 1, 'is not pattern syntax'],
    ['no <x>', 3, 'is not pattern syntax'],
    ['!', 1, '“!” needs a word'],
    ["!can't", 1, '“!” takes a single word'],
    ['!(a b|c)', 7, '“!” takes a single word'],
    ['!^', 1, '“!” takes a single word'],
    ['!...', 1, '“!” takes a single word'],
    ['no{21}', 2, 'at most 20 times'],
    ['no{0,21}', 2, 'at most 20 times'],
    ['no{99999999,}', 2, 'at most 20 times'],
    ['no{3,2}', 2, 'from the smaller number'],
    ['sorry - but', 6, '“-” holds no letter'],
    ['no & yes', 3, '“&” holds no letter'],
  ])('refuses %s with where and why', (pattern, at, message) => {
    expect(() => parsePattern(pattern)).toThrow(
      expect.objectContaining({ name: 'PatternError', message: expect.stringContaining(message) as string, at }),
    );
  });

  it('refuses brackets in brackets without end', () => {
    const refusal = expect.objectContaining({
      at: 100,
      message: expect.stringContaining('at most 100 deep') as string,
    });
    expect(() => parsePattern(`${'('.repeat(101)}a${')'.repeat(101)}`)).toThrow(refusal);
    expect(() => parsePattern('('.repeat(100_000))).toThrow(refusal);
    expect(parsePattern(`${'('.repeat(100)}a${')'.repeat(100)} (b)`)).toBeDefined();
  });

  it('reads any text or says where it goes wrong, inside it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        try {
          parsePattern(text);
        } catch (error) {
          if (!(error instanceof PatternError)) throw error;
          expect(error.at).toBeGreaterThanOrEqual(0);
          expect(error.at).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});
