import { createResolver } from '../lint/definitions.ts';
import { createMatcher } from '../lint/matcher.ts';
import type { Resolve } from '../lint/pattern/syntax.ts';
import { groupsOf, parseTemplate } from '../lint/template.ts';
import type { Definition, Fault, Grammar, Rule } from '../lint/types.ts';
import { expandDefinitions, expandLemmas } from './expand.ts';
import type { Parsed, Path } from './parse.ts';
import type { Problem } from './problem.ts';
import { isMove, type RuleSource } from './schema.ts';

const REGIONS = ['match', 'sentence-start', 'sentence-end', 'sentence', 'statement', 'clause'];

type Source = Extract<Parsed<RuleSource>, { readonly value: unknown }>;
/** Where a rule comes from, for its address and for what is said about it. */
export type Origin = { readonly file: string; readonly address: string; readonly fault: Fault | null };

/** What the rules of one pack share while they are compiled; what is wrong is collected in `problems`. */
export type Workshop = {
  readonly grammar: Grammar;
  readonly resolve: Resolve;
  readonly definitions: readonly Definition[];
  readonly problems: Problem[];
};

type Report = (path: Path) => (message: string) => void;
type PatternKey = 'phrase' | 'match' | 'unless' | 'except';

const asList = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

/** Runs `step` and turns what it throws into a problem at that line. */
function attempt<Result>(step: () => Result, report: (message: string) => void): Result | undefined {
  try {
    return step();
  } catch (error) {
    report(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

/** A definition as it stands in a file of the pack. */
export type WrittenDefinition = {
  readonly name: string;
  readonly patterns: readonly string[];
  readonly file: string;
  readonly line: number;
};

/** Reads the definitions of a pack. Those named for a move detect it; all serve the pack's own patterns. */
export function openWorkshop(pack: string, written: readonly WrittenDefinition[], grammar: Grammar): Workshop {
  const problems: Problem[] = [];
  const definitions = expandDefinitions(written, grammar);
  const resolve = createResolver(definitions);
  const seen = new Set<string>();
  for (const { name, file, line } of written) {
    const report = (message: string) => problems.push({ file, line, message: `“${name}”: ${message}` });
    if (seen.has(name)) report('this name is taken by another definition: give one of them another');
    seen.add(name);
    attempt(() => (definitions.get(name) ?? []).map((pattern) => createMatcher(pattern, resolve).program()), report);
  }
  const list = [...definitions].map(([name, patterns]) => ({ pack, name, move: isMove(name) ? name : null, patterns }));
  return { grammar, resolve, definitions: list, problems };
}

/** The patterns under one key, ready; `groups` collects the names that they capture. */
function compilePatterns(
  key: PatternKey,
  source: Source,
  workshop: Workshop,
  groups: Set<string>,
  report: Report,
): string[] {
  const patterns = source.value[key] ?? [];
  return patterns.flatMap((written, index) => {
    const say = report(patterns.length > 1 ? [key, index] : [key]);
    const pattern = expandLemmas(written, workshop.grammar);
    const matcher = attempt(() => createMatcher(pattern, workshop.resolve), say);
    const program = matcher && attempt(matcher.program, say);
    if (!matcher || !program) return [];
    if (key === 'phrase' && matcher.needsGrammar) say('“phrase” takes no #Tags: call the key “match”');
    if (key === 'phrase' || key === 'match') {
      if (!matcher.triggers)
        say('there is no word that every match holds, so it would run on every sentence: add a word');
      for (const name of program.groups) groups.add(name);
    }
    return [pattern];
  });
}

function checkTemplates(value: RuleSource, groups: ReadonlySet<string>, report: Report): void {
  for (const key of ['message', 'rewrite', 'suggest'] as const) {
    for (const template of asList(value[key])) {
      for (const group of groupsOf(attempt(() => parseTemplate(template), report([key])) ?? [])) {
        if (groups.has(group)) continue;
        report([key])(`“{${group}}” is not a group of the pattern: its groups are ${[...groups].join(', ')}`);
      }
    }
  }
}

function checkRegions(value: RuleSource, groups: ReadonlySet<string>, report: Report): void {
  for (const key of ['span', 'replace'] as const) {
    for (const region of asList(value[key])) {
      if (REGIONS.includes(region) || groups.has(region)) continue;
      report([key])(`“${region}” is neither a part of the sentence (${REGIONS.join(', ')}) nor a group of the pattern`);
    }
  }
}

/** A rule ready to lint. What is wrong goes to the workshop's problems; undefined when anything is. */
export function compileRule(source: Source, { file, address, fault }: Origin, workshop: Workshop): Rule | undefined {
  const { value, lineOf } = source;
  const before = workshop.problems.length;
  const report: Report = (path) => (message) => workshop.problems.push({ file, line: lineOf(path), message });
  const groups = new Set(['text']);
  const compile = (key: PatternKey) => compilePatterns(key, source, workshop, groups, report);
  if (value.phrase && value.match) report(['match'])('a rule has either “phrase” or “match”: take one of the two out');
  if (!value.phrase && !value.match) report([])('a rule needs “phrase” or “match”: add what it looks for');
  const rule: Rule = {
    address,
    fault,
    severity: value.severity,
    message: value.message,
    why: value.why,
    source: value.source,
    kind: value.phrase ? 'phrase' : 'match',
    patterns: [...compile('phrase'), ...compile('match')],
    unless: compile('unless'),
    except: compile('except'),
    span: value.span,
    replace: value.replace ?? [value.span],
    rewrites: [...asList(value.rewrite), ...asList(value.suggest)],
  };
  // The groups of a pattern that could not be read are not known
  if (rule.patterns.length === (value.phrase ?? value.match ?? []).length) {
    checkTemplates(value, groups, report);
    checkRegions(value, groups, report);
  }
  return workshop.problems.length > before ? undefined : rule;
}
