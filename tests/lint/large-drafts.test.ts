import { describe, expect, it } from 'vitest';
import { draftOf, isInText, linterOf, ruleOf } from './helpers.ts';

const SIZE = 100_000;
const fill = (piece: string): string => piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE);

const rules = [
  ruleOf({ address: 'a/no', patterns: ['no', '^ no .* $'], except: ['no problem'], rewrites: ['I can.', ''] }),
  ruleOf({ address: 'a/sorry', patterns: ['sorry (.* zebra)?'], span: 'clause', rewrites: ['{text}.'] }),
  ruleOf({ address: 'a/we', patterns: ['we .*'], span: 'sentence', severity: 'hint' }),
  ruleOf({ address: 'a/two', patterns: ['(a|a)* (b|b) c', '(a a?)+ z', '(... sorry)+'], unless: ['(zebra|x)+ $'] }),
];
const definitions = [{ pack: 'a', name: 'apology', move: 'apology' as const, patterns: ['sorry', 'no sorry?'] }];

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
