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

/** Names that are short for another and do not begin like it. */
const SHORT_FOR: Readonly<Record<string, string>> = {
  bob: 'robert',
  bobby: 'robert',
  bill: 'william',
  billy: 'william',
  liam: 'william',
  dick: 'richard',
  rick: 'richard',
  jim: 'james',
  jimmy: 'james',
  jack: 'john',
  johnny: 'john',
  tony: 'anthony',
  ted: 'edward',
  hank: 'henry',
  harry: 'henry',
  kate: 'catherine',
  kathy: 'catherine',
  katie: 'katherine',
  peggy: 'margaret',
  meg: 'margaret',
  maggie: 'margaret',
  molly: 'mary',
  polly: 'mary',
  sally: 'sarah',
  lizzie: 'elizabeth',
  liz: 'elizabeth',
  beth: 'elizabeth',
  betty: 'elizabeth',
  tom: 'thomas',
  tommy: 'thomas',
  mike: 'michael',
  mick: 'michael',
  chuck: 'charles',
  sasha: 'alexander',
  peg: 'margaret',
  tina: 'christina',
  gus: 'august',
  nell: 'eleanor',
  ellie: 'eleanor',
  jenny: 'jennifer',
  becky: 'rebecca',
  drew: 'andrew',
};

/** "Jo" for "Joanna", "Bob" for "Robert", "John" for "J." */
function isSamePerson(greeted: string, own: string): boolean {
  if (greeted.startsWith(own) || own.startsWith(greeted)) return true;
  return SHORT_FOR[greeted] === own || SHORT_FOR[own] === greeted;
}

/** A name as people write it, not a login, an address or a number. */
const isName = (name: string): boolean => /^\p{Lu}/u.test(name) && !/[\p{N}@_/]/u.test(name);

/** "Lopez, Maria" is Maria; "Dr. Lee" has no first name. */
function firstNameOf(name: string): string | undefined {
  const words = (name.split(',').at(-1) ?? '').trim().split(/\s+/);
  const [first = ''] = words;
  return words.length > 1 && TITLES.has(first.replace('.', '').toLowerCase()) ? undefined : first;
}

const groupsOf = (name: string): Record<string, string> => {
  const first = firstNameOf(name);
  return first ? { first } : {};
};

/** Greetings by a name of which no part is the customer's, and that the customer wrote nowhere. */
export const wrongNames: Measure = ({ sentences, customer }) => {
  const [first] = sentences;
  const greeting = first && greetingOf(first.text);
  if (!greeting || !customer.name || !isName(customer.name)) return [];
  const own = namesIn(customer.name);
  const written = new Set(namesIn(customer.sentences.join(' ')));
  const isTheirs = namesIn(greeting.name).some(
    (word) => written.has(word) || own.some((name) => isSamePerson(word, name)),
  );
  if (own.length === 0 || isTheirs) return [];
  const span = shiftSpan(greeting.span, first.span.start);
  return [{ span, sentence: 0, count: 1, text: customer.name, groups: () => groupsOf(customer.name ?? '') }];
};

const BARE = /^(hi|hello|hey|hiya|good (?:morning|afternoon|evening))(?: there)?(?=\s*[,!.]|\s*$)/iu;

/** A greeting without the customer's name, where it is known: "Hi," and "Hello there!" */
export const missingNames: Measure = ({ sentences, customer }) => {
  const [first] = sentences;
  const bare = first && BARE.exec(first.text);
  if (!bare || !customer.name || !isName(customer.name)) return [];
  const span = shiftSpan({ start: 0, end: bare[0].length }, first.span.start);
  const groups = () => ({ ...groupsOf(customer.name ?? ''), greeting: bare[1] ?? '' });
  return [{ span, sentence: 0, count: 1, text: customer.name, groups }];
};

/**
 * A name that closes a message: "Thanks, / Maria Lopez". Behind "Thanks," on the same line it may as well be the agent's,
 * so there only more formal words count.
 */
const SIGNED = [
  /(?:^|\n)[^\S\n]*(?:(?:many |kind |best |warm )?(?:thanks|thank you|regards|cheers|best|sincerely|yours|greetings)[^\n]{0,20}\n\s*|[-\u2013\u2014~]\s*)(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2})\s*$/iu,
  /(?:^|\n|[.!?] )[^\S\n]*(?:(?:kind |best |warm )?regards|sincerely|yours(?: \w+)?),? (\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2})\s*$/iu,
];

/** The name below a customer's message; undefined where none is sure to be one. */
export function signedName(message: string): string | undefined {
  const text = message.trimEnd();
  const name = SIGNED.map((signed) => signed.exec(text)?.[1]).find((found) => found !== undefined);
  const isOne = name !== undefined && name.split(' ').every((word) => /^\p{Lu}/u.test(word));
  return isOne && namesIn(name).every((word) => !NO_NAMES.has(word)) ? name : undefined;
}
