import type { Span } from './types.ts';

/** Words whose full stop does not end a sentence. */
const ABBREVIATION =
  /(?:^|[^\p{L}\p{N}])(?:mr|mrs|ms|dr|prof|st|no|nr|vs|etc|approx|inc|ltd|co|dept|est|ext|fig|ref|tel|e\.g|i\.e|a\.m|p\.m|u\.s)$/iu;
const INITIAL = /(?:^|[^\p{L}\p{N}])\p{Lu}$/u;
/** Looks behind, so that a long row of dots that ends nothing is read once. */
const ENDING = /(?<![.!?…])[.!?…]+["'”’)\]]*(?=\s|$|\p{Lu})|\n/gu;
/** A line this long that stops without punctuation was probably broken by a mail program. */
const WRAPPED_LINE = 50;

/** "No. 5" and "Dr. Lee" go on; "No. We can't." does not. */
function isAbbreviation(text: string, stop: number, next: string): boolean {
  const head = text.slice(Math.max(0, stop - 12), stop);
  if (!ABBREVIATION.test(head) && !INITIAL.test(head)) return false;
  if (/(?:^|[^\p{L}])(?:no|nr)$/iu.test(head)) return /^\s*\d/.test(next);
  return !/(?:^|[^\p{L}])(?:etc|inc|ltd|a\.m|p\.m|u\.s)$/iu.test(head) || /^\s*\p{Ll}/u.test(next);
}

/** True when the line end at `at` was put there by a mail program, in the middle of a sentence. */
export function isSoftBreak(text: string, lineStart: number, at: number): boolean {
  const line = text.slice(lineStart, at).trimEnd();
  return line.length >= WRAPPED_LINE && !/[.!?:;…]$/.test(line) && /^\p{Ll}/u.test(text.slice(at + 1, at + 3));
}

function isBoundary(text: string, lineStart: number, mark: string, at: number): boolean {
  if (mark === '\n') return !isSoftBreak(text, lineStart, at);
  const next = text.slice(at + mark.length, at + mark.length + 8);
  if (/^\p{Lu}/u.test(next)) return mark === '.' && /\p{Ll}{2}$/u.test(text.slice(Math.max(0, at - 2), at));
  if (mark !== '.') return true;
  return !isAbbreviation(text, at, next);
}

function trimmed(text: string, start: number, end: number): Span | undefined {
  const body = text.slice(start, end);
  const left = body.length - body.trimStart().length;
  return left === body.length ? undefined : { start: start + left, end: start + body.trimEnd().length };
}

/**
 * Sentences as spans without the white space around them; together they hold every word of the text. A line end closes
 * a sentence, unless a mail program wrapped the line.
 */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  let lineStart = 0;
  const close = (end: number) => {
    const sentence = trimmed(text, start, end);
    if (sentence) sentences.push(sentence);
    start = end;
  };
  for (const match of text.matchAll(ENDING)) {
    if (isBoundary(text, lineStart, match[0], match.index)) close(match.index + match[0].length);
    if (match[0] === '\n') lineStart = match.index + 1;
  }
  close(text.length);
  return sentences;
}
