import { expandWord } from './normalize.ts';

/** What can be seen of a word that its spelling does not say. `Digits`: a digit in it. `Capital`: a capital in front. */
export const SHAPES = ['Digits', 'Capital'] as const;
export type Shape = (typeof SHAPES)[number];
export const bitOf = (shape: Shape): number => 1 << SHAPES.indexOf(shape);

/** Three or more underscores: a blank that the agent has to fill. */
export const SLOT = '___';

/** A word begins with a letter or a digit: a hidden character or an emoji's tail on its own is none. */
const WORD =
  /_{3,}|[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]*(?:['’ʼ‘`´＇][\p{L}\p{M}]+|\.(?=\p{N})\p{N}+)*/gu;

/** What a written word stands for: one word, or two for a contraction. */
export type Reading = {
  readonly written: string;
  readonly words: readonly string[];
  /** A bit for each of `SHAPES`. */
  readonly shapes: number;
  /** The numbers of its words (see `numberOf`), as of `edition` of the vocabulary. */
  numbers: readonly number[];
  edition: number;
};

/** Words that some pattern names have numbers, from 1; all others are 0. Only patterns add to it, so it is bounded. */
const vocabulary = new Map<string, number>();

export const numberOf = (word: string): number => vocabulary.get(word) ?? 0;

/** Gives a word a number, once and for all. */
export function nameWord(word: string): number {
  const known = vocabulary.get(word);
  if (known !== undefined) return known;
  vocabulary.set(word, vocabulary.size + 1);
  return vocabulary.size;
}

/** Counts the words that have numbers: numbers taken under another edition may be out of date. */
export const editionOfVocabulary = (): number => vocabulary.size;

function readWord(written: string): Reading {
  const shapes = (/\p{N}/u.test(written) ? bitOf('Digits') : 0) | (/^\p{Lu}/u.test(written) ? bitOf('Capital') : 0);
  return { written, words: written.startsWith(SLOT) ? [SLOT] : expandWord(written), shapes, numbers: [], edition: -1 };
}

/** Words come again and again, and reading one costs more than finding it. Bounded: a text may hold anything. */
const MOST_READINGS = 20_000;
const readings = new Map<string, Reading>();
/** The same readings by the hash of what is written, so that a text is read without cutting it into strings. */
const PLACES = 1 << 15;
const table: (Reading | undefined)[] = Array.from({ length: PLACES });

function readingOf(written: string): Reading {
  const known = readings.get(written);
  if (known) return known;
  if (readings.size >= MOST_READINGS) {
    readings.clear();
    table.fill(undefined);
  }
  const reading = readWord(written);
  readings.set(written, reading);
  return reading;
}

/** The words that a written word stands for. */
export const wordsOf = (written: string): readonly string[] => readingOf(written).words;

function isWrittenAt(text: string, start: number, end: number, written: string): boolean {
  if (written.length !== end - start) return false;
  for (let at = 0; at < written.length; at++) if (written.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

/** The reading of a stretch of text. */
function readingAt(text: string, start: number, end: number): Reading {
  let hash = end - start;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  const place = (hash ^ (hash >>> 16)) & (PLACES - 1);
  const known = table[place];
  if (known && isWrittenAt(text, start, end, known.written)) return known;
  const reading = readingOf(text.slice(start, end));
  table[place] = reading;
  return reading;
}

/** The kinds of characters that nearly all words are made of: ASCII letters and digits. All others are 0. */
const LETTER = 1;
const DIGIT = 2;
const kinds = new Uint8Array(1 << 16);
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code);
  if (/[a-z]/i.test(character)) kinds[code] = LETTER;
  else if (/\d/.test(character)) kinds[code] = DIGIT;
}
const POINT = 0x2e;
const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;
/** Characters of which `WORD` and a plain reading say the same. */
const PLAIN = /^[\t\n\r\u0020-\u005E\u0061-\u007E\u2013\u2014\u2019\u201C\u201D\u2026\uFFFC]*$/;

/** The kind of a character; 0 behind the end of the text too. */
const kindAt = (text: string, at: number): number => kinds[text.charCodeAt(at)] ?? 0;

/** Where a plain word ends that begins at `start`: as `WORD` says, in plain characters. */
function endOfPlainWord(text: string, start: number): number {
  let end = start + 1;
  while (kindAt(text, end) > 0) end++;
  for (;;) {
    const mark = text.charCodeAt(end);
    const kind = mark === APOSTROPHE || mark === CURLY_APOSTROPHE ? LETTER : mark === POINT ? DIGIT : 0;
    // Behind an apostrophe come letters only, behind a point digits only
    if (kind === 0 || kindAt(text, end + 1) !== kind) return end;
    end += 2;
    while (kindAt(text, end) === kind) end++;
    if (kindAt(text, end) > 0) return end;
  }
}

/** Calls `visit` for every word of a text, in order, with its place. */
export function eachWord(text: string, visit: (reading: Reading, start: number, end: number) => void): void {
  if (!PLAIN.test(text)) {
    for (const match of text.matchAll(WORD)) visit(readingOf(match[0]), match.index, match.index + match[0].length);
    return;
  }
  const { length } = text;
  for (let at = 0; at < length; at++) {
    if (kindAt(text, at) === 0) continue;
    const end = endOfPlainWord(text, at);
    visit(readingAt(text, at, end), at, end);
    at = end - 1;
  }
}

/** The numbers of a reading's words, brought up to date. */
export function numbersOf(reading: Reading): readonly number[] {
  if (reading.edition !== vocabulary.size) {
    reading.numbers = reading.words.map(numberOf);
    reading.edition = vocabulary.size;
  }
  return reading.numbers;
}
