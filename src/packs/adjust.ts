import type { Adjustment } from './pack.ts';
import type { RuleSource } from './schema.ts';

/** One thing that a pack changes of another's rule: what it was, and what it is. */
export type Change = {
  readonly key: 'use' | 'severity' | 'max' | 'phrases+' | 'phrases-' | 'except+';
  readonly from: string;
  readonly to: string;
};

type Outcome = {
  readonly source: RuleSource;
  readonly changes: readonly Change[];
  /** What could not be done, in a sentence each. */
  readonly problems: readonly string[];
};
type Step = (source: RuleSource, adjustment: Adjustment) => Outcome;

const LISTS = ['phrase', 'match', 'regex'] as const;

/** The list that a rule's phrases stand in; undefined for a kind that has none. */
const listOf = (source: RuleSource) => LISTS.find((kind) => source[kind] !== undefined);

const unchanged = (source: RuleSource, ...problems: readonly string[]): Outcome => ({ source, changes: [], problems });

const changed = (source: RuleSource, key: Change['key'], from: string, to: string): Outcome => ({
  source,
  changes: from === to ? [] : [{ key, from, to }],
  problems: [],
});

const switchRule: Step = (source, { use = source.default }) =>
  changed({ ...source, default: use }, 'use', source.default, use);

const setSeverity: Step = (source, { severity = source.severity }) =>
  changed({ ...source, severity }, 'severity', source.severity, severity);

const setMost: Step = (source, { params, address }) => {
  if (!params) return unchanged(source);
  const { limit, measure } = source;
  const { max } = params;
  if (limit) return changed({ ...source, limit: { ...limit, max } }, 'max', String(limit.max), String(max));
  if (measure) return changed({ ...source, measure: { ...measure, max } }, 'max', String(measure.max), String(max));
  return unchanged(source, `${address} counts nothing and has no “max”: take “params” out`);
};

/** What is to be dropped may be gone, if the pack below has changed: the rest still holds. */
const dropPhrases: Step = (source, { address, 'phrases-': dropped = [] }) => {
  const kind = listOf(source);
  const known = kind ? (source[kind] ?? []) : Object.keys(source.swap ?? {});
  const gone = known.filter((phrase) => dropped.includes(phrase));
  const problems = dropped
    .filter((phrase) => !known.includes(phrase))
    .map((phrase) => `“${phrase}” is not among the phrases of ${address} (any more): look there, or take this out`);
  if (gone.length === 0) return unchanged(source, ...problems);
  if (gone.length === known.length)
    return unchanged(source, `this drops every phrase of ${address}: write “off” instead`);
  const left = (phrase: string): boolean => !gone.includes(phrase);
  const entries = Object.entries(source.swap ?? {}).filter(([phrase]) => left(phrase));
  return {
    source: { ...source, ...(kind ? { [kind]: known.filter(left) } : { swap: Object.fromEntries(entries) }) },
    changes: gone.map((phrase) => ({ key: 'phrases-', from: phrase, to: '' })),
    problems,
  };
};

const addPhrases: Step = (source, { address, 'phrases+': added = [] }) => {
  const kind = listOf(source);
  if (added.length === 0) return unchanged(source);
  if (!kind) return unchanged(source, `${address} has no list of phrases to add to: write a rule of your own`);
  return {
    source: { ...source, [kind]: [...(source[kind] ?? []), ...added] },
    changes: added.map((phrase) => ({ key: 'phrases+', from: '', to: phrase })),
    problems: [],
  };
};

const addExceptions: Step = (source, { 'except+': added = [] }) => ({
  source: added.length > 0 ? { ...source, except: [...(source.except ?? []), ...added] } : source,
  changes: added.map((phrase) => ({ key: 'except+', from: '', to: phrase })),
  problems: [],
});

const STEPS: readonly Step[] = [switchRule, setSeverity, setMost, dropPhrases, addPhrases, addExceptions];

/** A rule as an adjustment has it, with each thing that it changes. What cannot be done is said, and the rest is done. */
export const adjustSource = (source: RuleSource, adjustment: Adjustment): Outcome =>
  STEPS.reduce<Outcome>((before, step) => {
    const after = step(before.source, adjustment);
    return {
      source: after.source,
      changes: [...before.changes, ...after.changes],
      problems: [...before.problems, ...after.problems],
    };
  }, unchanged(source));
