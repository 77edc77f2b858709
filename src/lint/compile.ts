import { createPatternCheck, type SentenceCheck } from './checks/pattern.ts';
import { createRegexCheck } from './checks/regex.ts';
import { createStructureCheck, type StructureCheck } from './checks/structure.ts';
import { createSwapCheck } from './checks/swap.ts';
import { createFuses, type Fuses } from './fuses.ts';
import type { Matcher, MatcherOf } from './matcher.ts';
import type { CompiledStep } from './message.ts';
import { createScanner, type Scanner } from './pattern/scanner.ts';
import { packOf } from './map-patterns.ts';
import { createReaders } from './readers.ts';
import { isWording, type Definition, type Rule, type RuleSet, type Step, type WordingRule } from './rule.ts';
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

/** Detectors by their pack and patterns, so that rules with the same step, and the moves, share one. */
function createDetectors(definitions: readonly Definition[], readerOf: (pack: string) => MatcherOf) {
  const written = new Map(definitions.map(({ pack, name, patterns }) => [`${pack}@${name}`, patterns]));
  const detectors: (readonly Matcher[])[] = [];
  const known = new Map<string, number>();
  const add = (pack: string, patterns: readonly string[]): number => {
    const key = JSON.stringify([pack, patterns]);
    const number = known.get(key) ?? detectors.length;
    if (number === detectors.length) detectors.push(patterns.map(readerOf(pack)));
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

function createCheck(rule: WordingRule, matcherOf: MatcherOf, regex: () => Regex | undefined): SentenceCheck {
  if (rule.kind === 'swap') return createSwapCheck(rule, matcherOf);
  if (rule.kind === 'regex') return createRegexCheck(rule, regex, matcherOf);
  return createPatternCheck(rule, matcherOf);
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
  const readerOf = createReaders(ruleSet);
  const { detectors, add, stepOf } = createDetectors(ruleSet.definitions, readerOf);
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
    if (isWording(rule)) checks.push(createCheck(rule, readerOf(pack), regex));
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
