import type { ReadSentence } from './message.ts';
import { statementOf } from './regions.ts';
import { tokenize } from './tokens.ts';

const HELLO = '(?:hi|hello|hey|hiya|dear|greetings|good (?:morning|afternoon|evening|day))';
/** What goes on after a greeting rather than being a name in it: "Hi, thanks for waiting" says something. */
const NO_NAME =
  '(?:thanks?|sorry|apologies|i|we|you|your?|our|my|the|this|that|it|just|no|yes|unfortunately|please|if|as|for|to|is|are|in)';
/** "Hi Anna," and nothing else. */
const GREETING = new RegExp(
  `^${HELLO}\\b(?:[ ,]+(?!${NO_NAME}\\b)[\\p{L}\\p{M}'’.-]+){0,4}\\s*[,!.:;\\u2013\\u2014-]*$`,
  'iu',
);
const CLOSING_WORDS =
  '(?:(?:many|kind|kindest|best|warm|warmest|with|all|the|very) )*' +
  '(?:thanks(?: (?:again|so much|and regards|& regards|in advance))?|thank you(?: (?:again|so much))?|regards|cheers|best|sincerely|wishes|' +
  'yours(?: \\w+)?|take care|respectfully|have a (?:\\w+ ){1,2}(?:day|evening|weekend|week|one|afternoon|morning))';
/** "Best regards," alone or with the name behind it. */
const CLOSING = new RegExp(`^${CLOSING_WORDS}(?:\\s*[,!.–—-]*|,\\s*[\\p{L}.'’-]+(?: [\\p{L}.'’-]+){0,2})$`, 'iu');
/** A name, a title or a company on a line of its own. */
const NAME = /^[-\u2013\u2014~^]?\s*(?:\p{Lu}[\p{L}\p{M}'’.-]*(?:, | |$)){1,4}$/u;
/** A letter closes within so many lines: words, name, title, team, company. */
const LONGEST_CLOSING = 5;

/** Masked text alone, like quoted mail, is nobody's sentence. */
const isWritten = ({ text }: ReadSentence): boolean => /[\p{L}\p{N}_]/u.test(text);

export const isGreeting = (text: string): boolean => GREETING.test(text);

/** Where the statement of a sentence begins: behind "Hi Ben," where that leads into it. */
export const statementStart = (text: string): number =>
  statementOf(tokenize(text), { start: text.length, end: text.length }).start;

/** The sentences between greeting and sign-off; all that are written where nothing else is left. */
export function bodyOf(sentences: readonly ReadSentence[]): readonly ReadSentence[] {
  const written = sentences.filter(isWritten);
  let from = 0;
  while (from < written.length - 1 && isGreeting(written[from]?.text ?? '')) from++;
  let to = written.length;
  const earliest = Math.max(from + 1, to - LONGEST_CLOSING);
  const closing = written.findIndex(({ text }, at) => at >= earliest && CLOSING.test(text));
  if (closing >= 0) to = closing;
  while (to - 1 > from && NAME.test(written[to - 1]?.text ?? '')) to--;
  return written.slice(from, to);
}
