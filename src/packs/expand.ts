import type { Grammar } from '../lint/types.ts';

/** Definitions by name, as written. */
export type Definitions = Readonly<Record<string, readonly string[]>>;

export class ExpandError extends Error {
  override readonly name = 'ExpandError';
}

const REFERENCE = /@([\w-]*)/g;
const LEMMA = /\{([a-z]+(?:[ -][a-z]+)?)\}/gi;
/** Definitions that use definitions, at most this deep. */
const MAX_DEPTH = 6;
/** Characters that all definitions in one pattern may come to: ten definitions of ten can be a billion. */
const MAX_LENGTH = 100_000;

type Budget = { left: number };

function expandReferences(pattern: string, definitions: Definitions, depth: number, budget: Budget): string {
  budget.left -= pattern.length;
  if (budget.left < 0)
    throw new ExpandError(`written out, the pattern is longer than ${MAX_LENGTH} characters: split it into several`);
  return pattern.replace(REFERENCE, (_, name: string) => {
    const patterns = Object.hasOwn(definitions, name) ? definitions[name] : undefined;
    if (!patterns)
      throw new ExpandError(`“@${name}” is not defined: add it to definitions.yaml or write the words out`);
    if (depth >= MAX_DEPTH)
      throw new ExpandError(`“@${name}” goes in circles or deeper than ${MAX_DEPTH}: write the words out`);
    return `(${patterns.map((inner) => expandReferences(inner, definitions, depth + 1, budget)).join('|')})`;
  });
}

/** `@name` becomes its patterns and `{lemma}` all its forms. Throws an `ExpandError` for a name that is not defined. */
export const expandPattern = (pattern: string, definitions: Definitions, grammar: Grammar): string =>
  expandReferences(pattern, definitions, 0, { left: MAX_LENGTH }).replace(
    LEMMA,
    (_, lemma: string) => `(${grammar.formsOf(lemma.toLowerCase()).join('|')})`,
  );
