import type { Message, Occurrence, ReadSentence } from './message.ts';
import type { Place } from './rule.ts';
import { shiftSpan } from './span.ts';
import { capitalize, fitEdit } from './suggestions.ts';
import type { Edit } from './types.ts';

/** "Hi Anna," and nothing else. */
const GREETING = /^(?:hi|hello|hey|hiya|dear|greetings|good (?:morning|afternoon|evening))\b[^.!?]{0,40}[,!.]?$/i;
/** "Best regards," "Thanks, Lee" and the name below them. */
const SIGN_OFF =
  /^(?:(?:many |kind |best |warm |with )*(?:thanks|thank you|regards|cheers|best|sincerely|yours(?: \w+)?|wishes|take care))?[,\s]*(?:\p{Lu}[\p{L}'’.-]*[ ,]*){0,4}$/u;
/** Words that tie a sentence to the one before it. */
const TIES = /^(?:but|however|instead|still|that said|on the other hand|though|alternatively)\b,?\s+/i;

/** The sentences between greeting and sign-off; all of them where nothing else is left. */
function bodyOf(
  sentences: readonly ReadSentence[],
): { readonly first: ReadSentence; readonly last: ReadSentence } | undefined {
  const isGreeting = (sentence: ReadSentence | undefined) => sentence !== undefined && GREETING.test(sentence.text);
  const isSignOff = (sentence: ReadSentence | undefined) => sentence !== undefined && SIGN_OFF.test(sentence.text);
  let [from, to] = [0, sentences.length];
  while (from < to - 1 && isGreeting(sentences[from])) from++;
  while (to - 1 > from && isSignOff(sentences[to - 1])) to--;
  const [first, last] = [sentences[from], sentences[to - 1]];
  return first && last ? { first, last } : undefined;
}

const insertBefore = ({ span, text }: ReadSentence, words: string): Edit => ({
  span: { start: span.start, end: span.start },
  insert: GREETING.test(text) ? `${words}\n` : `${capitalize(words)} `,
});

function insertAfter({ span, text }: ReadSentence, words: string): Edit {
  const stop = /[\p{L}\p{N}]$/u.test(text) ? '.' : '';
  return { span: { start: span.end, end: span.end }, insert: `${stop} ${capitalize(words)}` };
}

/** The edit that puts a missing step where the rule says; undefined where the message has no sentence. */
export function insertEdit(
  message: Message,
  place: Place,
  { span, sentence }: Occurrence,
  words: string,
): Edit | undefined {
  const body = bodyOf(message.sentences);
  const own = message.sentences[sentence];
  if (!body || !own) return undefined;
  if (place === 'start') return insertBefore(body.first, words);
  if (place === 'end') return insertAfter(body.last, words);
  if (place === 'before') return insertBefore(own, words);
  if (place === 'after') return insertAfter(own, words);
  const edit = fitEdit(own.text, shiftSpan(span, -own.span.start), words);
  return { ...edit, span: shiftSpan(edit.span, own.span.start) };
}

/** The edit that moves a sentence in front of an earlier one of its paragraph; undefined where they stand in two. */
export function moveEdit(message: Message, late: number, early: number): Edit | undefined {
  const [moved, before] = [message.sentences[late], message.sentences[early]];
  if (!moved || !before || moved.paragraph !== before.paragraph) return undefined;
  const between = message.text.slice(before.span.start, moved.span.start).trimEnd();
  if (/[,;:]$/.test(moved.text) || !/[.!?…]["'”’)\]]*$/.test(between)) return undefined;
  const stop = /[\p{L}\p{N}]$/u.test(moved.text) ? '.' : '';
  return {
    span: { start: before.span.start, end: moved.span.end },
    insert: `${capitalize(moved.text.replace(TIES, ''))}${stop} ${between}`,
  };
}
