import type { Analysis } from '../analysis.ts';
import { createMatcher, type Matcher, type MatcherOf } from '../matcher.ts';
import { findMatches, type Match, type Sentence } from '../pattern/machine.ts';
import { createScanner, type Scanner } from '../pattern/scanner.ts';

/** What takes matches back: `unless` anywhere in the sentence, `except` where it touches the match. */
export type Guards = {
  /** What the guards say of a sentence; undefined where only a grammar can tell. */
  readonly read: (analysis: Analysis) => Verdict | undefined;
};

/** Whether all matches are taken back, and where none may touch. */
export type Verdict = { readonly isSilent: boolean; readonly exceptions: readonly Place[] };

const NO_OBJECTION: Verdict = { isSilent: false, exceptions: [] };

type Written = { readonly unless: readonly string[]; readonly except: readonly string[] };
type Place = Pick<Match, 'first' | 'last'>;

const isTouching = (a: Place, b: Place): boolean => a.first < b.last && b.first < a.last;

/** True for a match that the guards leave. */
export const isStanding = (match: Place, { isSilent, exceptions }: Verdict): boolean =>
  !isSilent && !exceptions.some((exception) => isTouching(match, exception));

/** The sentence as a set of matchers needs it: with tags only where one asks for them. */
export const readFor = (matchers: readonly Matcher[], analysis: Analysis): Sentence | undefined =>
  matchers.some(({ needsGrammar }) => needsGrammar) ? analysis.tagged() : analysis;

/** The guards of a rule. They are read when the rule first finds something, and throw a `PatternError` then. */
export function createGuards({ unless, except }: Written, matcherOf: MatcherOf = createMatcher): Guards {
  let compiled: { readonly matchers: readonly Matcher[]; readonly scanner: Scanner } | undefined;
  const compile = () => {
    const matchers = [...unless, ...except].map((pattern) => matcherOf(pattern));
    return { matchers, scanner: createScanner(matchers) };
  };
  const read = (analysis: Analysis): Verdict | undefined => {
    if (unless.length + except.length === 0) return NO_OBJECTION;
    const { matchers, scanner } = (compiled ??= compile());
    const exceptions: Place[] = [];
    const looked = new Set<number>();
    for (const { pattern, first, last } of scanner.scan(analysis).found) {
      const matcher = matchers[pattern];
      let places: readonly Place[] = [{ first, last }];
      if (matcher?.needsGrammar) {
        const tagged = analysis.tagged();
        if (!tagged) return undefined;
        // The machine looks for all matches of a pattern at once
        if (looked.has(pattern)) continue;
        looked.add(pattern);
        places = findMatches(matcher.program(), tagged, first);
      }
      if (pattern < unless.length && places.length > 0) return { isSilent: true, exceptions: [] };
      exceptions.push(...places);
    }
    return { isSilent: false, exceptions };
  };
  return { read };
}
