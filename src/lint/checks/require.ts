import {
  isEmptyStep,
  isMade,
  occurrencesOf,
  reachOf,
  type CompiledStep,
  type Message,
  type Occurrence,
} from '../message.ts';
import type { RequireRule } from '../rule.ts';

/** `require`: where the trigger stands, another step must stand too. Without a trigger the whole message owes it. */
export function findRequired(
  rule: RequireRule,
  trigger: CompiledStep | undefined,
  required: CompiledStep,
  message: Message,
): Occurrence[] {
  if (isEmptyStep(required)) return [];
  if (!trigger) {
    return isMade(message, required) || message.sentences.length === 0
      ? []
      : [{ span: { start: 0, end: 0 }, sentence: 0 }];
  }
  const isNear = reachOf(message, required, rule.within);
  const owed = occurrencesOf(message, trigger).filter(({ sentence }) => !isNear(sentence));
  // One step is missing, however often it is owed
  return rule.within === 'message' ? owed.slice(0, 1) : owed;
}
