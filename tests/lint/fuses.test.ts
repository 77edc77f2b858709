import { describe, expect, it } from 'vitest';
import { createLinter } from '../../src/lint/linter.ts';
import type { Rule } from '../../src/lint/rule.ts';
import type { Linter, Regex } from '../../src/lint/types.ts';
import { limitRule, measureRule, regexRule } from './checks/rules.ts';
import { createFakeGrammar, ruleOf } from './helpers.ts';

const broken: Regex = {
  compile: () => {
    throw new Error('planted');
  },
};
/** A grammar that cannot do the one thing that a rewrite asks of it. */
const speechless = {
  ...createFakeGrammar(),
  inflect: () => {
    throw new Error('planted');
  },
};
const GOOD = ruleOf({ address: 'test/good', patterns: ['no'] });
const GOOD_TOO = limitRule({ address: 'test/good-too', of: { patterns: ['no'], faults: [] }, max: 0 });

const lint = (linter: Linter, text: string): string[] =>
  linter.lint({ text, masked: [] }).diagnostics.map(({ rule }) => rule);

/** A measure that fails as it runs. */
const failing = (): Rule => ({
  ...measureRule({ address: 'test/bad' }),
  get max(): number {
    throw new Error('planted');
  },
});

const KINDS: readonly (readonly [string, Rule])[] = [
  ['words', ruleOf({ address: 'test/bad', patterns: ['no'], unless: ['@nothing'], severity: 'error' })],
  ['its message', ruleOf({ address: 'test/bad', patterns: ['no'], message: '{text:past}', severity: 'error' })],
  ['a regular expression', regexRule({ address: 'test/bad', sources: ['o'], literals: [['o']] })],
  ['the whole message', failing()],
];

describe('T15: a rule that throws', () => {
  it.each(KINDS)('is off from then on, and the others go on: %s', (_, rule) => {
    const linter = createLinter(
      { rules: [rule, GOOD, GOOD_TOO], definitions: [] },
      { grammar: speechless, regex: broken },
    );
    expect([...linter.failed.keys()]).toEqual([]);
    for (const text of ['No.', 'No, no.', 'No.']) {
      const found = lint(linter, text);
      expect(found).toContain('test/good');
      expect(found).not.toContain('test/bad');
    }
    expect([...linter.failed.keys()]).toEqual(['test/bad']);
    expect(String(linter.failed.get('test/bad'))).toMatch(/planted|nothing/);
  });

  it('says no more of what it found before', () => {
    const rule = ruleOf({ address: 'test/bad', patterns: ['no', 'never'], unless: [], message: '{text:past}' });
    const only = {
      ...createFakeGrammar(),
      inflect: (words: string) => (words === 'Never' ? speechless.inflect() : words),
    };
    const linter = createLinter({ rules: [rule], definitions: [] }, { grammar: only });
    expect(lint(linter, 'No.')).toEqual(['test/bad']);
    expect(lint(linter, 'No. Never.')).toEqual([]);
    expect(lint(linter, 'No.')).toEqual([]);
  });

  it('has no suggestions when they are what fails, and is off at the next look', () => {
    const rule = ruleOf({ address: 'test/bad', patterns: ['no'], rewrites: ['{text:past}'] });
    const linter = createLinter({ rules: [rule], definitions: [] }, { grammar: speechless });
    const [finding] = linter.lint({ text: 'No.', masked: [] }).diagnostics;
    expect(finding?.suggestions).toEqual([]);
    expect([...linter.failed.keys()]).toEqual(['test/bad']);
    expect(lint(linter, 'No.')).toEqual([]);
  });
});
