import { describe, expect, it } from 'vitest';
import { createRegex } from '../../../src/grammar/regex.ts';
import { analyze } from '../../../src/lint/analysis.ts';
import { createRegexCheck } from '../../../src/lint/checks/regex.ts';
import type { RegexRule } from '../../../src/lint/rule.ts';
import type { Regex } from '../../../src/lint/types.ts';
import { textsOf } from '../helpers.ts';
import { createRule, lintOne } from '../one-rule.ts';
import { regexRule } from './rules.ts';

type Parts = Partial<RegexRule> & Pick<RegexRule, 'sources' | 'literals'>;
const regex = createRegex();
const SHOUT: Parts = { sources: ['!{2,}'], literals: [['!']] };

function findingsIn(text: string, parts: Parts, engine: Regex | undefined = regex) {
  return createRegexCheck(regexRule(parts), () => engine).run(analyze(text, undefined), []);
}
const found = (text: string, parts: Parts): string[] =>
  textsOf(
    text,
    (findingsIn(text, parts) ?? []).map(({ span }) => span),
  );

describe('createRegexCheck', () => {
  it.each<[string, Parts, string, string[]]>([
    ['punctuation', SHOUT, 'No!! Wait!!!', ['!!', '!!!']],
    ['letters of either case', { sources: ['asap'], literals: [['asap']] }, 'Now. ASAP.', ['ASAP']],
    ['several sources, in the order of the text', { sources: ['b', 'a'], literals: [['b'], ['a']] }, 'a b', ['a', 'b']],
    ['the first of two that overlap', { sources: ['ab', 'bc'], literals: [['ab'], ['bc']] }, 'abc', ['ab']],
    ['a group to mark', { sources: ['x(?P<y>\\d)'], literals: [['x']], span: 'y' }, 'a1 x2', ['2']],
    ['the whole sentence to mark', { ...SHOUT, span: 'sentence' }, 'No way!! Ever', ['No way!! Ever']],
    ['nothing', SHOUT, 'No!', []],
    ['nothing in nothing', SHOUT, '', []],
    ['nothing but marks', SHOUT, '!!', ['!!']],
  ])('finds %s', (_, parts, text, words) => expect(found(text, parts)).toEqual(words));

  it.each<[string, Partial<RegexRule>, string[]]>([
    ['unless', { unless: ['way'] }, []],
    ['except, at the word in front of the mark', { except: ['way'] }, ['!!']],
    ['except, at both', { except: ['way', 'no'] }, []],
    ['nothing', {}, ['!!', '!!']],
  ])('heeds its guards: %s', (_, guards, words) =>
    expect(found('No!! No way!!', { ...SHOUT, ...guards })).toEqual(words),
  );

  it('looks only where one of its texts stands', () => {
    const looked: string[] = [];
    const spy: Regex = { compile: () => (text) => (looked.push(text), []) };
    const check = createRegexCheck(regexRule({ sources: ['!!'], literals: [['!!']] }), () => spy);
    for (const text of ['No.', 'No!', 'No!!']) check.run(analyze(text, undefined), []);
    expect(looked).toEqual(['No!!']);
  });

  it('compiles each source once', () => {
    let count = 0;
    const spy: Regex = { compile: () => (count++, () => []) };
    const check = createRegexCheck(regexRule(SHOUT), () => spy);
    for (const text of ['No!!', 'Yes!!']) check.run(analyze(text, undefined), []);
    expect(count).toBe(1);
  });

  it('says what its groups and the whole match are', () => {
    const [finding] = findingsIn('a x12', { sources: ['x(?P<one>\\d)(?P<two>\\d)'], literals: [['x']] }) ?? [];
    expect(finding?.groups()).toEqual({ one: '1', two: '2', text: 'x12' });
  });

  it.each<[string, Partial<RegexRule>, string[]]>([
    ['the match', { rewrites: ['.'] }, ['No way. Ever.']],
    ['a group', { sources: ['(?P<all>!+)'], replace: ['all'], rewrites: ['.'] }, ['No way. Ever.']],
    ['the sentence', { replace: ['sentence'], rewrites: ['I can.'] }, ['I can. Ever.']],
  ])('offers to replace %s', (_, parts, fixes) => {
    const linter = createRule(regexRule({ ...SHOUT, ...parts }), { regex });
    expect(lintOne(linter, 'No way!! Ever.')).toEqual(fixes);
  });

  it('marks the group where it stands in the match, and not where the same letters stand before it', () => {
    const parts: Parts = { sources: ['ab (?P<b>b)'], literals: [['ab']], span: 'b' };
    expect(findingsIn('ab b', parts)?.map(({ span }) => span)).toEqual([{ start: 3, end: 4 }]);
  });

  it('waits for the engine, and is asked again when it comes', () => {
    expect(createRegexCheck(regexRule(SHOUT), () => undefined).run(analyze('No!!', undefined), [])).toBeUndefined();
    const linter = createRule(regexRule(SHOUT));
    const draft = { text: 'No!! Yes.', masked: [] };
    expect(linter.lint(draft)).toMatchObject({ complete: false, diagnostics: [] });
    linter.equip({ regex });
    expect(linter.lint(draft)).toMatchObject({ complete: true, diagnostics: [{ span: { start: 2, end: 4 } }] });
  });

  it('needs no engine where none of its texts stands', () =>
    expect(createRule(regexRule(SHOUT)).lint({ text: 'No. Yes?', masked: [] }).complete).toBe(true));
});
