import { createPatternCheck, type SentenceCheck } from './checks/pattern.ts';
import { createRegexCheck } from './checks/regex.ts';
import { createStructureCheck, type StructureCheck } from './checks/structure.ts';
import { createSwapCheck } from './checks/swap.ts';
import { createResolver } from './definitions.ts';
import { createFuses, type Fuses } from './fuses.ts';
import { createMatcher, type Matcher } from './matcher.ts';
import type { CompiledStep } from './message.ts';
import { createScanner, type Scanner } from './pattern/scanner.ts';
import type { Resolve } from './pattern/syntax.ts';
import type { Definition, Rule, RuleSet, Step, WordingRule } from './rule.ts';
import { needsGrammar, parseTemplate, type TemplatePart } from './template.ts';
import type { MoveName, Regex } from './types.ts';

/** A rule with its texts read and, where it is softened, what softens it. */
export type CompiledRule = {
  readonly rule: Rule;
  readonly message: readonly TemplatePart[];
  readonly rewrites: readonly (readonly TemplatePart[])[];
  readonly stock: readonly (readonly TemplatePart[])[];
  /** The message or a rewrite asks for a form that only a grammar knows. */
  readonly needsGrammar: boolean;
  readonly soften: CompiledStep;
  /** `when.customer` and `when.not-customer`, looked for in the customer's message, and `when.reply`. */
  readonly customer: CompiledStep;
  readonly notCustomer: CompiledStep;
  readonly reply: CompiledStep;
};

/** What looks at sentences: the checks, then the detectors of steps and moves, and one scanner for all their patterns. */
export type CompiledRules = {
  readonly byAddress: ReadonlyMap<string, CompiledRule>;
  readonly checks: readonly SentenceCheck[];
  /** The checks that texts call rather than words. */
  readonly called: readonly number[];
  readonly detectors: readonly (readonly Matcher[])[];
  readonly structure: readonly StructureCheck[];
  readonly moves: ReadonlyMap<number, MoveName>;
  /** The detector of the customer's mood; looked for in the customer's message. */
  readonly unhappy: CompiledStep;
  readonly scanner: Scanner;
  /** The check or detector that each of the scanner's patterns belongs to; detectors come behind the checks. */
  readonly owners: readonly { readonly owner: number; readonly matcher: Matcher }[];
  /** Whatever a rule does is done through them. */
  readonly fuses: Fuses;
};

const NO_STEP: CompiledStep = { detectors: [], faults: [] };
/** The name of the definition that tells an unhappy customer from their message. */
export const UNHAPPY = 'unhappy';

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

/** Detectors by their pack and patterns, so that rules with the same step, and the moves, share one. */
function createDetectors(definitions: readonly Definition[], resolverOf: (pack: string) => Resolve) {
  const written = new Map(definitions.map(({ pack, name, patterns }) => [`${pack}@${name}`, patterns]));
  const detectors: (readonly Matcher[])[] = [];
  const known = new Map<string, number>();
  const add = (pack: string, patterns: readonly string[]): number => {
    const key = JSON.stringify([pack, patterns]);
    const number = known.get(key) ?? detectors.length;
    if (number === detectors.length)
      detectors.push(patterns.map((pattern) => createMatcher(pattern, resolverOf(pack))));
    known.set(key, number);
    return number;
  };
  const stepOf = (pack: string, { patterns, faults }: Step): CompiledStep => ({
    // A definition alone is its list of patterns: as one pattern it may be too large
    detectors: patterns.map((pattern) => add(pack, written.get(`${pack}${pattern}`) ?? [pattern])),
    faults,
  });
  return { detectors, add, stepOf };
}

const isWording = (rule: Rule): rule is WordingRule =>
  rule.kind === 'phrase' || rule.kind === 'match' || rule.kind === 'swap' || rule.kind === 'regex';

function createCheck(rule: WordingRule, resolve: Resolve, regex: () => Regex | undefined): SentenceCheck {
  if (rule.kind === 'swap') return createSwapCheck(rule, resolve);
  if (rule.kind === 'regex') return createRegexCheck(rule, regex, resolve);
  return createPatternCheck(rule, resolve);
}

function readTexts(rule: Rule): Pick<CompiledRule, 'message' | 'rewrites' | 'stock' | 'needsGrammar'> {
  const message = parseTemplate(rule.message);
  const rewrites = rule.rewrites.map(parseTemplate);
  const stock = rule.stock.map(parseTemplate);
  const own = rule.kind === 'swap' ? rule.entries.flatMap((entry) => entry.rewrites.map(parseTemplate)) : [];
  return { message, rewrites, stock, needsGrammar: [message, ...rewrites, ...stock, ...own].some(needsGrammar) };
}

/**
 * Throws a `PatternError`, `RangeError` or `TemplateError` for a rule that the pack's parser would have refused. `regex`
 * gives the engine of regular expressions, once it is there.
 */
export function compileRules(ruleSet: RuleSet, regex: () => Regex | undefined = () => undefined): CompiledRules {
  const resolverOf = createResolvers(ruleSet.definitions);
  const { detectors, add, stepOf } = createDetectors(ruleSet.definitions, resolverOf);
  const sorted = ruleSet.rules.toSorted((a, b) => (a.address < b.address ? -1 : 1));
  const byAddress = new Map<string, CompiledRule>();
  const checks: SentenceCheck[] = [];
  const structure: StructureCheck[] = [];
  for (const rule of sorted) {
    const pack = packOf(rule.address);
    const stepIn = (step: Step): CompiledStep => stepOf(pack, step);
    byAddress.set(rule.address, {
      rule,
      ...readTexts(rule),
      soften: isWording(rule) ? stepIn(rule.soften) : NO_STEP,
      customer: stepIn({ patterns: rule.when.customer ?? [], faults: [] }),
      notCustomer: stepIn({ patterns: rule.when['not-customer'] ?? [], faults: [] }),
      reply: rule.when.reply ? stepIn(rule.when.reply) : NO_STEP,
    });
    if (isWording(rule)) checks.push(createCheck(rule, resolverOf(pack), regex));
    else structure.push(createStructureCheck(rule, stepIn));
  }
  const moves = new Map<number, MoveName>();
  for (const { pack, move, patterns } of ruleSet.definitions) if (move) moves.set(add(pack, patterns), move);
  const moods = ruleSet.definitions.filter(({ name }) => name === UNHAPPY);
  const unhappy = { detectors: moods.map(({ pack, patterns }) => add(pack, patterns)), faults: [] };
  const owners = [
    ...checks.flatMap(({ matchers }, owner) => matchers.map((matcher) => ({ owner, matcher }))),
    ...detectors.flatMap((matchers, number) => matchers.map((matcher) => ({ owner: checks.length + number, matcher }))),
  ];
  const scanner = createScanner(owners.map(({ matcher }) => matcher));
  const called = [...checks.keys()].filter((number) => (checks[number]?.literals.length ?? 0) > 0);
  return { byAddress, checks, called, detectors, structure, moves, unhappy, scanner, owners, fuses: createFuses() };
}
