import { isEditable } from '../edit.ts';
import { isOverlapping } from '../span.ts';
import type { Diagnostic, Span } from '../types.ts';

/** Nothing is said about masked text, and no suggestion reaches into it. */
export function withoutMasked(diagnostics: readonly Diagnostic[], masked: readonly Span[]): Diagnostic[] {
  return diagnostics
    .filter(({ span }) => !masked.some((mask) => isOverlapping(mask, span)))
    .map((diagnostic) => ({
      ...diagnostic,
      suggestions: diagnostic.suggestions.filter(({ edit }) => isEditable(edit, masked)),
    }));
}
