import { describe, expect, it } from 'vitest';
import { compileRules } from '../../src/lint/compile.ts';
import { ruleOf } from './helpers.ts';

const rule = (address: string, ...patterns: readonly string[]) => ruleOf({ address, patterns });

describe('compileRules', () => {
  it('files the rules under the words that wake them, in the order of their addresses', () => {
    const rules = compileRules({
      rules: [rule('b', 'never'), rule('c', 'no', '.'), rule('a', 'never', 'refund')],
      definitions: [],
    });
    expect(rules.rules.map(({ check }) => check.rule.address)).toEqual(['a', 'b', 'c']);
    expect([...rules.byTrigger]).toEqual([
      ['never', [0, 1]],
      ['refund', [0]],
    ]);
    expect(rules.always).toEqual([2]);
    expect(rules.byAddress.get('b')?.patterns).toEqual(['never']);
  });

  it('lets a rule use the definitions of its own pack only', () => {
    const definitions = [
      { pack: 'a', name: 'agent', move: null, patterns: ['i', 'we'] },
      { pack: 'b', name: 'agent', move: null, patterns: ['you'] },
    ];
    const rules = compileRules({ rules: [rule('a/x', '@agent'), rule('b/x', '@agent')], definitions });
    expect(Object.fromEntries(rules.byTrigger)).toEqual({ i: [0], we: [0], you: [1] });
    expect(rules.moves).toEqual([]);
    expect(() => compileRules({ rules: [rule('c/x', '@agent')], definitions })).toThrow('“@agent” is not defined');
  });

  it.each([
    [{ rewrites: ['{text:past}'] }, true],
    [{ message: 'You {text:past}.' }, true],
    [{ rewrites: ['{text:lower}'] }, false],
  ])('knows that %o asks the grammar for a form: %s', (parts, needsGrammar) => {
    const { rules } = compileRules({ rules: [ruleOf({ patterns: ['no'], ...parts })], definitions: [] });
    expect(rules[0]?.needsGrammar).toBe(needsGrammar);
  });

  it.each([
    [ruleOf({ patterns: ['(no'] }), 'missing'],
    [ruleOf({ patterns: ['no'], rewrites: ['{text:shout}'] }), 'names no function'],
  ])('refuses a rule that its pack should have refused', (broken, message) =>
    expect(() => compileRules({ rules: [broken], definitions: [] })).toThrow(message),
  );

  it('refuses what is read later when it is first needed', () => {
    const broken = [
      ruleOf({ patterns: ['no'], except: ['*'] }),
      ruleOf({ address: 'a/b', patterns: ['(((a{20}){20}){20}){20}'] }),
    ];
    const [guarded, large] = compileRules({ rules: broken, definitions: [] }).rules.toReversed();
    expect(() => guarded?.check.guards()).toThrow('where a word');
    expect(() => large?.check.matchers[0]?.program()).toThrow('too large');
  });
});
