import { occurrencesOf, type CompiledStep, type Message, type Occurrence } from '../message.ts';

/** `consistent`: whichever variant comes first is the one to keep to; the findings are the others. */
export function findInconsistent(variants: readonly CompiledStep[], message: Message): Occurrence[] {
  const found = variants
    .map((variant) => occurrencesOf(message, variant))
    .filter((occurrences) => occurrences.length > 0)
    .toSorted((a, b) => (a[0]?.span.start ?? 0) - (b[0]?.span.start ?? 0));
  return found
    .slice(1)
    .flat()
    .toSorted((a, b) => a.span.start - b.span.start);
}
