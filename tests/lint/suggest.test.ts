import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRules } from '../../src/lint/compile.ts';
import { lintSentence } from '../../src/lint/lint-sentence.ts';
import { masksOf } from '../../src/lint/masks.ts';
import { inTurns } from '../../src/lint/suggest.ts';
import { createFakeGrammar, linterOf, ruleOf, type Parts } from './helpers.ts';
import { createRule, lintOne } from './one-rule.ts';

/** What each suggestion of the first finding makes of the text. */
const fixes = (text: string, parts: Partial<Parts>): string[] =>
  lintOne(createRule(ruleOf({ patterns: ['no'], ...parts })), text);

describe('a suggestion', () => {
  it.each<[string, string, Partial<Parts>, string[]]>([
    ['the rewrites in order', 'No way.', { rewrites: ['One', 'Two'] }, ['One way.', 'Two way.']],
    ['three at most', 'No way.', { rewrites: ['A', 'B', 'C', 'D'] }, ['A way.', 'B way.', 'C way.']],
    ['each once', 'No way.', { rewrites: ['One', 'one', 'Two'] }, ['One way.', 'Two way.']],
    ['stock phrases behind the rewrites', 'No way.', { rewrites: ['A'], stock: ['S'] }, ['A way.', 'S way.']],
    ['nothing for a rule without any', 'No way.', {}, []],
    ['what a group says', 'No way.', { patterns: ['no [<what> .]'], rewrites: ['One {what}'] }, ['One way.']],
    ['nothing with a group that took no part', 'No.', { patterns: ['no [<x> way?]'], rewrites: ['{x}', 'A'] }, ['A.']],
  ])('offers %s', (_, text, parts, all) => expect(fixes(text, parts)).toEqual(all));

  it.each<[string, string, Partial<Parts>]>([
    ['changes nothing', 'No way.', { rewrites: ['No'] }],
    ['its own rule would flag as often', 'No way.', { rewrites: ['Oh no'] }],
    ['drops a number', 'No 20 now.', { patterns: ['no ...'], rewrites: ['One'] }],
    ['says a new number', 'No way.', { rewrites: ['Only 20'] }],
    ['says a new number beside a blank', 'No way.', { rewrites: ['Only 20 of ___'] }],
    ['drops a link', 'No https://a.example now.', { patterns: ['no ...'], replace: ['sentence'], rewrites: ['One'] }],
  ])('is not offered where it %s', (_, text, parts) => expect(fixes(text, { ...parts })).toEqual([]));

  it.each(['Oh no', 'no, no'])('is not worked out for its sentence where its rule finds as much: %s', (rewrite) => {
    const rules = compileRules({ rules: [ruleOf({ patterns: ['no'], rewrites: [rewrite, 'Yes'] })], definitions: [] });
    const [found] = lintSentence('No way.', rules, undefined).diagnostics;
    expect(found?.suggest().map(({ label }) => label)).toEqual(['Yes']);
  });

  it('may leave out a number where it has a blank for it', () =>
    expect(fixes('No 20 now.', { patterns: ['no ...'], rewrites: ['One ___'] })).toEqual(['One ___.']));

  it('is offered where its rule finds less, if not nothing', () =>
    expect(fixes('No no no.', { patterns: ['no'], rewrites: ['One', 'No'] })).toEqual(['One no no.']));

  it.each<[string, Partial<Parts>, string[]]>([
    ['a new warning', {}, ['Two way.']],
    ['a new error', { severity: 'error' }, ['Two way.']],
    ['but a new hint may be', { severity: 'hint' }, ['One way.', 'Two way.']],
  ])('brings no other rule’s finding into the sentence: %s', (_, other, all) => {
    const rules = [
      ruleOf({ patterns: ['no'], rewrites: ['One', 'Two'] }),
      ruleOf({ address: 'test/other', patterns: ['one'], ...other }),
    ];
    expect(lintOne(linterOf(rules), 'No way.')).toEqual(all);
    const found = 'One no way.';
    expect(linterOf(rules).lint({ text: found, masked: [] }).diagnostics.length).toBe(2);
  });

  it('may hold a blank, although another rule flags blanks', () => {
    const rules = [
      ruleOf({ patterns: ['no'], rewrites: ['___ way'] }),
      ruleOf({ address: 'test/blank', patterns: ['___'] }),
    ];
    expect(lintOne(linterOf(rules), 'No.')).toEqual(['___ way.']);
  });

  it.each([
    ['See https://a.example: we say no way to it.', 'See https://a.example: yes.'],
    ['No way to see it: https://a.example now.', 'Yes: https://a.example now.'],
  ])('leaves what is masked in the sentence %j', (text, after) =>
    expect(fixes(text, { replace: ['sentence'], rewrites: ['Yes'] })).toEqual([after]),
  );

  it('stands for the whole statement where a stock sentence does not fit in', () => {
    const parts = { patterns: ['no'], stock: ['I can help.'] };
    expect(fixes('Hi Kim, we say no today.', parts)).toEqual(['Hi Kim, we say I can help. Today.']);
    const other = ruleOf({ address: 'test/other', patterns: ['say i'] });
    const linter = linterOf([ruleOf(parts), other]);
    expect(lintOne(linter, 'Hi Kim, we say no way.')).toEqual(['Hi Kim, I can help.']);
  });

  it('says a form of a word only with a grammar', () => {
    const rule = ruleOf({ patterns: ['no [<what> .] $'], rewrites: ['{what:past}', '{what}'] });
    expect(lintOne(createRule(rule), 'No way.')).toEqual(['Way.']);
    const [first] = lintOne(createRule(rule, { grammar: createFakeGrammar() }), 'No way.');
    expect(first).toBe('Way<past>.');
  });

  it('reaches into nothing masked and repeats nothing masked, wherever the masks are', () => {
    const words = fc.constantFrom('no', 'way', '“so it is”', 'https://a.example', '{{name}}', ',', '`a b`', '[Name]');
    const rules = [
      ruleOf({ patterns: ['no'], replace: ['sentence'], rewrites: ['Yes', '{text}'] }),
      ruleOf({ address: 'test/way', patterns: ['[<all> .* way .*]'], replace: ['clause'], rewrites: ['{all}!', 'So'] }),
    ];
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), (pieces) => {
        const draft = { text: pieces.join(' '), masked: [] };
        const masks = masksOf(draft);
        for (const { suggestions } of linterOf(rules).lint(draft).diagnostics)
          for (const { edit } of suggestions) {
            expect(edit.insert).not.toContain('\uFFFC');
            expect(masks.filter(({ start, end }) => start < edit.span.end && edit.span.start < end)).toEqual([]);
          }
      }),
      { numRuns: 200 },
    );
  });
});

describe('inTurns', () => {
  const items = ['a', 'b', 'c'];

  it('keeps the order, and begins at the same place for the same sentence', () => {
    fc.assert(
      fc.property(fc.string(), (sentence) => {
        const turned = inTurns(items, sentence);
        expect(['abc', 'bca', 'cab']).toContain(turned.join(''));
        expect(inTurns(items, sentence)).toEqual(turned);
      }),
    );
  });

  it('begins at every place for some sentence', () => {
    const firsts = new Set(Array.from({ length: 50 }, (_, number) => inTurns(items, `Sentence ${number}.`)[0]));
    expect(firsts).toEqual(new Set(items));
  });

  it('turns nothing and one', () => {
    expect(inTurns([], 'a')).toEqual([]);
    expect(inTurns(['a'], 'b')).toEqual(['a']);
  });
});
