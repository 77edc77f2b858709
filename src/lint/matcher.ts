import { firstWordsOf } from './pattern/first-words.ts';
import { compilePattern, hasGap, hasTag, type Program } from './pattern/program.ts';
import { parsePattern, type Resolve } from './pattern/syntax.ts';
import { triggersOf } from './pattern/triggers.ts';

/** A pattern made ready: the words that it can begin with, and its program, compiled when one of them comes. */
export type Matcher = {
  /** Words of which every match holds one; undefined when there are none such. */
  readonly triggers: () => ReadonlySet<string> | undefined;
  readonly firstWords: ReadonlySet<string> | undefined;
  /** Holds a stretch of just any words of just any length. */
  readonly hasGap: boolean;
  readonly needsGrammar: boolean;
  /** Throws a `RangeError` for a pattern that is too large. */
  readonly program: () => Program;
};

/** Throws a `PatternError` for a pattern that cannot be read. */
export function createMatcher(pattern: string, resolve?: Resolve): Matcher {
  const tree = parsePattern(pattern, resolve);
  let program: Program | undefined;
  return {
    triggers: () => triggersOf(tree),
    firstWords: firstWordsOf(tree),
    hasGap: hasGap(tree),
    needsGrammar: hasTag(tree),
    program: () => (program ??= compilePattern(tree)),
  };
}
