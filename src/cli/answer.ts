import type { Diagnostic, LintResult } from '../lint/types.ts';

const toFinding = ({ rule, fault, severity, span, message, suggestions }: Diagnostic) => ({
  rule,
  fault,
  severity,
  ...span,
  message,
  suggestions: suggestions.map(({ edit }) => ({ ...edit.span, text: edit.insert })),
});

/** A result in the words of the command line's contract. */
export const toAnswer = (id: string, { diagnostics, moves, coverage }: LintResult) => ({
  id,
  diagnostics: diagnostics.map(toFinding),
  moves: moves.map(({ move, span }) => ({ move, ...span })),
  coverage,
});
