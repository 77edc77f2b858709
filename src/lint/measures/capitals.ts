import { shiftSpan } from '../span.ts';
import { tokenize, type Token } from '../tokens.ts';
import type { Measure } from './measure.ts';
import { perSentence } from './per-sentence.ts';

/** Four letters or more: shorter ones are mostly acronyms. */
const LOUD = /^\p{Lu}{4,}$/u;
/** Short words that may stand between loud ones: "NEVER AGAIN", "NOT AT ALL MY FAULT". */
const LOUD_OR_SHORT = /^\p{Lu}+(?:['’]\p{Lu}+)?$/u;

/** Runs of words in capitals, as token indices, half-open. A lone capital at either end is an "I" or a grade. */
function runsIn(sentence: string, tokens: readonly Token[]): { readonly first: number; readonly last: number }[] {
  const written = tokens.map(({ span }) => sentence.slice(span.start, span.end));
  const runs: { first: number; last: number }[] = [];
  for (let first = 0; first < written.length; first++) {
    if (!LOUD.test(written[first] ?? '')) continue;
    let last = first + 1;
    while (LOUD_OR_SHORT.test(written[last] ?? '')) last++;
    while (!LOUD.test(written[last - 1] ?? '')) last--;
    runs.push({ first, last });
    first = last;
  }
  return runs;
}

/** The runs of a sentence, with spans of it. */
const shoutedIn = perSentence((text) => {
  if (!/\p{Lu}{4}/u.test(text)) return [];
  const tokens = tokenize(text);
  return runsIn(text, tokens).map(({ first, last }) => {
    const run = { start: tokens[first]?.span.start ?? 0, end: tokens[last - 1]?.span.end ?? 0 };
    // Both halves of a contraction are one word
    const count = new Set(tokens.slice(first, last).map((token) => token.span.start)).size;
    return { run, count, text: text.slice(run.start, run.end) };
  });
});

/** Words shouted in a row. One that stands alone may be an acronym, a name or a button, so a rule wants two. */
export const capitals: Measure = ({ sentences }) =>
  sentences.flatMap((read, sentence) =>
    shoutedIn(read).map(({ run, count, text }) => ({ span: shiftSpan(run, read.span.start), sentence, count, text })),
  );
