import type { WordingRule } from '../lint/rule.ts';
import { asList, attempt, checkTemplates, compilePatterns, type Report, type Workshop } from './compile.ts';
import { softeningOf } from './compile-defaults.ts';
import { literalsOf } from './literals.ts';
import type { RuleSource } from './schema.ts';

export type WordingKind = WordingRule['kind'];

/** What the compilers of the kinds share: where problems go, and the groups that the rule captures. */
export type Bench = { readonly workshop: Workshop; readonly report: Report; readonly groups: Set<string> };

type Common = Pick<
  WordingRule,
  'address' | 'fault' | 'severity' | 'message' | 'why' | 'source' | 'rewrites' | 'stock' | 'when'
>;

/** Named groups of a regular expression. */
const GROUP = /\(\?P?<(\w+)>/g;

function compileRegex(value: RuleSource, { workshop, report, groups }: Bench) {
  const sources = value.regex ?? [];
  const literals = sources.map((source, index) => {
    const say = report(['regex', index]);
    attempt(() => workshop.regex.compile(source), say);
    for (const [, name = ''] of source.matchAll(GROUP)) groups.add(name);
    const needed = literalsOf(source);
    if (!needed) say('there is no text that every match holds, so it would run on every sentence: add one');
    return needed ?? [];
  });
  return { kind: 'regex' as const, sources, literals };
}

function compileSwap(value: RuleSource, { workshop, report, groups }: Bench) {
  const entries = Object.entries(value.swap ?? {}).flatMap(([written, rewrites]) => {
    const say = report(['swap', written]);
    const own = new Set(['text']);
    const reading = { groups: own, allowsTags: true, needsTrigger: true };
    const [pattern] = compilePatterns([written], workshop, () => say, reading);
    checkTemplates(asList(rewrites), own, say);
    for (const name of own) groups.add(name);
    return pattern === undefined ? [] : [{ pattern, rewrites: asList(rewrites) }];
  });
  return { kind: 'swap' as const, entries };
}

/** A rule about the words of a sentence. */
export function compileWording(kind: WordingKind, common: Common, value: RuleSource, bench: Bench): WordingRule {
  const { workshop, report, groups } = bench;
  const at = (key: string) => (index: number) => report([key, index]);
  const span = value.span ?? 'match';
  const wording = {
    ...common,
    unless: compilePatterns(value.unless ?? [], workshop, at('unless')),
    except: compilePatterns(value.except ?? [], workshop, at('except')),
    ...softeningOf(value, common.fault, workshop, report),
    span,
    replace: value.replace ?? [span],
  };
  if (kind === 'regex') return { ...wording, ...compileRegex(value, bench) };
  if (kind === 'swap') return { ...wording, ...compileSwap(value, bench) };
  const reading = { groups, allowsTags: kind === 'match', needsTrigger: true };
  return { ...wording, kind, patterns: compilePatterns(value[kind] ?? [], workshop, at(kind), reading) };
}
