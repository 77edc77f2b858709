import { PARTS, type Rule, type When } from '../lint/rule.ts';
import {
  asList,
  checkTemplates,
  compilePatterns,
  compileStep,
  type Origin,
  type Report,
  type Source,
  type Workshop,
} from './compile.ts';
import { compileStructure, type StructureKind } from './compile-structure.ts';
import { compileWording, type WordingKind } from './compile-wording.ts';
import type { PackRule } from './pack.ts';
import type { Path } from './parse.ts';
import type { Problem } from './problem.ts';
import { KINDS, type Kind, type RuleSource } from './schema.ts';

/** Keys that mean something to the rules about words only, and to those about the whole message only. */
const WORDING_KEYS = ['except', 'soften', 'span', 'replace'] as const;
const STRUCTURE_KEYS = ['insert'] as const;
const WORDING_KINDS: ReadonlySet<Kind> = new Set<Kind>(['phrase', 'match', 'regex', 'swap']);

const isWording = (kind: Kind): kind is WordingKind => WORDING_KINDS.has(kind);

function kindOf(value: RuleSource, report: Report): Kind | undefined {
  const kinds = KINDS.filter((kind) => value[kind] !== undefined);
  const [kind, second] = kinds;
  if (kind === undefined) report([])(`a rule needs one of ${KINDS.join(', ')}: add what it looks for`);
  if (second !== undefined) report([second])(`a rule has one of “${kind}” and “${second}”: take one of the two out`);
  return kinds.length === 1 ? kind : undefined;
}

/** The keys that mean nothing to a kind. Of the rules about the whole message, only `require` looks as far as it is told. */
function idleKeysOf(kind: Kind): readonly (keyof RuleSource)[] {
  if (isWording(kind)) return STRUCTURE_KEYS;
  return kind === 'require' ? WORDING_KEYS : [...WORDING_KEYS, 'within'];
}

function checkKeys(value: RuleSource, kind: Kind, report: Report): void {
  for (const key of idleKeysOf(kind))
    if (value[key] !== undefined) report([key])(`“${key}” does nothing beside “${kind}”: take it out`);
}

/** A `require` rule is about what `reply` says, so it is no condition there. */
function compileWhen({ when, require }: RuleSource, workshop: Workshop, report: Report): When {
  const { reply, ...given }: Omit<When, 'reply'> & { readonly reply?: readonly string[] | undefined } = when ?? {};
  const said = (key: 'customer' | 'not-customer') => {
    const at = (index: number) => report(['when', key, index]);
    return given[key] && { [key]: compilePatterns(given[key], workshop, at) };
  };
  return {
    ...given,
    ...said('customer'),
    ...said('not-customer'),
    ...(reply && !require && { reply: compileStep(reply, workshop, (index) => report(['when', 'reply', index])) }),
  };
}

function checkRegions(value: RuleSource, groups: ReadonlySet<string>, report: Report): void {
  for (const key of ['span', 'replace'] as const) {
    for (const region of asList(value[key])) {
      if (PARTS.includes(region) || groups.has(region)) continue;
      report([key])(`“${region}” is neither a part of the sentence (${PARTS.join(', ')}) nor a group of the pattern`);
    }
  }
}

/** A rule with its compiler, which takes other sources for it too. What is wrong goes to the workshop's problems. */
export function openRule(source: Source, origin: Origin, workshop: Workshop): PackRule | undefined {
  const rule = compileRule(source, origin, workshop);
  const { value, lineOf } = source;
  const compile: PackRule['compile'] = (other) => {
    const problems: Problem[] = [];
    return compileRule({ value: other, lineOf }, origin, { ...workshop, problems }) ?? problems;
  };
  return rule && { rule, file: origin.file, examples: value.examples, lineOf, source: value, compile };
}

/** A rule ready to lint. What is wrong goes to the workshop's problems; undefined when anything is. */
export function compileRule(source: Source, { file, address, fault }: Origin, workshop: Workshop): Rule | undefined {
  const { value, lineOf } = source;
  const before = workshop.problems.length;
  const report: Report = (path: Path) => (message) => workshop.problems.push({ file, line: lineOf(path), message });
  const kind = kindOf(value, report);
  if (kind === undefined) return undefined;
  checkKeys(value, kind, report);
  const common = {
    address,
    ...(value.was && { was: value.was.map((id) => address.replace(/[^/]*$/, id)) }),
    fault,
    severity: value.severity,
    message: value.message,
    why: value.why,
    source: value.source,
    rewrites: asList(value.rewrite),
    stock: asList(value.suggest),
    when: compileWhen(value, workshop, report),
  };
  const groups = new Set(['text']);
  const rule: Rule = isWording(kind)
    ? compileWording(kind, common, value, { workshop, report, groups })
    : compileStructure(kind as StructureKind, common, value, { workshop, report, groups });
  // The groups of a pattern that could not be read are not known
  if (workshop.problems.length === before) {
    for (const key of ['message', 'rewrite', 'suggest'] as const)
      checkTemplates(asList(value[key]), groups, report([key]));
    checkRegions(value, groups, report);
  }
  return workshop.problems.length > before ? undefined : rule;
}
