import { tokenize } from '../tokens.ts';
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

/** Questions of the customer of which no word comes back in the reply. Where it says nothing of substance, none counts. */
export const unansweredQuestions: Measure = ({ text, customer }) => {
  const asked = customer.sentences.filter((sentence) => /\?\s*$/.test(sentence) && !RHETORICAL.test(sentence));
  const said = namedIn(text);
  const open = asked.filter((question) => {
    const named = namedIn(question);
    return named.length >= 2 && !named.some((word) => said.some((other) => isSame(word, other)));
  });
  const [first] = open;
  return first !== undefined && asked.length > 1
    ? [{ span: { start: 0, end: 0 }, sentence: 0, count: open.length, text: first.trim() }]
    : [];
};
