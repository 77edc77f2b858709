import { bitOf } from '../words.ts';
import { memoize } from './memoize.ts';
import type { Node } from './syntax.ts';

/** What a match can begin with: one of some words, or a word of one of some shapes (a bit for each). */
export type Firsts = { readonly words: ReadonlySet<string>; readonly shapes: number };

/** What a node can begin with, anything if undefined; and whether it may take no word at all. */
type Beginning = { readonly firsts: Firsts | undefined; readonly isSkippable: boolean };

const NO_WORD: Firsts = { words: new Set(), shapes: 0 };
const NOTHING: Beginning = { firsts: NO_WORD, isSkippable: true };
const ANYTHING: Beginning = { firsts: undefined, isSkippable: false };

const startingWith = (firsts: Firsts): Beginning => ({ firsts, isSkippable: false });

function unite(all: readonly (Firsts | undefined)[]): Firsts | undefined {
  const words = new Set<string>();
  let shapes = 0;
  for (const firsts of all) {
    if (!firsts) return undefined;
    for (const word of firsts.words) words.add(word);
    shapes |= firsts.shapes;
  }
  return { words, shapes };
}

function beginningOfSequence(nodes: readonly Node[]): Beginning {
  const passed: (Firsts | undefined)[] = [];
  for (const node of nodes) {
    const { firsts, isSkippable } = beginningOf(node);
    passed.push(firsts);
    if (!isSkippable) return { firsts: unite(passed), isSkippable: false };
  }
  return { firsts: unite(passed), isSkippable: true };
}

function beginningOfChoice(nodes: readonly Node[]): Beginning {
  const beginnings = nodes.map(beginningOf);
  return {
    firsts: unite(beginnings.map(({ firsts }) => firsts)),
    isSkippable: beginnings.some(({ isSkippable }) => isSkippable),
  };
}

const beginningOf: (node: Node) => Beginning = memoize((node) => {
  if (node.type === 'word') return startingWith({ words: new Set([node.word]), shapes: 0 });
  if (node.type === 'shape') return startingWith({ words: NO_WORD.words, shapes: bitOf(node.shape) });
  if (node.type === 'start' || node.type === 'end' || node.type === 'question' || node.type === 'pause') return NOTHING;
  if (node.type === 'group' || node.type === 'definition') return beginningOf(node.node);
  if (node.type === 'sequence') return beginningOfSequence(node.nodes);
  if (node.type === 'choice') return node.nodes.length > 0 ? beginningOfChoice(node.nodes) : NOTHING;
  if (node.type !== 'repeat') return ANYTHING;
  const { firsts, isSkippable } = beginningOf(node.node);
  return { firsts, isSkippable: isSkippable || node.min === 0 };
});

/** What every match begins with; undefined when it may begin with any word. */
export function firstsOf(node: Node): Firsts | undefined {
  const { firsts, isSkippable } = beginningOf(node);
  return isSkippable ? undefined : firsts;
}

/** True when every match begins at the start of the sentence. */
export const isAnchored: (node: Node) => boolean = memoize((node) => {
  if (node.type === 'start') return true;
  if (node.type === 'group' || node.type === 'definition') return isAnchored(node.node);
  if (node.type === 'choice') return node.nodes.length > 0 && node.nodes.every(isAnchored);
  return node.type === 'sequence' && node.nodes[0] !== undefined && isAnchored(node.nodes[0]);
});
