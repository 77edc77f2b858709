import { describe, expect, it } from 'vitest';
import { createRegex } from '../../src/grammar/regex.ts';
import { createLinter } from '../../src/lint/linter.ts';
import { MEASURES } from '../../src/lint/rule.ts';
import { consistentRule, limitRule, measureRule, orderRule, regexRule, requireRule, swapRule } from './checks/rules.ts';
import { createFakeGrammar, draftOf, isInText, linterOf, ruleOf } from './helpers.ts';

const SIZE = 100_000;
const fill = (piece: string): string => piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE);

const rules = [
  ruleOf({ address: 'a/no', patterns: ['no', '^ no .* $'], except: ['no problem'], rewrites: ['I can.', ''] }),
  ruleOf({ address: 'a/sorry', patterns: ['sorry (.* zebra)?'], span: 'clause', rewrites: ['{text}.'] }),
  ruleOf({ address: 'a/we', patterns: ['we .*'], span: 'sentence', severity: 'hint' }),
  ruleOf({ address: 'a/two', patterns: ['(a|a)* (b|b) c', '(a a?)+ z', '(... sorry)+'], unless: ['(zebra|x)+ $'] }),
];
const definitions = [{ pack: 'a', name: 'apology', move: 'apology' as const, patterns: ['sorry', 'no sorry?'] }];

const step = (...patterns: readonly string[]) => ({ patterns, faults: [] });
const byCannot = { patterns: [], faults: ['cannot' as const] };
/** A rule of every kind, each with what makes it look far. */
const allKinds = [
  ruleOf({ address: 'b/when', patterns: ['no'], when: { reply: byCannot, words: 3 }, rewrites: ['I can.'] }),
  ruleOf({ address: 'b/soft', patterns: ['sorry'], soften: step('zebra', 'no'), within: 'paragraph' }),
  ruleOf({ address: 'b/soft-too', patterns: ['a'], soften: byCannot, within: 'message' }),
  regexRule({ address: 'b/regex', sources: ['no(.*z)?', '[.,]+'], literals: [['no'], ['.', ',']], except: ['sorry'] }),
  swapRule({ address: 'b/swap', entries: [{ pattern: 'refunds', rewrites: ['money'] }], unless: ['zebra'] }),
  requireRule({ address: 'b/require', trigger: step('no'), required: step('zebra'), within: 'paragraph' }),
  requireRule({ address: 'b/require-next', trigger: step('no'), required: step('sorry'), within: 'next-sentence' }),
  requireRule({ address: 'b/require-all', trigger: byCannot, required: step('zebra') }),
  orderRule(step('zebra'), step('no'), step('sorry'), byCannot),
  limitRule({ address: 'b/limit', of: step('no', 'sorry', '. no'), within: 'sentence' }),
  consistentRule(step('no'), step('sorry'), step('refunds')),
  ...MEASURES.map((of) => measureRule({ address: `b/${of}`, of, max: 0 })),
].map((rule, index) => ({ ...rule, address: `b/${index}` }));
const customer = fill('Does the kettle whistle? When will my zebra arrive? ');

describe('a draft of 100,000 characters', () => {
  it.each([
    ['one word', fill('a')],
    ['findings without a full stop', fill('no ')],
    ['findings in one clause', fill('sorry ')],
    ['findings between commas', fill('sorry, no, ')],
    ['sentences with a finding', fill('No refunds. ')],
    ['lines with a finding', fill('sorry\n')],
    ['words that could begin a match', fill('a ')],
    ['exceptions', fill('no problem ')],
    ['masked links', fill('no https://a.example sorry ')],
    ['quotations', fill('no "no no" ')],
    ['full stops', fill('.')],
    ['underscores', fill('_')],
    ['slots', fill('___ no ')],
    ['spaces', fill(' ')],
    ['line ends', fill('\n')],
    ['emoji', fill('👩‍💻 no ❤️ ')],
    ['combining marks', fill('a\u0301\u0301\u0301')],
    ['hidden characters', fill('n\u200B\u00ADo ')],
    ['surrogates alone', fill('\uDE00\uD83D')],
    ['apostrophes', fill('don’t’s ')],
    ['right-to-left text', fill('שלום no ')],
  ])('of %s is linted in a moment, every span inside it', (_, text) => {
    const linter = linterOf(rules, undefined, definitions);
    const { diagnostics, moves } = linter.lint(draftOf(text));
    for (const { span } of [...diagnostics, ...moves]) if (!isInText(text, span)) expect(span).toBe('inside the text');
  });
});

it('takes tags in guards and moves of a long sentence for a moment, too', () => {
  const tagging = ruleOf({ patterns: ['no', '#Verb no'], except: ['no #Verb', '#Verb{2} x'], unless: ['#Verb no z'] });
  const grammar = createFakeGrammar({ refund: ['Verb'], no: ['Verb'] });
  const help = { pack: 'a', name: 'help', move: 'help' as const, patterns: ['no #Verb', '#Verb'] };
  const { complete } = linterOf([tagging], grammar, [help]).lint(draftOf(fill('no refund ').slice(0, 50_000)));
  expect(complete).toBe(true);
});

describe('a draft of 40,000 characters, with rules of every kind,', () => {
  it.each([
    ['findings without a full stop', fill('no ')],
    ['findings between commas', fill('sorry, no, ')],
    ['sentences with a finding', fill('No refunds. ')],
    ['short sentences', fill('No. ')],
    ['lines with a finding', fill('sorry\n')],
    ['marks', fill('., ')],
    ['capitals', fill('A')],
    ['words in capitals', fill('NEVER ')],
    ['questions', fill('No? ')],
    ['names', fill('Dear Anna, ')],
  ])('of %s is linted in a moment, every span inside it', (_, all) => {
    const text = all.slice(0, 40_000);
    const linter = createLinter({ rules: allKinds, definitions }, { regex: createRegex() });
    const { diagnostics } = linter.lint({ ...draftOf(text), customer, customerName: 'Anna' });
    for (const { span } of diagnostics) if (!isInText(text, span)) expect(span).toBe('inside the text');
    // What a card asks for
    const suggestions = diagnostics.slice(0, 2).flatMap((one) => one.suggestions);
    for (const { edit } of suggestions) expect(isInText(text, edit.span)).toBe(true);
  });
});
