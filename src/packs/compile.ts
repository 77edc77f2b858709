import { createMatcher } from '../lint/matcher.ts';
import { groupsOf, parseTemplate } from '../lint/template.ts';
import type { Definition, Fault, Grammar, Rule } from '../lint/types.ts';
import { expandPattern, type Definitions } from './expand.ts';
import type { Parsed } from './parse.ts';
import type { Problem } from './problem.ts';
import { isMove, type RuleSource } from './schema.ts';

const REGIONS = new Set(['match', 'sentence-start', 'sentence-end', 'sentence', 'clause']);

type Source = Extract<Parsed<RuleSource>, { readonly value: unknown }>;
/** Where a rule comes from, for its address and for what is said about it. */
export type Origin = { readonly file: string; readonly address: string; readonly fault: Fault | null };

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

/**
 * A rule ready to lint, with `@definitions` and `{lemmas}` written out. Problems are added to `problems`; undefined when
 * there were any.
 */
export function compileRule(
  { value, lineOf }: Source,
  origin: Origin,
  definitions: Definitions,
  grammar: Grammar,
  problems: Problem[],
): Rule | undefined {
  const before = problems.length;
  const report = (path: readonly PropertyKey[]) => (message: string) =>
    problems.push({ file: origin.file, line: lineOf(path), message });
  const groups = new Set(['text']);
  const expandAll = (key: 'phrase' | 'match' | 'unless' | 'except', patterns: readonly string[]): string[] =>
    patterns.flatMap((pattern, index) => {
      const path = patterns.length > 1 ? [key, index] : [key];
      const expanded = attempt(() => expandPattern(pattern, definitions, grammar), report(path));
      const matcher = expanded === undefined ? undefined : attempt(() => createMatcher(expanded), report(path));
      if (expanded === undefined || !matcher) return [];
      if (key === 'phrase' && matcher.program.needsGrammar)
        report(path)('“phrase” takes no #Tags: call the key “match”');
      if (!matcher.triggers && (key === 'phrase' || key === 'match'))
        report(path)('there is no word that every match holds, so it would run on every sentence: add a word');
      if (key === 'phrase' || key === 'match') for (const name of matcher.program.groups) groups.add(name);
      return [expanded];
    });
  if (value.phrase && value.match) report(['match'])('a rule has either “phrase” or “match”: take one of the two out');
  if (!value.phrase && !value.match) report([])('a rule needs “phrase” or “match”: add what it looks for');
  const patterns = [...expandAll('phrase', value.phrase ?? []), ...expandAll('match', value.match ?? [])];
  const rule: Rule = {
    ...origin,
    severity: value.severity,
    message: value.message,
    why: value.why,
    source: value.source,
    kind: value.phrase ? 'phrase' : 'match',
    patterns,
    unless: expandAll('unless', value.unless ?? []),
    except: expandAll('except', value.except ?? []),
    span: value.span,
    replace: value.replace ?? value.span,
    rewrites: [...asList(value.rewrite), ...asList(value.suggest)],
  };
  checkTemplates(value, groups, report);
  for (const key of ['span', 'replace'] as const) {
    const region = value[key];
    if (region !== undefined && !REGIONS.has(region) && !groups.has(region))
      report([key])(
        `“${region}” is neither a part of the sentence (${[...REGIONS].join(', ')}) nor a group of the pattern`,
      );
  }
  return problems.length > before ? undefined : withoutFile(rule);
}

/** A rule's file is a thing of the build, not of the rule. */
function withoutFile(rule: Rule & { readonly file?: string }): Rule {
  const { file: _, ...rest } = rule;
  return rest;
}

type Report = (path: readonly PropertyKey[]) => (message: string) => void;

function checkTemplates(value: RuleSource, groups: ReadonlySet<string>, report: Report): void {
  for (const key of ['message', 'rewrite', 'suggest'] as const) {
    asList(value[key]).forEach((template) => {
      const parts = attempt(() => parseTemplate(template), report([key]));
      for (const group of groupsOf(parts ?? [])) {
        if (!groups.has(group))
          report([key])(`“{${group}}” is not a group of the pattern: its groups are ${[...groups].join(', ')}`);
      }
    });
  }
}

/** The definitions that detect a move; the others only serve patterns. */
export function compileDefinitions(
  definitions: Definitions,
  { file, lineOf }: { readonly file: string; readonly lineOf: (name: string) => number },
  grammar: Grammar,
  problems: Problem[],
): Definition[] {
  return Object.entries(definitions).flatMap(([name, patterns]) => {
    const report = (message: string) => problems.push({ file, line: lineOf(name), message: `“${name}”: ${message}` });
    const expanded = patterns.flatMap((pattern) => {
      const written = attempt(() => expandPattern(pattern, definitions, grammar), report);
      return written !== undefined && attempt(() => createMatcher(written), report) ? [written] : [];
    });
    return isMove(name) ? [{ move: name, patterns: expanded }] : [];
  });
}
