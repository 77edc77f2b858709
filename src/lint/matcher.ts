import { firstsOf, isAnchored, type Firsts } from './pattern/firsts.ts';
import { compilePattern, hasGap, hasTag, type Program } from './pattern/program.ts';
import { parsePattern, type Resolve } from './pattern/syntax.ts';
import { isOfQuestion, requirementsOf, type Requirement } from './pattern/triggers.ts';

/** A pattern made ready: the words that it can begin with, and its program, compiled when one of them comes. */
export type Matcher = {
  /** Every match meets one of these. */
  readonly requirements: () => readonly Requirement[];
  /** What every match begins with; undefined when it may begin with any word. */
  readonly firsts: Firsts | undefined;
  /** Every match begins at the start of the sentence. */
  readonly isAnchored: boolean;
  /** Every match ends with the question that its sentence is. */
  readonly isOfQuestion: boolean;
  /** Holds a stretch of just any words of just any length. */
  readonly hasGap: boolean;
  readonly needsGrammar: boolean;
  /** Throws a `RangeError` for a pattern that is too large. */
  readonly program: () => Program;
};

/** Gives the matcher of a pattern of one pack. Throws a `PatternError` for one that cannot be read. */
export type MatcherOf = (pattern: string) => Matcher;

/** Throws a `PatternError` for a pattern that cannot be read. */
export function createMatcher(pattern: string, resolve?: Resolve): Matcher {
  const tree = parsePattern(pattern, resolve);
  let program: Program | undefined;
  return {
    requirements: () => requirementsOf(tree),
    firsts: firstsOf(tree),
    isAnchored: isAnchored(tree),
    isOfQuestion: isOfQuestion(tree),
    hasGap: hasGap(tree),
    needsGrammar: hasTag(tree),
    program: () => (program ??= compilePattern(tree)),
  };
}
