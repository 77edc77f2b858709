import type { Sentence } from './pattern/machine.ts';
import { isOverlapping } from './span.ts';
import { tokenize, type Token } from './tokens.ts';
import type { Grammar } from './types.ts';

/** One sentence, read once and shared by all that look at it: its tokens and tags only where somebody asks for them. */
export type Analysis = {
  readonly text: string;
  readonly isQuestion: boolean;
  readonly tokens: readonly Token[];
  /** The tokens with their tags; parsed on the first call. Undefined while there is no grammar. */
  readonly tagged: () => Sentence | undefined;
};

/** The tags of our own tokens. Two halves of a contraction take the tags of the tagger's two halves, in order. */
function alignTags(text: string, tokens: readonly Token[], grammar: Grammar): ReadonlySet<string>[] {
  const terms = grammar.tag(text);
  const tags: Set<string>[] = [];
  let next = 0;
  for (let first = 0; first < tokens.length;) {
    const span = tokens[first]?.span ?? { start: 0, end: 0 };
    let halves = 1;
    while (tokens[first + halves]?.span.start === span.start) halves++;
    while (next < terms.length && (terms[next]?.span.end ?? 0) <= span.start) next++;
    const here: (readonly string[])[] = [];
    for (let at = next; at < terms.length && isOverlapping(terms[at]?.span ?? span, span); at++)
      here.push(terms[at]?.tags ?? []);
    for (let half = 0; half < halves; half++) tags.push(new Set(here.length === halves ? here[half] : here.flat()));
    first += halves;
  }
  return tags;
}

const QUESTION = /\?[!?]*["'”’)\]\s]*$/;

export function analyze(text: string, grammar: Grammar | undefined): Analysis {
  const isQuestion = text.includes('?', text.length - 20) && QUESTION.test(text);
  let tokens: readonly Token[] | undefined;
  let tagged: Sentence | undefined;
  const analysis: Analysis = {
    text,
    isQuestion,
    get tokens() {
      return (tokens ??= tokenize(text));
    },
    tagged: () => {
      if (!tagged && grammar)
        tagged = { tokens: analysis.tokens, isQuestion, tags: alignTags(text, analysis.tokens, grammar) };
      return tagged;
    },
  };
  return analysis;
}
