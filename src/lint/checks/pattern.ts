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

export function runPatternCheck(check: PatternCheck, analysis: Analysis): Findings {
  const sentence: Sentence | undefined = check.needsGrammar ? analysis.tagged() : analysis;
  if (!sentence) return undefined;
  const matches = allMatches(check.matchers, sentence, analysis.words);
  if (matches.length === 0 || isMatching(check.unless, sentence, analysis.words)) return [];
  const exceptions = wordsOf(allMatches(check.except, sentence, analysis.words));
  return withoutOverlaps(matches.filter((match) => !isTouching(match, exceptions)));
}
