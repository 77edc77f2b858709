import { shiftSpan } from '../span.ts';
import { tokenize } from '../tokens.ts';
import type { Span } from '../types.ts';
import type { Measure } from './measure.ts';

/** A greeting by name that opens a message: "Hi Anna," "Dear Mr. Lee". */
const GREETING =
  /^(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening))(?: again| there)?[ ,]+((?:(?:mr|mrs|ms|miss|mx|dr|prof)\.? )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)(?=\s*(?:[,!.:;\u2013\u2014-]|$))/iu;
/** Words that stand where a name would. */
const NO_NAMES = new Set(
  'all there team everyone folks sir madam customer friend guest user member again both dear valued thanks thank'.split(
    ' ',
  ),
);
const TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof']);

const namesIn = (text: string): string[] =>
  tokenize(text.normalize('NFD').replace(/\p{M}/gu, ''))
    .map(({ word }) => word)
    .filter((word) => !TITLES.has(word));

function greetingOf(text: string): { readonly name: string; readonly span: Span } | undefined {
  const [, name = ''] = GREETING.exec(text) ?? [];
  const words = namesIn(name);
  if (!/^\p{Lu}/u.test(name) || words.length === 0 || words.some((word) => NO_NAMES.has(word))) return undefined;
  const start = text.indexOf(name);
  return { name, span: { start, end: start + name.length } };
}

/** Greetings by a name of which no part is the customer's. */
export const wrongNames: Measure = ({ sentences, customer }) => {
  const [first] = sentences;
  const greeting = first && greetingOf(first.text);
  if (!greeting || !customer.name) return [];
  const own = new Set(namesIn(customer.name));
  if (own.size === 0 || namesIn(greeting.name).some((word) => own.has(word))) return [];
  return [{ span: shiftSpan(greeting.span, first.span.start), sentence: 0, count: 1, text: customer.name }];
};

/** A greeting without the customer's name, where it is known: "Hi," and "Hello there!" */
export const missingNames: Measure = ({ sentences, customer }) => {
  const [first] = sentences;
  if (!first || !customer.name) return [];
  const bare = /^(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening))(?: there)?(?=\s*[,!.]|\s*$)/iu.exec(
    first.text,
  );
  return bare
    ? [
        {
          span: shiftSpan({ start: 0, end: bare[0].length }, first.span.start),
          sentence: 0,
          count: 1,
          text: customer.name,
        },
      ]
    : [];
};

/** A name on a line of its own that closes a message: "Thanks, / Maria Lopez". */
const SIGNED =
  /(?:^|\n)\s*(?:(?:many |kind |best |warm )?(?:thanks|thank you|regards|cheers|best|sincerely|yours|greetings)[^\n]{0,20}[\n,]\s*|[-\u2013\u2014~]\s*)(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2})\s*$/iu;

/** The name below a customer's message; undefined where none is sure to be one. */
export function signedName(message: string): string | undefined {
  const name = SIGNED.exec(message.trimEnd())?.[1];
  return name !== undefined && /^\p{Lu}/u.test(name) && !NO_NAMES.has(name.toLowerCase()) ? name : undefined;
}
