import type { Analysis } from '../analysis.ts';
import { createMatcher, type Matcher } from '../matcher.ts';
import { findMatches, type Match } from '../pattern/machine.ts';
import type { Resolve } from '../pattern/syntax.ts';
import { firstRegionOf, groupTextsOf, regionOf } from '../regions.ts';
import type { PatternRule, WordingRule } from '../rule.ts';
import type { TemplatePart } from '../template.ts';
import type { Finding } from './finding.ts';
import { createGuards, readFor } from './guards.ts';

/** A check of one sentence. */
export type SentenceCheck = {
  readonly rule: WordingRule;
  /** The check runs where one of these matches the sentence … */
  readonly matchers: readonly Matcher[];
  /** … or where one of these texts stands in it, whatever the case. */
  readonly literals: readonly string[];
  /** Findings in order, without overlap. `places` is where its matchers match; undefined where only a grammar can tell. */
  readonly run: (analysis: Analysis, places: readonly Place[]) => readonly Finding[] | undefined;
};

/** A matcher that matches, and its first word there. */
export type Place = { readonly matcher: Matcher; readonly first: number };

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

/** The check behind the kinds that are written as patterns. Throws a `PatternError` for a guard when it is first needed. */
export function createEntryCheck(rule: WordingRule, entries: readonly Entry[], resolve?: Resolve): SentenceCheck {
  const guards = createGuards(rule, resolve);

  const toFinding = ({ match, rewrites }: Found, { text, tokens }: Analysis): Finding => ({
    span: regionOf(rule.span, match, tokens),
    replaced: regionOf(firstRegionOf(rule.replace, match), match, tokens),
    groups: groupTextsOf(match, tokens, text),
    rewrites,
  });

  const run = (analysis: Analysis, places: readonly Place[]): readonly Finding[] | undefined => {
    const firsts = new Map<Matcher, number>();
    for (const { matcher, first } of places) if (first < (firsts.get(matcher) ?? Infinity)) firsts.set(matcher, first);
    const sentence = readFor([...firsts.keys()], analysis);
    if (!sentence) return undefined;
    // In the order in which they are written: of two that take the same words, the first one counts
    const found = entries.flatMap(({ matcher, rewrites }) => {
      const first = firsts.get(matcher);
      if (first === undefined) return [];
      return findMatches(matcher.program(), sentence, first).map((match) => ({ match, rewrites }));
    });
    const passed = guards.pass(
      found.map(({ match }) => match),
      analysis,
    );
    if (!passed) return undefined;
    const standing = new Set(passed);
    return withoutOverlaps(found.filter(({ match }) => standing.has(match))).map((one) => toFinding(one, analysis));
  };
  return { rule, matchers: entries.map(({ matcher }) => matcher), literals: [], run };
}

/** `phrase` and `match`: the same patterns, without and with the tagger's tags. Throws a `PatternError` for one that cannot be read. */
export const createPatternCheck = (rule: PatternRule, resolve?: Resolve): SentenceCheck =>
  createEntryCheck(
    rule,
    rule.patterns.map((pattern) => ({ matcher: createMatcher(pattern, resolve), rewrites: [] })),
    resolve,
  );
