import { memoize } from './memoize.ts';
import type { Node } from './syntax.ts';

/** How often a word turns up in replies, very roughly: a rare trigger wakes a matcher less often. */
const COMMON = new Map<string, number>();
for (const word of 'the to you i we a and is are be it this that for of in on your our my not do'.split(' '))
  COMMON.set(word, 50);
for (const word of 'have has will can would with if as so at but no please am was were there by from us me all just any'.split(
  ' ',
))
  COMMON.set(word, 10);

const costOf = (words: ReadonlySet<string>): number => {
  let cost = 0;
  for (const word of words) cost += COMMON.get(word) ?? 1;
  return cost;
};

function rarest(sets: readonly (ReadonlySet<string> | undefined)[]): ReadonlySet<string> | undefined {
  let best: ReadonlySet<string> | undefined;
  for (const set of sets) if (set && (!best || costOf(set) < costOf(best))) best = set;
  return best;
}

/**
 * Words of which every match holds at least one: the matcher need not run where none of them stands. Of several such
 * sets the one that turns up least. Undefined when the pattern can do without any certain word.
 */
export const triggersOf: (node: Node) => ReadonlySet<string> | undefined = memoize((node) => {
  if (node.type === 'word') return new Set([node.word]);
  if (node.type === 'group' || node.type === 'definition') return triggersOf(node.node);
  if (node.type === 'repeat') return node.min > 0 ? triggersOf(node.node) : undefined;
  if (node.type === 'sequence') return rarest(node.nodes.map(triggersOf));
  if (node.type !== 'choice') return undefined;
  const sets = node.nodes.map(triggersOf);
  return sets.every((set) => set !== undefined) ? new Set(sets.flatMap((set) => [...(set ?? [])])) : undefined;
});
