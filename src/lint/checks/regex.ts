import type { Analysis } from '../analysis.ts';
import { createMatcher, type MatcherOf } from '../matcher.ts';
import type { Match } from '../pattern/machine.ts';
import { firstRegionOf, regionOf } from '../regions.ts';
import type { RegexRule } from '../rule.ts';
import { isOverlapping } from '../span.ts';
import type { Regex, RegexMatch, Span } from '../types.ts';
import type { Finding } from './finding.ts';
import { createGuards, isStanding } from './guards.ts';
import type { SentenceCheck } from './pattern.ts';

/** The words that a stretch of text touches; those around the nearest one where it touches none, as "!!" does. */
function wordsAt({ tokens }: Analysis, span: Span): { readonly first: number; readonly last: number } {
  const first = tokens.findIndex((token) => isOverlapping(token.span, span));
  if (first >= 0) return { first, last: tokens.findLastIndex((token) => isOverlapping(token.span, span)) + 1 };
  const before = tokens.findLastIndex((token) => token.span.end <= span.start);
  return { first: Math.max(0, before), last: Math.max(0, before) + 1 };
}

/**
 * `regex`: for what words cannot say, like punctuation. Runs on the linear-time engine only, and only where one of its
 * literals stands; `regex` is asked for when that happens, since the engine may arrive later than the rules.
 */
export function createRegexCheck(
  rule: RegexRule,
  regex: () => Regex | undefined,
  matcherOf: MatcherOf = createMatcher,
): SentenceCheck {
  const guards = createGuards(rule, matcherOf);
  const sources = rule.sources.map((source, index) => ({
    source,
    literals: rule.literals[index] ?? [],
    find: undefined as ((text: string) => readonly RegexMatch[]) | undefined,
  }));

  const toFinding = ({ span, groups }: RegexMatch, match: Match, { tokens, text }: Analysis): Finding => {
    const partOf = (name: string): Span => {
      const part = Object.hasOwn(groups, name) ? groups[name] : undefined;
      return part ?? (name === 'match' ? span : regionOf(name, match, tokens));
    };
    const textAt = ({ start, end }: Span): string => text.slice(start, end);
    const groupTexts = () => Object.fromEntries(Object.entries(groups).map(([name, part]) => [name, textAt(part)]));
    const replaced = rule.replace.find((name) => Object.hasOwn(groups, name)) ?? firstRegionOf(rule.replace, match);
    return {
      span: partOf(rule.span),
      replaced: () => partOf(replaced),
      groups: () => ({ ...groupTexts(), text: textAt(span) }),
      rewrites: [],
    };
  };

  const run = (analysis: Analysis): readonly Finding[] | undefined => {
    const engine = regex();
    if (!engine) return undefined;
    const lower = analysis.text.toLowerCase();
    const found = sources
      .filter(({ literals }) => literals.some((literal) => lower.includes(literal)))
      .flatMap((one) => (one.find ??= engine.compile(one.source))(analysis.text))
      .map((hit) => ({ hit, match: { ...wordsAt(analysis, hit.span), groups: {} } }));
    if (found.length === 0) return [];
    const verdict = guards.read(analysis);
    if (!verdict) return undefined;
    const taken: Finding[] = [];
    for (const { hit, match } of found.toSorted((a, b) => a.hit.span.start - b.hit.span.start))
      if (isStanding(match, verdict) && hit.span.start >= (taken.at(-1)?.span.end ?? 0))
        taken.push(toFinding(hit, match, analysis));
    return taken;
  };
  return { rule, matchers: [], literals: rule.literals.flat(), run };
}
