import type { PendingDiagnostic } from '../diagnostic.ts';
import type { ReadSentence } from '../message.ts';
import { indexFrom, insertSpan, isOverlappingAny } from '../span.ts';
import type { Span } from '../types.ts';
import { byPosition, compare } from './without-overlaps.ts';

/**
 * Findings about the message beside those about its words. One about structure whose words are taken is not lost: it
 * stands in front of the sentence, without a span. One about a fault is outranked. In order of position.
 */
export function besideWords(
  inWords: readonly PendingDiagnostic[],
  about: readonly PendingDiagnostic[],
  sentences: readonly ReadSentence[],
): PendingDiagnostic[] {
  const starts = sentences.map((sentence) => sentence.span);
  const taken: Span[] = [];
  for (const { span } of inWords) insertSpan(taken, span);
  const placed = about.toSorted(compare).flatMap((diagnostic): PendingDiagnostic[] => {
    const { span, fault } = diagnostic;
    if (!isOverlappingAny(span, taken)) {
      if (span.end > span.start) insertSpan(taken, span);
      return [diagnostic];
    }
    if (fault) return [];
    const start = starts[indexFrom(starts, span.start + 1) - 1]?.start ?? span.start;
    return [{ ...diagnostic, span: { start, end: start } }];
  });
  return [...inWords, ...placed].toSorted(byPosition);
}
