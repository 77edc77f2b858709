import { createDiagnostic, findingOf } from '../diagnostic.ts';
import { FILL } from '../masks.ts';
import { isOverlappingAny } from '../span.ts';
import type { Diagnostic, Span } from '../types.ts';

const FILLED = new RegExp(`${FILL}+`, 'g');

/** Nothing is said about masked text, and no suggestion reaches into it or repeats it. `masked` is sorted and apart. */
export function withoutMasked(diagnostics: readonly Diagnostic[], masked: readonly Span[]): readonly Diagnostic[] {
  if (masked.length === 0) return diagnostics;
  return diagnostics
    .filter(({ span }) => !isOverlappingAny(span, masked))
    .map((diagnostic) =>
      createDiagnostic({ ...findingOf(diagnostic), message: diagnostic.message.replaceAll(FILLED, '…') }, () =>
        diagnostic.suggestions.filter(
          ({ edit }) => !isOverlappingAny(edit.span, masked) && !edit.insert.includes(FILL),
        ),
      ),
    );
}
