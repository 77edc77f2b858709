import { expandWord } from './normalize.ts';
import type { Span } from './types.ts';

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
};

/** Three or more underscores: a blank that the agent has to fill. */
export const SLOT = '___';

/** A word begins with a letter or a digit: a hidden character or an emoji's tail on its own is none. */
const WORD =
  /_{3,}|[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]*(?:['’ʼ‘`´＇][\p{L}\p{M}]+|\.(?=\p{N})\p{N}+)*/gu;

/** The words of one sentence, with offsets into it. */
export function tokenize(sentence: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of sentence.matchAll(WORD)) {
    const span = { start: match.index, end: match.index + match[0].length };
    let before = sentence.slice(end, span.start);
    for (const word of match[0].startsWith(SLOT) ? [SLOT] : expandWord(match[0])) {
      tokens.push({ span, word, before });
      before = '';
    }
    end = span.end;
  }
  return tokens;
}
