import { bodyOf, isGreeting, statementStart } from './letter.ts';
import { FILL } from './masks.ts';
import type { Message, Occurrence, ReadSentence } from './message.ts';
import type { Place } from './rule.ts';
import { shiftSpan } from './span.ts';
import { capitalize, fitEdit, uncapitalize } from './suggestions.ts';
import type { Edit } from './types.ts';

/** Words that tie a sentence to the one before it. */
const TIES = /^(?:but|however|instead|still|that said|on the other hand|though|alternatively)\b,?\s+/i;
/** Initials that some teams write behind their last words: "-LL", "^JK", "/SS". */
const INITIALS = /\s+[-\u2013\u2014~^/*]\s?\p{Lu}[\p{L}.]{0,12}$/u;

/** The stop that a sentence lacks. */
const stopOf = (text: string): string => (/[\p{L}\p{N}_]$/u.test(text) ? '.' : '');

/** Words that end in a line break stand on a line of their own. */
const withGap = (words: string): string => (words.endsWith('\n') ? words : `${words} `);

/** True when a greeting leads into the sentence, and not just a quotation mark or a dash. */
const isLedIn = (text: string): boolean => /[\p{L}\p{N}]/u.test(text.slice(0, statementStart(text)));

const BULLET = new RegExp(`^[^\\p{L}\\p{N}_"'“‘(\\[${FILL}]*`, 'u');

/** Where words may stand in front of what a sentence says: behind a greeting that leads into it, or behind a bullet. */
const openingOf = (text: string): number =>
  isLedIn(text) ? statementStart(text) : (BULLET.exec(text)?.[0].length ?? 0);

/** In front of a sentence, behind a greeting that leads into it. */
function insertBefore(message: Message, { span, text }: ReadSentence, words: string): Edit {
  if (isGreeting(text)) return { span: { start: span.end, end: span.end }, insert: `\n${capitalize(words)}` };
  const at = span.start + openingOf(text);
  if (!isLedIn(text)) {
    // A line break takes the space in front of it
    const gap = words.startsWith('\n') ? (/[^\S\n]*$/.exec(message.text.slice(0, at))?.[0].length ?? 0) : 0;
    return { span: { start: at - gap, end: at }, insert: withGap(capitalize(words)) };
  }
  const first = /^[^]/u.exec(message.text.slice(at, at + 2))?.[0] ?? '';
  return {
    span: { start: at, end: at + first.length },
    insert: `${withGap(uncapitalize(words))}${first.toUpperCase()}`,
  };
}

function insertAfter({ span, text }: ReadSentence, words: string): Edit {
  const end = span.end - (INITIALS.exec(text)?.[0].length ?? 0);
  const said = text.slice(0, end - span.start);
  // A full stop behind a link would be taken for a part of it
  const gap = said.endsWith(FILL) ? '\n' : `${stopOf(said)} `;
  return { span: { start: end, end }, insert: `${gap}${capitalize(words)}` };
}

/** The edit that puts a missing step where the rule says; undefined where the message has no sentence. */
export function insertEdit(
  message: Message,
  place: Place,
  { span, sentence }: Occurrence,
  words: string,
): Edit | undefined {
  const body = bodyOf(message.sentences);
  const [first, last, own] = [body[0], body.at(-1), message.sentences[sentence]];
  if (!first || !last || !own) return undefined;
  if (place === 'start') return insertBefore(message, first, words);
  if (place === 'end') return insertAfter(last, words);
  if (place === 'before') return insertBefore(message, own, words);
  if (place === 'after') return insertAfter(own, words);
  const replaced =
    place === 'match' ? shiftSpan(span, -own.span.start) : { start: statementStart(own.text), end: own.text.length };
  if (place === 'sentence' && words === '') return leaveOut(message, own);
  const { span: fitted, insert } = fitEdit(own.text, replaced, words);
  // What takes the place of a name is one
  const isName = place === 'match' && /^\p{Lu}\p{Ll}/u.test(own.text.slice(replaced.start));
  return { span: shiftSpan(fitted, own.span.start), insert: isName ? capitalize(insert) : insert };
}

/** Takes a sentence out with the space in front of it; one that opens its line, with the space behind it. */
function leaveOut({ text }: Message, { span, text: own }: ReadSentence): Edit {
  const start = span.start + (isLedIn(own) ? statementStart(own) : 0);
  const before = /[^\S\n]*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  const isFirst = start > span.start || start - before === 0 || text[start - before - 1] === '\n';
  const behind = isFirst ? (/^[^\S\n]*/.exec(text.slice(span.end))?.[0].length ?? 0) : 0;
  return { span: { start: isFirst ? start : start - before, end: span.end + behind }, insert: '' };
}

/** The edit that moves a sentence in front of an earlier one of its paragraph; undefined where they stand in two. */
export function moveEdit(message: Message, late: number, early: number): Edit | undefined {
  const [moved, before] = [message.sentences[late], message.sentences[early]];
  if (!moved || !before || moved.paragraph !== before.paragraph) return undefined;
  const start = before.span.start + openingOf(before.text);
  const between = message.text.slice(start, moved.span.start).trimEnd();
  if (/[,;:]$/.test(moved.text) || !/[.!?…]["'”’)\]]*$/.test(between)) return undefined;
  const words = moved.text.replace(TIES, '');
  return {
    span: { start, end: moved.span.end },
    insert: `${isLedIn(before.text) ? uncapitalize(words) : capitalize(words)}${stopOf(moved.text)} ${capitalize(between)}`,
  };
}
