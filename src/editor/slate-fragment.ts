/** What Slate puts on a clipboard: its own nodes, formats and all, as JSON behind two encodings. */
export const FRAGMENT_TYPE = 'application/x-slate-fragment';

type Leaf = { text: string };
type Node = Leaf | { readonly children: readonly Node[] };

const leavesOf = (nodes: readonly Node[]): Leaf[] =>
  nodes.flatMap((node) => ('text' in node ? [node] : leavesOf(node.children)));

/**
 * A copied fragment that says something else: `before` is what its texts say, in their order, `after` what they shall say.
 * Undefined for a fragment that says other things than `before`.
 */
export function rewriteFragment(
  fragment: string,
  before: readonly string[],
  after: readonly string[],
): string | undefined {
  if (fragment === '') return undefined;
  const nodes: readonly Node[] = JSON.parse(decodeURIComponent(atob(fragment)));
  const leaves = leavesOf(nodes).filter(({ text }) => text !== '');
  if (leaves.length !== before.length || leaves.some(({ text }, at) => text !== before[at])) return undefined;
  for (const [at, leaf] of leaves.entries()) leaf.text = after[at] ?? '';
  return btoa(encodeURIComponent(JSON.stringify(nodes)));
}
