import type { Analysis } from '../analysis.ts';
import { allMatches, createMatcher, isMatching, type Matcher } from '../matcher.ts';
import type { Match, Sentence } from '../pattern/machine.ts';
import type { Rule } from '../types.ts';

/** The check behind `phrase` and `match`: the same patterns, with and without the tagger's tags. */
export type PatternCheck = {
  readonly rule: Rule;
  readonly matchers: readonly Matcher[];
  readonly unless: readonly Matcher[];
  readonly except: readonly Matcher[];
  readonly needsGrammar: boolean;
};

/** Matches of one rule in one sentence; `undefined` where only a grammar can tell. */
export type Findings = readonly Match[] | undefined;

export function createPatternCheck(rule: Rule): PatternCheck {
  const matchers = rule.patterns.map(createMatcher);
  const unless = rule.unless.map(createMatcher);
  const except = rule.except.map(createMatcher);
  const needsGrammar = [...matchers, ...unless, ...except].some(({ program }) => program.needsGrammar);
  return { rule, matchers, unless, except, needsGrammar };
}

const isTouching = (a: Match, b: Match): boolean => a.first < b.last && b.first < a.last;

/** Leftmost first, the longer of two that begin together; those that overlap one already taken are dropped. */
function withoutOverlaps(matches: readonly Match[]): Match[] {
  const taken: Match[] = [];
  for (const match of matches.toSorted((a, b) => a.first - b.first || b.last - a.last)) {
    if (!taken.some((other) => isTouching(match, other))) taken.push(match);
  }
  return taken;
}

export function runPatternCheck(check: PatternCheck, analysis: Analysis): Findings {
  const sentence: Sentence | undefined = check.needsGrammar ? analysis.tagged() : analysis;
  if (!sentence) return undefined;
  const matches = allMatches(check.matchers, sentence, analysis.words);
  if (matches.length === 0 || isMatching(check.unless, sentence, analysis.words)) return [];
  const exceptions = allMatches(check.except, sentence, analysis.words);
  return withoutOverlaps(matches.filter((match) => !exceptions.some((exception) => isTouching(match, exception))));
}
