import { firstWordsOf } from './pattern/first-words.ts';
import { findMatches, type Match, type Sentence } from './pattern/machine.ts';
import { compilePattern, hasTag, type Program } from './pattern/program.ts';
import { parsePattern, type Resolve } from './pattern/syntax.ts';
import { triggersOf } from './pattern/triggers.ts';

/** A pattern made ready: the words without which it need not run, and its program, compiled when it first runs. */
export type Matcher = {
  readonly triggers: ReadonlySet<string> | undefined;
  readonly firstWords: ReadonlySet<string> | undefined;
  readonly needsGrammar: boolean;
  /** Throws a `RangeError` for a pattern that is too large. */
  readonly program: () => Program;
};

/** Throws a `PatternError` for a pattern that cannot be read. */
export function createMatcher(pattern: string, resolve?: Resolve): Matcher {
  const tree = parsePattern(pattern, resolve);
  let program: Program | undefined;
  return {
    triggers: triggersOf(tree),
    firstWords: firstWordsOf(tree),
    needsGrammar: hasTag(tree),
    program: () => (program ??= compilePattern(tree)),
  };
}

function isAwake({ triggers }: Matcher, words: ReadonlySet<string>): boolean {
  if (triggers === undefined) return true;
  for (const trigger of triggers) if (words.has(trigger)) return true;
  return false;
}

/** The matchers that one of the words wakes. */
export const awakeOf = (matchers: readonly Matcher[], words: ReadonlySet<string>): Matcher[] =>
  matchers.filter((matcher) => isAwake(matcher, words));

/** True when one of the matchers finds something in the sentence. */
export const isMatching = (matchers: readonly Matcher[], sentence: Sentence, words: ReadonlySet<string>): boolean =>
  matchers.some((matcher) => isAwake(matcher, words) && findMatches(matcher.program(), sentence).length > 0);

export const allMatches = (matchers: readonly Matcher[], sentence: Sentence, words: ReadonlySet<string>): Match[] =>
  awakeOf(matchers, words).flatMap((matcher) => findMatches(matcher.program(), sentence));
