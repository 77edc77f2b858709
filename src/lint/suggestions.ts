import { isGreeting } from './letter.ts';
import type { Edit, Span, Suggestion } from './types.ts';

const SENTENCE_END = /[.!?…]["'”’)\]]*$/;
/** Words that keep their capital inside a sentence. */
const KEEPS_CAPITAL = /^(?:I(?:['’]|\b)|\p{Lu}{2,}|\p{Lu}\p{L}*\p{Lu})/u;
/** A first letter that may become a capital: not that of "iPhone" or "eBay". */
const SMALL_LETTER = /^\p{Ll}(?!\p{L}*\p{Lu})/u;
const SLOTS = /_{3,}/g;

export const slotsOf = (insert: string): Span[] =>
  Array.from(insert.matchAll(SLOTS), (match) => ({ start: match.index, end: match.index + match[0].length }));

export const capitalize = (words: string): string => words.replace(SMALL_LETTER, (letter) => letter.toUpperCase());
export const uncapitalize = (words: string): string =>
  KEEPS_CAPITAL.test(words) ? words : words.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());

/** Fits the words' first letter to where they stand. */
const fitStart = (words: string, isSentenceStart: boolean): string =>
  isSentenceStart ? capitalize(words) : uncapitalize(words);

/** Where the rest of the sentence goes on after the edit: its punctuation is swallowed, its first letter capital. */
function joinRest(rest: string): { readonly taken: number; readonly insert: string } {
  if (/^["'”’)\]*_~]/.test(rest)) return { taken: 0, insert: '' };
  const pause = /^[\s,;:\u2013\u2014-]*/.exec(rest)?.[0] ?? '';
  const stop = /^[.!?…]+/.exec(rest.slice(pause.length))?.[0] ?? '';
  if (stop) return { taken: pause.length + stop.length, insert: '' };
  const letter = SMALL_LETTER.exec(rest.slice(pause.length))?.[0] ?? '';
  return rest.length > pause.length
    ? { taken: pause.length + letter.length, insert: ` ${letter.toUpperCase()}` }
    : { taken: pause.length, insert: '' };
}

/**
 * The edit that puts `words` in the place of `span`, so that the sentence around it stays one: a capital at its start,
 * none in its middle, no doubled full stop, and a new sentence where the words end one. Deleting takes the space too.
 */
export function fitEdit(sentence: string, span: Span, words: string): Edit {
  const head = sentence.slice(0, span.start);
  const rest = sentence.slice(span.end);
  const isSentenceStart = !/[\p{L}\p{N}]/u.test(head);
  if (words === '') return deleteWords(sentence, span, isSentenceStart);
  const fitted = fitStart(words, isSentenceStart);
  if (!SENTENCE_END.test(fitted)) return { span, insert: fitted };
  const { taken, insert } = joinRest(rest);
  return { span: { start: span.start, end: span.end + taken }, insert: fitted + insert };
}

/** Takes words out with the space, and the commas, that only they needed. */
function deleteWords(sentence: string, span: Span, isSentenceStart: boolean): Edit {
  const rest = sentence.slice(span.end);
  if (isSentenceStart) {
    // Where nothing else is left, the full stop goes too
    const gap = /^[\s,;:\u2013\u2014-]*(?:[.!?…]+$)?/.exec(rest)?.[0] ?? '';
    const letter = SMALL_LETTER.exec(rest.slice(gap.length))?.[0] ?? '';
    return { span: { start: span.start, end: span.end + gap.length + letter.length }, insert: letter.toUpperCase() };
  }
  const isLast = !/[\p{L}\p{N}]/u.test(rest);
  const isEnclosed = rest.startsWith(',');
  // The comma of a greeting stays
  const needless = (isLast || isEnclosed) && !isGreeting(sentence.slice(0, span.start).trim()) ? /[\s,;]/ : /\s/;
  let start = span.start;
  while (start > 0 && needless.test(sentence[start - 1] ?? '')) start--;
  return { span: { start, end: span.end + Number(isEnclosed) }, insert: /^[\p{L}\p{N}]/u.test(rest) ? ' ' : '' };
}

/** What an edit shows the agent: the words that will stand there. */
export const createSuggestion = (label: string, edit: Edit): Suggestion => ({
  label: label || 'Leave it out',
  edit,
  slots: slotsOf(edit.insert),
});
