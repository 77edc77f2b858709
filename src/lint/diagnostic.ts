import { shiftSpan } from './span.ts';
import type { Diagnostic, Suggestion } from './types.ts';

/**
 * A diagnostic on its way: its suggestions are worked out when somebody first asks for them. That is when a card opens,
 * not at every key.
 */
export type PendingDiagnostic = Omit<Diagnostic, 'suggestions'> & { readonly suggest: () => readonly Suggestion[] };

/** The same, worked out the first time it is asked for. */
export function once<Result>(work: () => Result): () => Result {
  let known: { readonly result: Result } | undefined;
  return () => (known ??= { result: work() }).result;
}

/** A diagnostic as it is given out. */
export function createDiagnostic({ rule, fault, severity, span, message, suggest }: PendingDiagnostic): Diagnostic {
  const suggestions = once(suggest);
  return {
    rule,
    fault,
    severity,
    span,
    message,
    get suggestions() {
      return suggestions();
    },
  };
}

const shiftSuggestion = (suggestion: Suggestion, by: number): Suggestion => ({
  ...suggestion,
  edit: { ...suggestion.edit, span: shiftSpan(suggestion.edit.span, by) },
});

/** The diagnostic of a sentence at its place in the message. */
export const shiftDiagnostic = (
  { rule, fault, severity, span, message, suggest }: PendingDiagnostic,
  by: number,
  said = severity,
): PendingDiagnostic => ({
  rule,
  fault,
  severity: said,
  span: shiftSpan(span, by),
  message,
  suggest: () => suggest().map((suggestion) => shiftSuggestion(suggestion, by)),
});
