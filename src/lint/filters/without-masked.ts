import type { PendingDiagnostic } from '../diagnostic.ts';
import { FILL } from '../masks.ts';
import { isOverlappingAny } from '../span.ts';
import type { Span } from '../types.ts';

const FILLED = new RegExp(`${FILL}+`, 'g');

/** Nothing is said about masked text, and no suggestion reaches into it or repeats it. `masked` is sorted and apart. */
export function withoutMasked(
  diagnostics: readonly PendingDiagnostic[],
  masked: readonly Span[],
): readonly PendingDiagnostic[] {
  if (masked.length === 0) return diagnostics;
  return diagnostics
    .filter(({ span }) => !isOverlappingAny(span, masked))
    .map((diagnostic) => ({
      ...diagnostic,
      message: diagnostic.message.replaceAll(FILLED, '…'),
      suggest: () =>
        diagnostic.suggest().filter(({ edit }) => !isOverlappingAny(edit.span, masked) && !edit.insert.includes(FILL)),
    }));
}
