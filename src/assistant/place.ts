import { splitSentences } from '../lint/sentences.ts';
import type { Diagnostic, Span } from '../lint/types.ts';

/** The sentence around a finding; the finding itself where sentences do not hold it. */
export const sentenceAround = (text: string, { span }: Pick<Diagnostic, 'span'>): Span =>
  splitSentences(text).find(({ start, end }) => start <= span.start && span.end <= end) ?? span;

/** Where a finding stands, for dismissing it there. */
export function placeOf(text: string, diagnostic: Diagnostic): { readonly rule: string; readonly sentence: string } {
  const { start, end } = sentenceAround(text, diagnostic);
  return { rule: diagnostic.rule, sentence: text.slice(start, end) };
}
