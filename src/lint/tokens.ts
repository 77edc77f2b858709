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
  /** What can be seen of it that its spelling does not say. */
  readonly shapes: readonly Shape[];
};

/** `#Digits`: with a digit in it. `#Capital`: begins with a capital. Patterns name them like tags, but need no tagger. */
export const SHAPES = ['Digits', 'Capital'] as const;
export type Shape = (typeof SHAPES)[number];

/** Three or more underscores: a blank that the agent has to fill. */
export const SLOT = '___';

/** A word begins with a letter or a digit: a hidden character or an emoji's tail on its own is none. */
const WORD =
  /_{3,}|[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]*(?:['’ʼ‘`´＇][\p{L}\p{M}]+|\.(?=\p{N})\p{N}+)*/gu;

const shapesOf = (written: string): readonly Shape[] =>
  SHAPES.filter((shape) => (shape === 'Digits' ? /\p{N}/u : /^\p{Lu}/u).test(written));

type Reading = { readonly words: readonly string[]; readonly shapes: readonly Shape[] };

const readWord = (written: string): Reading => ({
  words: written.startsWith(SLOT) ? [SLOT] : expandWord(written),
  shapes: shapesOf(written),
});

/** Words come again and again, and reading one costs more than finding it. Bounded: a text may hold anything. */
const MOST_READINGS = 20_000;
const readings = new Map<string, Reading>();

function readingOf(written: string): Reading {
  const known = readings.get(written);
  if (known) return known;
  if (readings.size >= MOST_READINGS) readings.clear();
  const reading = readWord(written);
  readings.set(written, reading);
  return reading;
}

/** The words of one sentence, with offsets into it. */
export function tokenize(sentence: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of sentence.matchAll(WORD)) {
    const span = { start: match.index, end: match.index + match[0].length };
    let before = sentence.slice(end, span.start);
    const { words, shapes } = readingOf(match[0]);
    for (const word of words) {
      tokens.push({ span, word, before, shapes });
      before = '';
    }
    end = span.end;
  }
  return tokens;
}
