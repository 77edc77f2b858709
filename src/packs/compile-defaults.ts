import type { Scope, Step } from '../lint/rule.ts';
import type { Fault } from '../lint/types.ts';
import { compileStep, type Report, type Workshop } from './compile.ts';
import type { DefaultsSource, RuleSource } from './schema.ts';

/** What softens the rules about words of some faults, where they say nothing of it themselves. */
export type Defaults = { readonly faults: readonly Fault[]; readonly soften: Step; readonly within: Scope };

type Softening = Pick<Defaults, 'soften' | 'within'>;

/** The defaults of a pack, for `compileRule`. What is wrong with them goes to `report`, once for all rules. */
export function compileDefaults(
  written: DefaultsSource | undefined,
  workshop: Workshop,
  report: Report,
): Defaults | undefined {
  if (!written) return undefined;
  const { faults, soften, within } = written;
  return { faults, within, soften: compileStep(soften, workshop, (index) => report(['defaults', 'soften', index])) };
}

/** What softens a rule: what it says itself, `[]` included, or else the default for its fault. */
export function softeningOf(
  { soften, within }: RuleSource,
  fault: Fault | null,
  workshop: Workshop,
  report: Report,
): Softening {
  const given = workshop.defaults;
  if (!soften && given && fault && given.faults.includes(fault))
    return { soften: given.soften, within: within ?? given.within };
  return {
    soften: compileStep(soften, workshop, (index) => report(['soften', index])),
    within: within ?? 'next-sentence',
  };
}
