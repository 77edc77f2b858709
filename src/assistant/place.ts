import { splitSentences } from '../lint/sentences.ts';
import type { Diagnostic, Span } from '../lint/types.ts';
import type { Place } from '../storage/dismissals.ts';

const around = (sentences: readonly Span[], { span }: Diagnostic): Span =>
  sentences.find(({ start, end }) => start <= span.start && span.end <= end) ?? span;

/** The sentence around a finding; the finding itself where sentences do not hold it. */
export const sentenceAround = (text: string, diagnostic: Diagnostic): Span => around(splitSentences(text), diagnostic);

/** Where the findings of one text stand, for dismissing them there. Its sentences are split once, at the first. */
export function placesIn(text: string): (diagnostic: Diagnostic) => Place {
  let sentences: readonly Span[] | undefined;
  return (diagnostic) => {
    const { start, end } = around((sentences ??= splitSentences(text)), diagnostic);
    return { rule: diagnostic.rule, sentence: text.slice(start, end) };
  };
}
