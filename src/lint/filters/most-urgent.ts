import type { Diagnostic } from '../types.ts';

/**
 * The findings worth a line under the words: errors before warnings, the first ones first, at most `most`; hints never.
 * In order of position.
 */
export function mostUrgent(diagnostics: readonly Diagnostic[], most: number): Diagnostic[] {
  const loud = diagnostics.filter(({ severity, span }) => severity !== 'hint' && span.end > span.start);
  const errors = loud.filter(({ severity }) => severity === 'error');
  const chosen = new Set([...errors, ...loud.filter(({ severity }) => severity === 'warning')].slice(0, most));
  return loud.filter((diagnostic) => chosen.has(diagnostic));
}
