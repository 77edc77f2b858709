import { occurrencesOf, type CompiledStep, type Message, type Occurrence } from '../message.ts';
import type { LimitRule } from '../rule.ts';

/** Those that stand together count together. */
const groupOf = ({ within }: LimitRule, message: Message, { sentence }: Occurrence): number => {
  if (within === 'message') return 0;
  return within === 'paragraph' ? (message.sentences[sentence]?.paragraph ?? 0) : sentence;
};

/** Two patterns that find the same words find one thing. `occurrences` are in order. */
function apart(occurrences: readonly Occurrence[]): Occurrence[] {
  const kept: Occurrence[] = [];
  for (const occurrence of occurrences)
    if (occurrence.span.start >= (kept.at(-1)?.span.end ?? 0)) kept.push(occurrence);
  return kept;
}

/** `limit`: at most so many. The finding is the first that is too many; `count` is how many there are. */
export function findExcess(
  rule: LimitRule,
  step: CompiledStep,
  message: Message,
): (Occurrence & { readonly count: number })[] {
  const groups = new Map<number, Occurrence[]>();
  for (const occurrence of apart(occurrencesOf(message, step))) {
    const number = groupOf(rule, message, occurrence);
    const group = groups.get(number);
    if (group) group.push(occurrence);
    else groups.set(number, [occurrence]);
  }
  return [...groups.values()].flatMap((group) => {
    const first = group[rule.max];
    return first ? [{ ...first, count: group.length }] : [];
  });
}
