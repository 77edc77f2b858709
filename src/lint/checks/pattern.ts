import type { Analysis } from '../analysis.ts';
import { createMatcher, type Matcher, type MatcherOf } from '../matcher.ts';
import { findMatches, findMatchesAt, type Match, type Sentence } from '../pattern/machine.ts';
import { firstRegionOf, groupTextsOf, regionOf } from '../regions.ts';
import type { PatternRule, WordingRule } from '../rule.ts';
import type { TemplatePart } from '../template.ts';
import type { Finding } from './finding.ts';
import { createGuards, isStanding, readFor } from './guards.ts';

/** A check of one sentence. */
export type SentenceCheck = {
  readonly rule: WordingRule;
  /** The check runs where one of these matches the sentence … */
  readonly matchers: readonly Matcher[];
  /** … or where one of these texts stands in it, whatever the case. */
  readonly literals: readonly string[];
  /** Findings in order, without overlap. `places` is where its matchers match, of each from left to right; undefined where only a grammar can tell. */
  readonly run: (analysis: Analysis, places: readonly Place[]) => readonly Finding[] | undefined;
};

/** Where a matcher matches at its longest, in token indices, half-open; with a #Tag, where it may. */
export type Place = { readonly matcher: Matcher; readonly first: number; readonly last: number };

/** A pattern with the rewrites that are its own. */
type Entry = { readonly matcher: Matcher; readonly rewrites: readonly (readonly TemplatePart[])[] };
type Found = { readonly match: Match; readonly rewrites: Entry['rewrites'] };

/** Leftmost first, the longer of two that begin together; those that overlap one already taken are dropped. */
function withoutOverlaps(found: readonly Found[]): Found[] {
  const taken: Found[] = [];
  for (const one of found.toSorted((a, b) => a.match.first - b.match.first || b.match.last - a.match.last)) {
    if (one.match.first >= (taken.at(-1)?.match.last ?? 0)) taken.push(one);
  }
  return taken;
}

/** The matches of one matcher, as its pattern prefers them. */
function matchesOf(matcher: Matcher, places: readonly Place[], sentence: Sentence): readonly Match[] {
  const own = places.filter((place) => place.matcher === matcher);
  const [first] = own;
  if (!first) return [];
  return matcher.needsGrammar
    ? findMatches(matcher.program(), sentence, first.first)
    : findMatchesAt(matcher.program(), sentence, own);
}

/** The check behind the kinds that are written as patterns. Throws a `PatternError` for a guard when it is first needed. */
export function createEntryCheck(
  rule: WordingRule,
  entries: readonly Entry[],
  matcherOf: MatcherOf = createMatcher,
): SentenceCheck {
  const guards = createGuards(rule, matcherOf);

  const toFinding = ({ match, rewrites }: Found, { text, tokens }: Analysis): Finding => ({
    span: regionOf(rule.span, match, tokens),
    replaced: () => regionOf(firstRegionOf(rule.replace, match), match, tokens),
    groups: () => groupTextsOf(match, tokens, text),
    rewrites,
  });

  const run = (analysis: Analysis, places: readonly Place[]): readonly Finding[] | undefined => {
    const verdict = guards.read(analysis);
    if (!verdict || verdict.isSilent) return verdict && [];
    const sentence = readFor(
      places.map(({ matcher }) => matcher),
      analysis,
    );
    if (!sentence) return undefined;
    // In the order in which they are written: of two that take the same words, the first one counts
    const found = entries.flatMap(({ matcher, rewrites }) =>
      matchesOf(matcher, places, sentence).map((match) => ({ match, rewrites })),
    );
    const standing = found.filter(({ match }) => isStanding(match, verdict));
    return withoutOverlaps(standing).map((one) => toFinding(one, analysis));
  };
  return { rule, matchers: entries.map(({ matcher }) => matcher), literals: [], run };
}

/** `phrase` and `match`: the same patterns, without and with the tagger's tags. Throws a `PatternError` for one that cannot be read. */
export const createPatternCheck = (rule: PatternRule, matcherOf: MatcherOf = createMatcher): SentenceCheck =>
  createEntryCheck(
    rule,
    rule.patterns.map((pattern) => ({ matcher: matcherOf(pattern), rewrites: [] })),
    matcherOf,
  );
