import type { Analysis } from '../analysis.ts';
import { allMatches, awakeOf, createMatcher, isMatching, type Matcher } from '../matcher.ts';
import { findMatches, type Match, type Sentence } from '../pattern/machine.ts';
import type { Resolve } from '../pattern/syntax.ts';
import type { Rule } from '../types.ts';

/** What takes a match back; read when the rule first finds something. */
type Guards = {
  readonly unless: readonly Matcher[];
  readonly except: readonly Matcher[];
  readonly needsGrammar: boolean;
};

/** The check behind `phrase` and `match`: the same patterns, with and without the tagger's tags. */
export type PatternCheck = {
  readonly rule: Rule;
  readonly matchers: readonly Matcher[];
  readonly guards: () => Guards;
};

/** Matches of one rule in one sentence; `undefined` where only a grammar can tell. */
export type Findings = readonly Match[] | undefined;

const needGrammar = (matchers: readonly Matcher[]): boolean => matchers.some(({ needsGrammar }) => needsGrammar);

/** Throws a `PatternError` for a pattern that cannot be read; its guards throw it when they are first needed. */
export function createPatternCheck(rule: Rule, resolve?: Resolve): PatternCheck {
  const create = (pattern: string): Matcher => createMatcher(pattern, resolve);
  const matchers = rule.patterns.map(create);
  let guards: Guards | undefined;
  const createGuards = (): Guards => {
    const [unless, except] = [rule.unless.map(create), rule.except.map(create)];
    return { unless, except, needsGrammar: needGrammar([...unless, ...except]) };
  };
  return { rule, matchers, guards: () => (guards ??= createGuards()) };
}

/** The words that some match takes. */
function wordsOf(matches: readonly Match[]): ReadonlySet<number> {
  const words = new Set<number>();
  for (const { first, last } of matches) for (let at = first; at < last; at++) words.add(at);
  return words;
}

function isTouching({ first, last }: Match, words: ReadonlySet<number>): boolean {
  for (let at = first; at < last; at++) if (words.has(at)) return true;
  return false;
}

/** Leftmost first, the longer of two that begin together; those that overlap one already taken are dropped. */
function withoutOverlaps(matches: readonly Match[]): Match[] {
  const taken: Match[] = [];
  for (const match of matches.toSorted((a, b) => a.first - b.first || b.last - a.last)) {
    if (match.first >= (taken.at(-1)?.last ?? 0)) taken.push(match);
  }
  return taken;
}

/** Runs the matchers that the sentence woke, and takes back what a guard forbids. */
export function runPatternCheck(check: PatternCheck, analysis: Analysis): Findings {
  const awake = awakeOf(check.matchers, analysis.words);
  if (awake.length === 0) return [];
  const sentence: Sentence | undefined = needGrammar(awake) ? analysis.tagged() : analysis;
  if (!sentence) return undefined;
  const matches = awake.flatMap((matcher) => findMatches(matcher.program(), sentence));
  if (matches.length === 0) return [];
  const { unless, except, needsGrammar } = check.guards();
  const guarded = needsGrammar ? analysis.tagged() : sentence;
  if (!guarded) return undefined;
  if (isMatching(unless, guarded, analysis.words)) return [];
  const exceptions = wordsOf(allMatches(except, guarded, analysis.words));
  return withoutOverlaps(matches.filter((match) => !isTouching(match, exceptions)));
}
