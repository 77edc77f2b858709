import type { Node } from './syntax.ts';

/**
 * A walk over a tree that remembers what it found of each definition. Patterns share the trees of their definitions, so
 * a plain walk would visit the same tree once for every path to it.
 */
export function memoize<Result>(walk: (node: Node) => Result): (node: Node) => Result {
  const known = new WeakMap<Node, { readonly result: Result }>();
  return (node) => {
    if (node.type !== 'definition') return walk(node);
    const found = known.get(node) ?? { result: walk(node.node) };
    known.set(node, found);
    return found.result;
  };
}
