import { shiftSpan } from './span.ts';
import type { Diagnostic, Suggestion } from './types.ts';

/** What is found, before anybody asks what to do about it. */
export type Finding = Omit<Diagnostic, 'suggestions'>;

/**
 * A diagnostic whose suggestions are worked out when somebody first asks for them: that is when a card opens, not at
 * every key.
 */
export function createDiagnostic(
  { rule, fault, severity, span, message }: Finding,
  suggest: () => readonly Suggestion[],
): Diagnostic {
  let known: readonly Suggestion[] | undefined;
  return {
    rule,
    fault,
    severity,
    span,
    message,
    get suggestions() {
      return (known ??= suggest());
    },
  };
}

/** A diagnostic without its suggestions, which are not worked out. */
export const findingOf = ({ rule, fault, severity, span, message }: Diagnostic): Finding => ({
  rule,
  fault,
  severity,
  span,
  message,
});

const shiftSuggestion = (suggestion: Suggestion, by: number): Suggestion => ({
  ...suggestion,
  edit: { ...suggestion.edit, span: shiftSpan(suggestion.edit.span, by) },
});

/** The diagnostic of a sentence at its place in the message. */
export const shiftDiagnostic = (diagnostic: Diagnostic, by: number, severity = diagnostic.severity): Diagnostic =>
  createDiagnostic({ ...findingOf(diagnostic), severity, span: shiftSpan(diagnostic.span, by) }, () =>
    diagnostic.suggestions.map((suggestion) => shiftSuggestion(suggestion, by)),
  );
