import { PatternError } from './pattern/lexemes.ts';
import { parsePattern, type Node, type Resolve } from './pattern/syntax.ts';

/** Definitions that use definitions, at most this deep. */
const MAX_DEPTH = 10;

/** The name of a definition within a pack. */
export type Definitions = ReadonlyMap<string, readonly string[]>;

/**
 * A resolver for the definitions of one pack: each is parsed once, when a pattern first asks for it. Throws a
 * `PatternError` for one that cannot be read, or that goes in circles.
 */
export function createResolver(definitions: Definitions): Resolve {
  const trees = new Map<string, Node>();
  const open: string[] = [];
  const resolve = (name: string): Node | undefined => {
    const known = trees.get(name);
    const patterns = definitions.get(name);
    if (known || !patterns) return known;
    if (open.includes(name)) throw new PatternError(`“@${name}” goes in circles: write the words out`, 0);
    if (open.length >= MAX_DEPTH)
      throw new PatternError(`“@${name}” stands in more than ${MAX_DEPTH} definitions: write the words out`, 0);
    open.push(name);
    try {
      const nodes = patterns.map((pattern) => parsePattern(pattern, resolve));
      const tree: Node = {
        type: 'definition',
        node: nodes.length === 1 && nodes[0] ? nodes[0] : { type: 'choice', nodes },
      };
      trees.set(name, tree);
      return tree;
    } finally {
      open.pop();
    }
  };
  return resolve;
}
