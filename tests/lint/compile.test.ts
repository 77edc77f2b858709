import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/lint/analysis.ts';
import { compileRules, type CompiledRules } from '../../src/lint/compile.ts';
import { placesIn, ruleOf } from './helpers.ts';

const rule = (address: string, ...patterns: readonly string[]) => ruleOf({ address, patterns });

/** Each pattern's check, and the words that wake it. */
const wakersOf = ({ owners }: CompiledRules) =>
  owners.map(({ owner, matcher }) => {
    const [[words] = []] = matcher.requirements();
    return [owner, words && [...words]];
  });

describe('compileRules', () => {
  it('files the rules under the words that wake them, in the order of their addresses', () => {
    const rules = compileRules({
      rules: [rule('b', 'never'), rule('c', 'no', '.'), rule('a', 'never', 'refund')],
      definitions: [],
    });
    expect(rules.checks.map((check) => check.rule.address)).toEqual(['a', 'b', 'c']);
    expect(wakersOf(rules)).toEqual([
      [0, ['never']],
      [0, ['refund']],
      [1, ['never']],
      [2, ['no']],
      [2, undefined],
    ]);
    expect(rules.byAddress.get('b')?.rule).toMatchObject({ address: 'b', patterns: ['never'] });
  });

  it('lets a rule use the definitions of its own pack only', () => {
    const definitions = [
      { pack: 'a', name: 'agent', move: null, patterns: ['i', 'we'] },
      { pack: 'b', name: 'agent', move: null, patterns: ['you'] },
    ];
    const rules = compileRules({ rules: [rule('a/x', '@agent'), rule('b/x', '@agent')], definitions });
    expect(wakersOf(rules)).toEqual([
      [0, ['i', 'we']],
      [1, ['you']],
    ]);
    expect(rules.moves.size).toBe(0);
    expect(() => compileRules({ rules: [rule('c/x', '@agent')], definitions })).toThrow('“@agent” is not defined');
  });

  it.each([
    [{ rewrites: ['{text:past}'] }, true],
    [{ message: 'You {text:past}.' }, true],
    [{ rewrites: ['{text:lower}'] }, false],
  ])('knows that %o asks the grammar for a form: %s', (parts, needsGrammar) => {
    const rules = compileRules({ rules: [ruleOf({ patterns: ['no'], ...parts })], definitions: [] });
    expect(rules.byAddress.get('test/rule')?.needsGrammar).toBe(needsGrammar);
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
    const [guarded, large] = compileRules({ rules: broken, definitions: [] }).checks.toReversed();
    const analysis = analyze('no', undefined);
    const places = guarded ? placesIn(analysis, guarded.matchers) : [];
    expect(places).toHaveLength(1);
    expect(() => guarded?.run(analysis, places)).toThrow('where a word');
    expect(() => large?.matchers[0]?.program()).toThrow('too large');
  });
});
