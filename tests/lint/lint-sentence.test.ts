import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../src/lint/edit.ts';
import { compileRules } from '../../src/lint/compile.ts';
import { lintSentence } from '../../src/lint/lint-sentence.ts';
import type { Grammar } from '../../src/lint/types.ts';
import { createFakeGrammar, ruleOf, textsOf, type Parts } from './helpers.ts';

const grammar = createFakeGrammar({ refund: ['Verb'] });

const lintOf = (text: string, parts: Parts, by?: Grammar) =>
  lintSentence(text, compileRules({ rules: [ruleOf(parts)], definitions: [] }), by);
const suggestionsOf = (text: string, parts: Parts, by?: Grammar): (string | undefined)[] =>
  lintOf(text, parts, by).diagnostics.flatMap(({ suggest }) => suggest().map(({ edit }) => edit.insert));

describe('lintSentence', () => {
  it('says what the rule says, where the rule says', () => {
    const text = 'So we can’t refund it, sorry.';
    const { diagnostics } = lintOf(text, {
      patterns: ['can not [<what> refund]'],
      span: 'what',
      message: 'Do not say “{text}” for {what}.',
    });
    expect(diagnostics).toMatchObject([{ rule: 'test/rule', fault: 'cannot', severity: 'warning' }]);
    expect(
      textsOf(
        text,
        diagnostics.map(({ span }) => span),
      ),
    ).toEqual(['refund']);
    expect(diagnostics[0]?.message).toBe('Do not say “can’t refund” for refund.');
  });

  it('offers each rewrite once, in order, without those whose groups took no part', () => {
    const rewrites = ['{what} it', '{none}', 'Refund it', '', 'I can {what}.'];
    expect(suggestionsOf('no refund', { patterns: ['no [<what> refund] [<none> yes?]'], rewrites })).toEqual([
      'Refund it',
      '',
      'I can refund.',
    ]);
  });

  it('offers some to try, each the smallest edit, none that changes nothing, and none twice', () => {
    const fixedBy = (text: string, rewrites: readonly string[]): string[] =>
      lintOf(text, { patterns: [`^ ${text} $`], rewrites }).diagnostics.flatMap(({ suggest }) =>
        suggest().map(({ edit }) => applyEdit(text, edit)),
      );
    expect(
      fixedBy('No refund', ['No refund', 'Know refund', 'No refunds', 'no refunds', 'A refund', 'The refund']),
    ).toEqual(['Know refund', 'No refunds', 'A refund', 'The refund']);
    expect(fixedBy('a b c', ['x c', 'a x c'])).toEqual(['X c', 'A x c']);
    expect(fixedBy('one two', ['one', 'one two three', 'two'])).toEqual(['One', 'One two three', 'Two']);
  });

  it('replaces another part than it marks when the rule says so', () => {
    const [diagnostic] = lintOf('Well, no way, ever.', {
      patterns: ['no way'],
      replace: ['sentence'],
      rewrites: ['I can.'],
    }).diagnostics;
    expect(diagnostic?.span).toEqual({ start: 6, end: 12 });
    expect(diagnostic?.suggest()[0]?.edit).toEqual({ span: { start: 0, end: 18 }, insert: 'I can' });
  });

  it('is complete without a grammar as long as nothing that was found needs one', () => {
    expect(lintOf('yes', { patterns: ['no #Verb'] }).complete).toBe(true);
    expect(lintOf('no refund', { patterns: ['no #Verb'] })).toMatchObject({ complete: false, diagnostics: [] });
    expect(lintOf('no refund', { patterns: ['no #Verb'] }, grammar)).toMatchObject({ complete: true });
    expect(lintOf('no refund', { patterns: ['no'], rewrites: ['{text:past}'] })).toMatchObject({ complete: false });
    expect(lintOf('no refund', { patterns: ['no'], message: '{text:past}' })).toMatchObject({ complete: false });
    expect(suggestionsOf('no refund', { patterns: ['no refund $'], rewrites: ['{text:past}'] }, grammar)).toEqual([
      'No refund<past>',
    ]);
  });

  it('finds the moves of definitions', () => {
    const rules = compileRules({
      rules: [],
      definitions: [
        { pack: 'a', name: 'apology', move: 'apology', patterns: ['sorry'] },
        { pack: 'a', name: 'help', move: 'help', patterns: ['i can help', '#Verb'] },
      ],
    });
    const text = 'Sorry, I can help.';
    const { detections, complete } = lintSentence(text, rules, grammar);
    expect(detections.map(({ detector, span }) => [rules.moves.get(detector), ...textsOf(text, [span])])).toEqual([
      ['apology', 'Sorry'],
      ['help', 'I can help'],
    ]);
    expect(complete).toBe(true);
    expect(lintSentence(text, rules, undefined).complete).toBe(false);
  });

  it.each(['', ' ', '…', '___', 'constructor', '\uD83D', 'toString valueOf __proto__'])(
    'reads %j without fail',
    (text) => expect(lintOf(text, { patterns: ['no', '. .'] }).complete).toBe(true),
  );
});
