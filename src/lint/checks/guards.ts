import type { Analysis } from '../analysis.ts';
import { allMatches, createMatcher, isMatching, type Matcher } from '../matcher.ts';
import type { Match, Sentence } from '../pattern/machine.ts';
import type { Resolve } from '../pattern/syntax.ts';

/** What takes matches back: `unless` anywhere in the sentence, `except` where it touches the match. */
export type Guards = {
  /** The matches that stand; undefined where only a grammar can tell. */
  readonly pass: (matches: readonly Match[], analysis: Analysis) => readonly Match[] | undefined;
};

type Written = { readonly unless: readonly string[]; readonly except: readonly string[] };

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

/** The sentence as a set of matchers needs it: with tags only where one asks for them. */
export const readFor = (matchers: readonly Matcher[], analysis: Analysis): Sentence | undefined =>
  matchers.some(({ needsGrammar }) => needsGrammar) ? analysis.tagged() : analysis;

/** The guards of a rule. They are read when the rule first finds something, and throw a `PatternError` then. */
export function createGuards(written: Written, resolve?: Resolve): Guards {
  let compiled: { readonly unless: readonly Matcher[]; readonly except: readonly Matcher[] } | undefined;
  const compile = () => ({
    unless: written.unless.map((pattern) => createMatcher(pattern, resolve)),
    except: written.except.map((pattern) => createMatcher(pattern, resolve)),
  });
  const pass = (matches: readonly Match[], analysis: Analysis): readonly Match[] | undefined => {
    if (matches.length === 0) return matches;
    const { unless, except } = (compiled ??= compile());
    const sentence = readFor([...unless, ...except], analysis);
    if (!sentence) return undefined;
    if (isMatching(unless, sentence, analysis.words)) return [];
    const exceptions = wordsOf(allMatches(except, sentence, analysis.words));
    return matches.filter((match) => !isTouching(match, exceptions));
  };
  return { pass };
}
