import { isEmptyStep, occurrencesOf, reachOf, type CompiledStep, type Message, type Occurrence } from '../message.ts';
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
    const isMade = occurrencesOf(message, required).length > 0;
    return isMade || message.sentences.length === 0 ? [] : [{ span: { start: 0, end: 0 }, sentence: 0 }];
  }
  const isMade = reachOf(message, required, rule.within);
  const owed = occurrencesOf(message, trigger).filter(({ sentence }) => !isMade(sentence));
  // One step is missing, however often it is owed
  return rule.within === 'message' ? owed.slice(0, 1) : owed;
}
