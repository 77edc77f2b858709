import type { Grammar } from '../lint/types.ts';

/** Definitions by name, as written. */
export type Definitions = Readonly<Record<string, readonly string[]>>;

export class ExpandError extends Error {
  override readonly name = 'ExpandError';
}

const REFERENCE = /@([a-z][a-z-]*)/g;
const LEMMA = /\{([a-z]+(?:[ -][a-z]+)?)\}/gi;
/** Definitions that use definitions, at most this deep. */
const MAX_DEPTH = 6;

function expandReferences(pattern: string, definitions: Definitions, depth: number): string {
  return pattern.replace(REFERENCE, (_, name: string) => {
    const patterns = Object.hasOwn(definitions, name) ? definitions[name] : undefined;
    if (!patterns)
      throw new ExpandError(`“@${name}” is not defined: add it to definitions.yaml or write the words out`);
    if (depth >= MAX_DEPTH)
      throw new ExpandError(`“@${name}” goes in circles or deeper than ${MAX_DEPTH}: write the words out`);
    return `(${patterns.map((inner) => expandReferences(inner, definitions, depth + 1)).join('|')})`;
  });
}

/** `@name` becomes its patterns and `{lemma}` all its forms. Throws an `ExpandError` for a name that is not defined. */
export const expandPattern = (pattern: string, definitions: Definitions, grammar: Grammar): string =>
  expandReferences(pattern, definitions, 0).replace(
    LEMMA,
    (_, lemma: string) => `(${grammar.formsOf(lemma.toLowerCase()).join('|')})`,
  );
