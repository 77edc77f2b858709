import { splitSentences } from '../lint/sentences.ts';
import type { Diagnostic, Span } from '../lint/types.ts';

const isSame = (a: Diagnostic, b: Diagnostic, textA: string, textB: string): boolean =>
  a.rule === b.rule && textA.slice(a.span.start, a.span.end) === textB.slice(b.span.start, b.span.end);

/** The sentence that the caret is still writing; undefined when the caret stands behind its full stop, or nowhere. */
export function sentenceBeingTyped(text: string, caret: number | undefined): Span | undefined {
  if (caret === undefined) return undefined;
  // White space behind the last word belongs to its sentence: "No " may go on
  const sentence = splitSentences(text).findLast(({ start }) => start <= caret);
  if (!sentence || text.slice(sentence.end, caret).includes('\n')) return undefined;
  const isEnded = caret >= sentence.end && /[.!?…]["'”’)\]]*$/.test(text.slice(sentence.start, sentence.end));
  return isEnded ? undefined : sentence;
}

/**
 * Leaves out what was found in the sentence being typed, unless it was shown already: "No" must not flash before
 * "No problem". `before` is what was shown last, of `textBefore`.
 */
export function holdBack(
  diagnostics: readonly Diagnostic[],
  text: string,
  caret: number | undefined,
  before: readonly Diagnostic[],
  textBefore: string,
): Diagnostic[] {
  const typed = sentenceBeingTyped(text, caret);
  if (!typed) return [...diagnostics];
  return diagnostics.filter(
    (diagnostic) =>
      diagnostic.span.end <= typed.start ||
      diagnostic.span.start >= typed.end ||
      before.some((shown) => isSame(shown, diagnostic, textBefore, text)),
  );
}
