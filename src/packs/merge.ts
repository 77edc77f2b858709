import type { Rule, RuleSet } from '../lint/rule.ts';
import { adjustSource, type Change } from './adjust.ts';
import { closestTo } from './closest.ts';
import type { Adjustment, Pack, PackRule } from './pack.ts';
import type { Problem } from './problem.ts';

/** A change of a rule by a pack above its own, to be shown wherever the rule is. */
export type LayerChange = Change & { readonly address: string; readonly by: string };

export type Merged = {
  readonly ruleSet: RuleSet;
  readonly changes: readonly LayerChange[];
  /** Adjustments that could not be made. The packs hold without them. */
  readonly problems: readonly Problem[];
};

/** A rule as the packs so far have it, and the pack that allows no more changes. */
type Standing = PackRule & { readonly pack: string; readonly lockedBy?: string | undefined };

/** A rule of another source; undefined, with what is wrong, when that is no rule. */
function recompile(standing: Standing, source: PackRule['source']): { readonly rule?: Rule; readonly wrong: string } {
  const result = standing.compile(source);
  return 'kind' in result ? { rule: result, wrong: '' } : { wrong: result.map(({ message }) => message).join('; ') };
}

/** The rule that a pack means to change, or why it may not. */
function changeable(standing: ReadonlyMap<string, Standing>, { address }: Adjustment, by: string): Standing | string {
  const rule = standing.get(address);
  if (!rule) {
    const meant = closestTo(address, [...standing.keys()]);
    return `there is no rule ${address} in the packs below${meant ? `: did you mean ${meant}?` : ''}`;
  }
  if (rule.pack === by) return `${address} is this pack's own: change the rule itself`;
  return rule.lockedBy ? `${address} is locked by ${rule.lockedBy}, so it stays as it is` : rule;
}

/**
 * Packs in layers, later ones on top. Rules keep the namespace of their pack, so none can shadow another's, and only an
 * `adjust` changes one, never when a pack below has locked it. Changes no pack.
 */
export function mergePacks(packs: readonly Pack[]): Merged {
  const standing = new Map<string, Standing>();
  const changes: LayerChange[] = [];
  const problems: Problem[] = [];

  const adjust = (adjustment: Adjustment, by: string): void => {
    const { address, file, line, lock } = adjustment;
    const say = (message: string): void => void problems.push({ file, line, message });
    const before = changeable(standing, adjustment, by);
    if (typeof before === 'string') return say(before);
    const outcome = adjustSource(before.source, adjustment);
    const { rule, wrong } = recompile(before, outcome.source);
    if (!rule) return say(`${address} cannot be changed so: ${wrong}`);
    for (const problem of outcome.problems) say(problem);
    changes.push(...outcome.changes.map((change) => ({ ...change, address, by })));
    standing.set(address, { ...before, source: outcome.source, rule, lockedBy: lock ? by : undefined });
  };

  for (const { header, rules, adjustments } of packs) {
    for (const rule of rules) standing.set(rule.rule.address, { ...rule, pack: header.id });
    for (const adjustment of adjustments) adjust(adjustment, header.id);
  }
  const inForce = [...standing.values()].filter(({ source }) => source.default === 'on');
  const ruleSet = {
    rules: inForce.map(({ rule }) => rule),
    definitions: packs.flatMap(({ ruleSet: { definitions } }) => definitions),
  };
  return { ruleSet, changes, problems };
}
