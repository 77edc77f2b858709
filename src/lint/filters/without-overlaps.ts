import { insertSpan, isOverlappingAny, lengthOf } from '../span.ts';
import type { Diagnostic, Severity, Span } from '../types.ts';

/** What decides between two findings. */
type Ranked = Pick<Diagnostic, 'rule' | 'severity' | 'span'>;

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

/** Which of two findings on the same words is shown: the graver, then the one about more words, then by address and place. */
export const compare = (a: Ranked, b: Ranked): number =>
  RANK[a.severity] - RANK[b.severity] ||
  lengthOf(b.span) - lengthOf(a.span) ||
  (a.rule < b.rule ? -1 : Number(a.rule > b.rule)) ||
  a.span.start - b.span.start;

export const byPosition = (a: Ranked, b: Ranked): number =>
  a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : Number(a.rule > b.rule));

/** One span gets one finding. In order of position. */
export function withoutOverlaps<Finding extends Ranked>(diagnostics: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  const taken: Span[] = [];
  for (const diagnostic of diagnostics.toSorted(compare)) {
    if (isOverlappingAny(diagnostic.span, taken)) continue;
    kept.push(diagnostic);
    insertSpan(taken, diagnostic.span);
  }
  return kept.toSorted(byPosition);
}
