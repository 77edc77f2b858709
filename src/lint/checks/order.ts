import { occurrencesOf, type CompiledStep, type Message, type Occurrence } from '../message.ts';

/**
 * `order`: each step that is there comes after those before it. The finding is the first step that came too early;
 * `earlier` is the one that belongs in front of it.
 */
export function findDisorder(
  steps: readonly CompiledStep[],
  message: Message,
): { readonly late: Occurrence; readonly early: Occurrence } | undefined {
  const firsts = steps.flatMap((step) => occurrencesOf(message, step)[0] ?? []);
  for (let at = 1; at < firsts.length; at++) {
    const [before, after] = [firsts[at - 1], firsts[at]];
    if (before && after && after.span.start < before.span.start && after.sentence !== before.sentence)
      return { late: before, early: after };
  }
  return undefined;
}
