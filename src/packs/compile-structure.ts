import { MEASURED_GROUPS } from '../lint/measures/measure.ts';
import type { Place, StructureRule } from '../lint/rule.ts';
import { compileStep } from './compile.ts';
import type { Bench } from './compile-wording.ts';
import type { RuleSource } from './schema.ts';

export type StructureKind = StructureRule['kind'];

type Common = Pick<
  StructureRule,
  'address' | 'fault' | 'severity' | 'message' | 'why' | 'source' | 'rewrites' | 'stock' | 'when'
>;

/** Where what a rule offers goes, unless the rule says. */
const INSERT: Readonly<Record<StructureKind, Place>> = {
  require: 'after',
  order: 'before',
  limit: 'match',
  consistent: 'match',
  measure: 'match',
};

/** A rule about the whole message. */
export function compileStructure(
  kind: StructureKind,
  common: Common,
  value: RuleSource,
  { workshop, report, groups }: Bench,
): StructureRule {
  groups.add('count');
  const stepAt = (written: readonly string[] | undefined, ...path: (string | number)[]) =>
    compileStep(written, workshop, (index) => report([...path, index]));
  const structure = { ...common, unless: stepAt(value.unless, 'unless'), insert: value.insert ?? INSERT[kind] };
  if (kind === 'require')
    return {
      ...structure,
      kind,
      trigger: value.when?.reply ? stepAt(value.when.reply, 'when', 'reply') : null,
      required: stepAt(value.require, 'require'),
      within: value.within ?? 'message',
    };
  if (kind === 'order')
    return { ...structure, kind, steps: (value.order ?? []).map((step, index) => stepAt(step, 'order', index)) };
  if (kind === 'limit') {
    const { of, max, per } = value.limit ?? { of: [], max: 0, per: 'message' };
    return { ...structure, kind, of: stepAt(of, 'limit', 'of'), max, within: per };
  }
  if (kind === 'consistent') {
    const variants = (value.consistent ?? []).map((variant, index) => stepAt(variant, 'consistent', index));
    return { ...structure, kind, variants };
  }
  for (const name of MEASURED_GROUPS) groups.add(name);
  const { of, max } = value.measure ?? { of: 'questions', max: 0 };
  return { ...structure, kind, of, max };
}
