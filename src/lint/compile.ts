import { createPatternCheck, type PatternCheck } from './checks/pattern.ts';
import { createResolver } from './definitions.ts';
import type { Resolve } from './pattern/syntax.ts';
import { needsGrammar, parseTemplate, type TemplatePart } from './template.ts';
import type { Definition, MoveName, Rule, RuleSet } from './types.ts';

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

function compileRule(rule: Rule, resolve: Resolve): CompiledRule {
  const message = parseTemplate(rule.message);
  const rewrites = rule.rewrites.map(parseTemplate);
  return {
    check: createPatternCheck(rule, resolve),
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
  replace: ['match'],
  rewrites: [],
});

/** The pack of a rule's address. */
const packOf = (address: string): string => address.slice(0, address.lastIndexOf('/'));

/** A resolver for every pack: a definition is its own pack's. */
function createResolvers(definitions: readonly Definition[]): (pack: string) => Resolve {
  const resolvers = new Map<string, Resolve>();
  return (pack) => {
    const known = resolvers.get(pack);
    if (known) return known;
    const own = definitions.filter((definition) => definition.pack === pack);
    const resolver = createResolver(new Map(own.map(({ name, patterns }) => [name, patterns])));
    resolvers.set(pack, resolver);
    return resolver;
  };
}

/** Throws a `PatternError`, `RangeError` or `TemplateError` for a rule that the pack's parser would have refused. */
export function compileRules(ruleSet: RuleSet): CompiledRules {
  const resolverOf = createResolvers(ruleSet.definitions);
  const sorted = ruleSet.rules.toSorted((a, b) => (a.address < b.address ? -1 : 1));
  const rules = sorted.map((rule) => compileRule(rule, resolverOf(packOf(rule.address))));
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
    moves: ruleSet.definitions.flatMap(({ pack, move, patterns }) =>
      move ? [{ move, check: createPatternCheck(ruleOfMove(move, patterns), resolverOf(pack)) }] : [],
    ),
    byAddress: new Map(ruleSet.rules.map((rule) => [rule.address, rule])),
  };
}
