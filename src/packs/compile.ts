import { createResolver } from '../lint/definitions.ts';
import { createMatcher } from '../lint/matcher.ts';
import { canMatch } from '../lint/pattern/can-match.ts';
import type { Resolve } from '../lint/pattern/syntax.ts';
import type { Definition, Step } from '../lint/rule.ts';
import { groupsOf, parseTemplate } from '../lint/template.ts';
import type { AllTools, Fault } from '../lint/types.ts';
import { expandDefinitions, expandLemmas } from './expand.ts';
import type { Defaults } from './compile-defaults.ts';
import type { Parsed, Path } from './parse.ts';
import type { Problem } from './problem.ts';
import { isFault, isMove, type RuleSource } from './schema.ts';

export type Source = Extract<Parsed<RuleSource>, { readonly value: unknown }>;
/** Where a rule comes from, for its address and for what is said about it. */
export type Origin = { readonly file: string; readonly address: string; readonly fault: Fault | null };

/** What the rules of one pack share while they are compiled; what is wrong is collected in `problems`. */
export type Workshop = AllTools & {
  readonly resolve: Resolve;
  readonly definitions: readonly Definition[];
  readonly problems: Problem[];
  /** Not there while the definitions and the defaults themselves are read. */
  readonly defaults?: Defaults | undefined;
};

export type Report = (path: Path) => (message: string) => void;

export const asList = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

/** Runs `step` and turns what it throws into a problem at that line. */
export function attempt<Result>(step: () => Result, report: (message: string) => void): Result | undefined {
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
export function openWorkshop(pack: string, written: readonly WrittenDefinition[], tools: AllTools): Workshop {
  const problems: Problem[] = [];
  const definitions = expandDefinitions(written, tools.grammar);
  const resolve = createResolver(definitions);
  const seen = new Set<string>();
  for (const { name, file, line } of written) {
    const report = (message: string) => problems.push({ file, line, message: `“${name}”: ${message}` });
    if (seen.has(name)) report('this name is taken by another definition: give one of them another');
    if (isFault(name)) report('this is a fault, and “@” with its name means its findings: take another name');
    seen.add(name);
    attempt(() => (definitions.get(name) ?? []).map((pattern) => createMatcher(pattern, resolve).program()), report);
  }
  const list = [...definitions].map(([name, patterns]) => ({ pack, name, move: isMove(name) ? name : null, patterns }));
  return { ...tools, resolve, definitions: list, problems };
}

/** How strictly a list of patterns is read. */
type Reading = {
  /** The names that the patterns capture are added. */
  readonly groups?: Set<string>;
  readonly allowsTags: boolean;
  /** Every match must hold a certain word: without one the pattern would run on every sentence. */
  readonly needsTrigger: boolean;
};

/** Patterns ready to lint. What is wrong with them goes to `report`, with the place in the list. */
export function compilePatterns(
  patterns: readonly string[],
  { resolve, grammar, definitions }: Workshop,
  report: (index: number) => (message: string) => void,
  { groups, allowsTags, needsTrigger }: Reading = { allowsTags: true, needsTrigger: false },
): string[] {
  return patterns.flatMap((written, index) => {
    const say = report(index);
    // Read with the definitions; what wakes it is theirs
    if (!needsTrigger && definitions.some(({ name }) => written === `@${name}`)) return [written];
    const pattern = expandLemmas(written, grammar);
    const matcher = attempt(() => createMatcher(pattern, resolve), say);
    const program = matcher && attempt(matcher.program, say);
    if (!matcher || !program) return [];
    if (!allowsTags && matcher.needsGrammar) say('“phrase” takes no #Tags: call the key “match”');
    if (!canMatch(program)) say(`“${written}” can never match: what stands behind “$” or in front of “^”?`);
    else if (needsTrigger && matcher.requirements().some((sets) => sets.length === 0))
      say('there is no word that every match holds, so it would run on every sentence: add a word');
    for (const name of program.groups) groups?.add(name);
    return [pattern];
  });
}

/** The fault of `@fault`; undefined for any other pattern. */
function faultOf(pattern: string): Fault | undefined {
  const name = pattern.startsWith('@') ? pattern.slice(1) : '';
  return isFault(name) ? name : undefined;
}

/** Patterns as a step of a message: `@` with the name of a fault stands for the findings of that fault. */
export function compileStep(
  written: readonly string[] | undefined,
  workshop: Workshop,
  report: (index: number) => (message: string) => void,
): Step {
  const [patterns, faults]: [string[], Fault[]] = [[], []];
  (written ?? []).forEach((pattern, index) => {
    const fault = faultOf(pattern);
    if (fault) faults.push(fault);
    else patterns.push(...compilePatterns([pattern], workshop, () => report(index)));
  });
  return { patterns, faults };
}

/** Reports what a template names and no pattern captures. */
export function checkTemplates(
  templates: readonly string[],
  groups: ReadonlySet<string>,
  report: (message: string) => void,
): void {
  for (const template of templates)
    for (const group of groupsOf(attempt(() => parseTemplate(template), report) ?? []))
      if (!groups.has(group))
        report(`“{${group}}” is not a group of the pattern: its groups are ${[...groups].join(', ')}`);
}
