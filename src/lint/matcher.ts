import { findMatches, type Match, type Sentence } from './pattern/machine.ts';
import { compilePattern, type Program } from './pattern/program.ts';
import { parsePattern } from './pattern/syntax.ts';
import { triggersOf } from './pattern/triggers.ts';

/** A pattern made ready: a program, and the words without which it need not run. */
export type Matcher = { readonly program: Program; readonly triggers: ReadonlySet<string> | undefined };

/** Throws a `PatternError` or a `RangeError` for a pattern that cannot be read or is too large. */
export function createMatcher(pattern: string): Matcher {
  const tree = parsePattern(pattern);
  return { program: compilePattern(tree), triggers: triggersOf(tree) };
}

function isAwake({ triggers }: Matcher, words: ReadonlySet<string>): boolean {
  if (triggers === undefined) return true;
  for (const trigger of triggers) if (words.has(trigger)) return true;
  return false;
}

/** True when one of the matchers finds something in the sentence. */
export const isMatching = (matchers: readonly Matcher[], sentence: Sentence, words: ReadonlySet<string>): boolean =>
  matchers.some((matcher) => isAwake(matcher, words) && findMatches(matcher.program, sentence).length > 0);

export const allMatches = (matchers: readonly Matcher[], sentence: Sentence, words: ReadonlySet<string>): Match[] =>
  matchers.flatMap((matcher) => (isAwake(matcher, words) ? findMatches(matcher.program, sentence) : []));
