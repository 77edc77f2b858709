import type { Diagnostic } from '../types.ts';

/** Drops what the agent does not want to see; `isDismissed` knows by rule and by the words of the sentence. */
export const withoutDismissed = (
  diagnostics: readonly Diagnostic[],
  isDismissed: (diagnostic: Diagnostic) => boolean,
): Diagnostic[] => diagnostics.filter((diagnostic) => !isDismissed(diagnostic));
