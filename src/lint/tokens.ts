import type { Span } from './types.ts';
import { bitOf, eachWord, type Shape } from './words.ts';

/**
 * A word of a sentence. A contraction gives two tokens with the same span, so a match on either half covers the whole
 * word on the screen.
 */
export type Token = {
  readonly span: Span;
  /** The common spelling; `___` for a slot. */
  readonly word: string;
  /** What stands between the word before and this one. */
  readonly before: string;
  /** A bit for each of the shapes that it has. */
  readonly shapes: number;
};

export const hasShape = ({ shapes }: Token, shape: Shape): boolean => (shapes & bitOf(shape)) !== 0;

/** A hyphen inside a word ("re-use") is no pause. */
const PAUSE = /[,;:\u2013\u2014]|\s-|-\s|--/;

/** True for what stands between two words when a reader would pause there. */
export const isPause = (between: string): boolean => between !== ' ' && PAUSE.test(between);

/** The words of one sentence, with offsets into it. */
export function tokenize(sentence: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  eachWord(sentence, ({ words, shapes }, start, end) => {
    const span = { start, end };
    let before = sentence.slice(last, start);
    for (const word of words) {
      tokens.push({ span, word, before, shapes });
      before = '';
    }
    last = end;
  });
  return tokens;
}
