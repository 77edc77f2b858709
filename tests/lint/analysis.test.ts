import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/lint/analysis.ts';
import type { Grammar, Term } from '../../src/lint/types.ts';
import { createFakeGrammar } from './helpers.ts';

const tagging = (terms: readonly Term[]): Grammar => ({ ...createFakeGrammar(), tag: () => terms });
const tagsOf = (text: string, terms: readonly Term[]): string[] | undefined =>
  analyze(text, tagging(terms))
    .tagged()
    ?.tags?.map((tags) => [...tags].join('+'));
const term = (start: number, end: number, ...tags: readonly string[]): Term => ({ span: { start, end }, tags });

describe('analyze', () => {
  it('reads the words of a sentence once', () => {
    const analysis = analyze('We can’t, we', undefined);
    expect(analysis.tokens.map(({ word }) => word)).toEqual(['we', 'can', 'not', 'we']);
    expect(analysis.tokens).toBe(analysis.tokens);
  });

  it('asks the grammar only when asked, and once', () => {
    let count = 0;
    const grammar: Grammar = { ...createFakeGrammar(), tag: () => (count++, []) };
    const analysis = analyze('We can.', grammar);
    expect(count).toBe(0);
    expect(analysis.tagged()).toBe(analysis.tagged());
    expect(count).toBe(1);
    expect(analyze('We can.', undefined).tagged()).toBeUndefined();
  });

  it.each<[string, string, Term[], string[]]>([
    ['word for word', 'We can.', [term(0, 2, 'P'), term(3, 6, 'M')], ['P', 'M']],
    [
      'half for half',
      'We can’t go',
      [term(0, 2, 'P'), term(3, 8, 'M'), term(3, 8, 'N'), term(9, 11, 'V')],
      ['P', 'M', 'N', 'V'],
    ],
    [
      'a contraction that the tagger left whole',
      'can’t go',
      [term(0, 5, 'M', 'N'), term(6, 8, 'V')],
      ['M+N', 'M+N', 'V'],
    ],
    ['a word that the tagger split', 'cafe go', [term(0, 4, 'A'), term(0, 4, 'B'), term(5, 7, 'V')], ['A+B', 'V']],
    ['two words that are one to the tagger', 're-use it', [term(0, 6, 'V'), term(7, 9, 'P')], ['V', 'V', 'P']],
    ['words that the tagger skipped', 'a b c', [term(4, 5, 'C')], ['', '', 'C']],
    ['terms that are no words to us', '— a', [term(0, 1, 'D'), term(2, 3, 'A')], ['A']],
    ['an empty term', 'a b', [term(0, 1, 'A'), term(1, 1, 'X'), term(2, 3, 'B')], ['A', 'B']],
    ['no terms at all', 'a b', [], ['', '']],
  ])('gives the words their tags: %s', (_, text, terms, tags) => expect(tagsOf(text, terms)).toEqual(tags));
});
