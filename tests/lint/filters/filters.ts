import type { Diagnostic } from '../../../src/lint/types.ts';

/** A finding of which only the rule, the place and the severity matter. */
export const finding = (
  rule: string,
  start: number,
  end: number,
  severity: Diagnostic['severity'] = 'warning',
): Diagnostic => ({ rule, fault: null, severity, span: { start, end }, message: rule, suggestions: [] });

export const rulesOf = (diagnostics: readonly Pick<Diagnostic, 'rule'>[]): string[] =>
  diagnostics.map(({ rule }) => rule);
