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
  /** What can be seen of it that its spelling does not say: a bit for each of `SHAPES`. */
  readonly shapes: number;
};

/** `#Digits`: with a digit in it. `#Capital`: begins with a capital. Patterns name them like tags, but need no tagger. */
export const SHAPES = ['Digits', 'Capital'] as const;
export type Shape = (typeof SHAPES)[number];

export const bitOf = (shape: Shape): number => 1 << SHAPES.indexOf(shape);
export const hasShape = ({ shapes }: Token, shape: Shape): boolean => (shapes & bitOf(shape)) !== 0;

/** Three or more underscores: a blank that the agent has to fill. */
export const SLOT = '___';

/** A word begins with a letter or a digit: a hidden character or an emoji's tail on its own is none. */
const WORD =
  /_{3,}|[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]*(?:['’ʼ‘`´＇][\p{L}\p{M}]+|\.(?=\p{N})\p{N}+)*/gu;

/** What a written word stands for. */
type Reading = { readonly words: readonly string[]; readonly shapes: number };

const readWord = (written: string): Reading => ({
  words: written.startsWith(SLOT) ? [SLOT] : expandWord(written),
  shapes: (/\p{N}/u.test(written) ? bitOf('Digits') : 0) | (/^\p{Lu}/u.test(written) ? bitOf('Capital') : 0),
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

/** The kinds of ASCII characters, for the words that nearly all words are: letters and digits, with an apostrophe. */
const LETTER = 1;
const DIGIT = 2;
const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[a-z]/i.test(character)) return LETTER;
  return /\d/.test(character) ? DIGIT : 0;
});
const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;
const PLAIN = /^[\u0000-\u005E\u0061-\u007F\u2013\u2014\u2019\u201C\u201D\u2026]*$/;

const kindAt = (text: string, at: number): number => kinds[text.charCodeAt(at)] ?? 0;

/** Where a plain word ends that begins at `start`: as `WORD` says, in plain characters. */
function endOfPlainWord(text: string, start: number): number {
  let end = start + 1;
  for (;;) {
    while (kindAt(text, end) > 0) end++;
    const mark = text.charCodeAt(end);
    const isJoined =
      ((mark === APOSTROPHE || mark === CURLY_APOSTROPHE) && kindAt(text, end + 1) === LETTER) ||
      (mark === 0x2e && kindAt(text, end + 1) === DIGIT);
    if (!isJoined) return end;
    const kind = kindAt(text, end + 1);
    end += 2;
    // Behind an apostrophe come letters only, behind a point digits only
    while (kindAt(text, end) === kind) end++;
    if (kindAt(text, end) > 0) return end;
  }
}

/** The words of a text in plain characters, which nearly all texts are: found without a regular expression. */
function spansOfPlainWords(text: string): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < text.length; at++) {
    if (kindAt(text, at) === 0) continue;
    const end = endOfPlainWord(text, at);
    spans.push({ start: at, end });
    at = end - 1;
  }
  return spans;
}

const spansOfWords = (text: string): Span[] =>
  PLAIN.test(text)
    ? spansOfPlainWords(text)
    : Array.from(text.matchAll(WORD), (match) => ({ start: match.index, end: match.index + match[0].length }));

/** The words of one sentence, with offsets into it. */
export function tokenize(sentence: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const span of spansOfWords(sentence)) {
    let before = span.start - end === 1 && sentence.charCodeAt(end) === 0x20 ? ' ' : sentence.slice(end, span.start);
    const { words, shapes } = readingOf(sentence.slice(span.start, span.end));
    for (const word of words) {
      tokens.push({ span, word, before, shapes });
      before = '';
    }
    end = span.end;
  }
  return tokens;
}
