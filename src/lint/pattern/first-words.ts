import { memoize } from './memoize.ts';
import type { Node } from './syntax.ts';

/** What a match can begin with: certain words, or any (`undefined`); and whether the node may take no word at all. */
type Beginning = { readonly words: ReadonlySet<string> | undefined; readonly isSkippable: boolean };

const NOTHING: Beginning = { words: new Set(), isSkippable: true };

const unite = (
  a: ReadonlySet<string> | undefined,
  b: ReadonlySet<string> | undefined,
): ReadonlySet<string> | undefined => (a && b ? new Set([...a, ...b]) : undefined);

function beginningOfSequence(nodes: readonly Node[]): Beginning {
  let words: ReadonlySet<string> | undefined = new Set();
  for (const node of nodes) {
    const beginning = beginningOf(node);
    words = unite(words, beginning.words);
    if (!beginning.isSkippable || !words) return { words, isSkippable: false };
  }
  return { words, isSkippable: true };
}

function beginningOfChoice(nodes: readonly Node[]): Beginning {
  const beginnings = nodes.map(beginningOf);
  const isCertain = beginnings.every(({ words }) => words !== undefined);
  return {
    words: isCertain ? new Set(beginnings.flatMap(({ words }) => [...(words ?? [])])) : undefined,
    isSkippable: beginnings.some(({ isSkippable }) => isSkippable),
  };
}

const beginningOf: (node: Node) => Beginning = memoize((node) => {
  if (node.type === 'word') return { words: new Set([node.word]), isSkippable: false };
  if (node.type === 'start' || node.type === 'end' || node.type === 'question' || node.type === 'pause') return NOTHING;
  if (node.type === 'group' || node.type === 'definition') return beginningOf(node.node);
  if (node.type === 'sequence') return beginningOfSequence(node.nodes);
  if (node.type === 'choice') return node.nodes.length > 0 ? beginningOfChoice(node.nodes) : NOTHING;
  if (node.type !== 'repeat') return { words: undefined, isSkippable: false };
  const { words, isSkippable } = beginningOf(node.node);
  return { words, isSkippable: isSkippable || node.min === 0 };
});

/** The words of which every match begins with one; undefined when it may begin with any. */
export function firstWordsOf(node: Node): ReadonlySet<string> | undefined {
  const { words, isSkippable } = beginningOf(node);
  return isSkippable ? undefined : words;
}

/** True when every match begins at the start of the sentence. */
export function isAnchored(node: Node): boolean {
  if (node.type === 'start') return true;
  if (node.type === 'group' || node.type === 'definition') return isAnchored(node.node);
  if (node.type === 'choice') return node.nodes.length > 0 && node.nodes.every(isAnchored);
  return node.type === 'sequence' && node.nodes[0] !== undefined && isAnchored(node.nodes[0]);
}
