import { describe, expect, it } from 'vitest';
import { createLinter } from '../../src/lint/linter.ts';
import { withStoredPatterns } from '../../src/lint/readers.ts';
import type { RuleSet } from '../../src/lint/rule.ts';
import { draftOf, ruleOf } from './helpers.ts';

/** Two packs that write the same and mean their own, with guards and steps. */
const ruleSet: RuleSet = {
  rules: [
    ruleOf({ address: 'a/x', patterns: ['@agent will'], unless: ['@agent promise'], soften: step('@agent') }),
    ruleOf({ address: 'b/x', patterns: ['@agent will'], except: ['will not'], when: { customer: ['@agent'] } }),
  ],
  definitions: [
    { pack: 'a', name: 'agent', move: null, patterns: ['i', 'we'] },
    { pack: 'b', name: 'agent', move: null, patterns: ['they'] },
  ],
};

function step(...patterns: readonly string[]) {
  return { patterns, faults: [] };
}

const answers = (rules: RuleSet, text: string, customer?: string) =>
  createLinter(rules)
    .lint({ ...draftOf(text), customer })
    .diagnostics.map(({ rule, severity, span }) => ({ rule, severity, span }));

describe('withStoredPatterns', () => {
  const stored: RuleSet = JSON.parse(JSON.stringify(withStoredPatterns(ruleSet)));

  it.each([
    ['We will.', undefined, 1],
    ['We will. We promise.', undefined, 1],
    ['We will, we promise.', undefined, 0],
    ['They will.', undefined, 0],
    ['They will.', 'they did', 1],
    ['They will not.', 'they did', 0],
  ])('makes a rule set that answers as before: %s to %s', (text, customer, count) => {
    expect(answers(ruleSet, text, customer)).toHaveLength(count);
    expect(answers(stored, text, customer)).toEqual(answers(ruleSet, text, customer));
  });

  it('writes each pattern once, as its place, and leaves a definition that is a step', () => {
    expect(stored.stored?.patterns).toHaveLength(7);
    expect(stored.rules.map((rule) => rule.kind === 'match' && rule.patterns)).toEqual([['4'], ['6']]);
    expect(stored.rules[0]).toMatchObject({ soften: step('@agent') });
    expect(stored.definitions.map(({ patterns }) => patterns)).toEqual([['0', '1'], ['2']]);
  });

  it('throws what is wrong with a pattern', () => {
    const broken: RuleSet = { rules: [ruleOf({ patterns: ['(no'] })], definitions: [] };
    expect(() => withStoredPatterns(broken)).toThrow('missing');
  });
});
