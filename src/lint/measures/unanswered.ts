import { tokenize } from '../tokens.ts';
import { FILL } from '../masks.ts';
import type { Message } from '../message.ts';
import type { Measure } from './measure.ts';

/** Words that name nothing: an answer may well do without them. */
const SMALL = new Set(
  (
    'a an and any are as at be been but by can could did do does for from get give go got had has have he her here him his how ' +
    'i if in into is it its just let like me my no not of off on one or our out please she should so some still than that the ' +
    'their them then there these they this those to up us want was way we were what when where which who why will with would ' +
    'you your yet now know tell think really even ever about possible possibly okay hi hello hey also get someone something ' +
    'anyone anything need am going happen happening happened sure mean see say said help work much many long soon again more'
  ).split(' '),
);
/** A question asked of the agent, not in anger: "Are you kidding?", "How can this happen?" want no answer. */
const RHETORICAL =
  /\b(?:kidding|joking|serious|seriously|hell|fuck\w*|earth|heck|sense|believe|ridiculous|joke|how can (?:you|this|a)|why do (?:you|i) (?:even|always)|what kind of)\b/i;

/** Begins like a question: "Not John, right?" and "So that's all?" want no answer of their own. */
const ASKING =
  /^(?:(?:and|also|but|so|oh|hi|hello|please|plus|then|or|actually|secondly|lastly)[\s,]+)*(?:what|when|where|which|who|whose|how|why|is|are|was|were|do|does|did|can|could|will|would|should|shall|may|might|has|have|am)\b/i;

/** The start of a word. */
const stemOf = (word: string): string => word.slice(0, Math.max(4, Math.min(6, word.length - 2)));

/** True for two forms of a word: "refund" answers "refunded", and the other way round. */
const isSame = (a: string, b: string): boolean =>
  a.length <= b.length ? b.startsWith(stemOf(a)) : a.startsWith(stemOf(b));

const namedIn = (text: string): string[] => [
  ...new Set(
    tokenize(text)
      .map(({ word }) => word)
      .filter((word) => word.length > 2 && !SMALL.has(word)),
  ),
];

/** An answer behind a link may answer anything. */
const hasLink = ({ sentences }: Message): boolean =>
  sentences.some(({ text }) => text.includes(FILL) && /\p{L}/u.test(text));

/**
 * Questions of the customer of which no word comes back, in a reply that takes up another of them. Where it takes up
 * none, it may say the same in other words.
 */
export const unansweredQuestions: Measure = (message) => {
  const asked = message.customer.sentences.flatMap((sentence) => {
    const named =
      /\?\s*$/.test(sentence) && ASKING.test(sentence.trim()) && !RHETORICAL.test(sentence) ? namedIn(sentence) : [];
    return named.length > 0 ? [{ sentence, named }] : [];
  });
  const said = asked.length > 1 && !hasLink(message) ? namedIn(message.text) : [];
  const isSaid = (word: string): boolean => said.some((other) => isSame(word, other));
  const open = asked.filter(({ named }) => named.length >= 2 && !named.some(isSaid));
  const isTakenUp = asked.some(({ named }) => named.some(isSaid));
  const [first] = open;
  return first && isTakenUp
    ? [{ span: { start: 0, end: 0 }, sentence: 0, count: open.length, text: first.sentence.trim() }]
    : [];
};
