import { createPatternCheck, type PatternCheck } from './checks/pattern.ts';
import { needsGrammar, parseTemplate, type TemplatePart } from './template.ts';
import type { MoveName, Rule, RuleSet } from './types.ts';

export type CompiledRule = {
  readonly check: PatternCheck;
  readonly message: readonly TemplatePart[];
  readonly rewrites: readonly (readonly TemplatePart[])[];
  /** The message or a rewrite asks for a form that only a grammar knows. */
  readonly needsGrammar: boolean;
};

/** A rule set with its patterns as programs and its rules filed under the words that wake them. */
export type CompiledRules = {
  readonly rules: readonly CompiledRule[];
  readonly byTrigger: ReadonlyMap<string, readonly number[]>;
  /** Rules with a pattern that no certain word announces. */
  readonly always: readonly number[];
  readonly moves: readonly { readonly move: MoveName; readonly check: PatternCheck }[];
  readonly byAddress: ReadonlyMap<string, Rule>;
};

function compileRule(rule: Rule): CompiledRule {
  const message = parseTemplate(rule.message);
  const rewrites = rule.rewrites.map(parseTemplate);
  return {
    check: createPatternCheck(rule),
    message,
    rewrites,
    needsGrammar: [message, ...rewrites].some(needsGrammar),
  };
}

/** A definition is checked like a rule that says nothing. */
const ruleOfMove = (move: MoveName, patterns: readonly string[]): Rule => ({
  address: `move/${move}`,
  fault: null,
  severity: 'hint',
  message: '',
  why: '',
  source: '',
  kind: 'match',
  patterns,
  unless: [],
  except: [],
  span: 'match',
  replace: 'match',
  rewrites: [],
});

/** Throws a `PatternError`, `RangeError` or `TemplateError` for a rule that the pack's parser would have refused. */
export function compileRules(ruleSet: RuleSet): CompiledRules {
  const rules = ruleSet.rules.toSorted((a, b) => (a.address < b.address ? -1 : 1)).map(compileRule);
  const byTrigger = new Map<string, number[]>();
  const always: number[] = [];
  rules.forEach(({ check }, index) => {
    if (check.matchers.some(({ triggers }) => triggers === undefined)) always.push(index);
    else
      for (const word of new Set(check.matchers.flatMap(({ triggers }) => [...(triggers ?? [])]))) {
        const filed = byTrigger.get(word);
        if (filed) filed.push(index);
        else byTrigger.set(word, [index]);
      }
  });
  return {
    rules,
    byTrigger,
    always,
    moves: ruleSet.definitions.map(({ move, patterns }) => ({
      move,
      check: createPatternCheck(ruleOfMove(move, patterns)),
    })),
    byAddress: new Map(ruleSet.rules.map((rule) => [rule.address, rule])),
  };
}
