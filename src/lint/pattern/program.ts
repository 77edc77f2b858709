import { firstsOf, isAnchored, type Firsts } from './firsts.ts';
import { memoize } from './memoize.ts';
import type { Shape } from '../words.ts';
import type { Node } from './syntax.ts';

/**
 * A pattern as instructions for a machine that walks the tokens once (a Pike machine: Rob Pike's `sam`, described in
 * Russ Cox, "Regular Expression Matching: the Virtual Machine Approach", 2009). Time is tokens × instructions, always.
 */
export type Instruction =
  | { readonly op: 'word'; readonly word: string }
  /** Any one of these words. */
  | { readonly op: 'words'; readonly words: ReadonlySet<string> }
  | { readonly op: 'tag'; readonly tag: string }
  | { readonly op: 'shape'; readonly shape: Shape }
  | { readonly op: 'any' }
  | { readonly op: 'not'; readonly of: readonly Instruction[] }
  | { readonly op: 'start' | 'end' | 'question' | 'pause' }
  | { readonly op: 'split'; readonly first: number; readonly second: number }
  | { readonly op: 'jump'; readonly to: number }
  | { readonly op: 'save'; readonly slot: number }
  | { readonly op: 'match' };

export type Program = {
  readonly instructions: readonly Instruction[];
  /** Names of the captured groups; group `i` is kept in slots `2i` and `2i + 1`. */
  readonly groups: readonly string[];
  /** What every match begins with; undefined when it may begin with any word. */
  readonly firsts: Firsts | undefined;
  /** Every match begins at the start of the sentence. */
  readonly isAnchored: boolean;
  /** Only a tagger can tell whether it matches. */
  readonly hasTag: boolean;
  /** No fork and no group: where it matches, it can do so in one way only. */
  readonly isStraight: boolean;
};

/** Instructions that one pattern may have: bounds the memory and time that a pack can ask for. */
export const MAX_INSTRUCTIONS = 20_000;

/** Parts that may be written, however few instructions they come to: definitions of definitions can be a billion. */
const MAX_PARTS = 5 * MAX_INSTRUCTIONS;

type Writer = { readonly code: Instruction[]; readonly groups: string[]; readonly spent: { parts: number } };

function spend({ code, spent }: Writer): void {
  spent.parts++;
  if (code.length > MAX_INSTRUCTIONS || spent.parts > MAX_PARTS)
    throw new RangeError('the pattern is too large: split it into several');
}

/** The single words that a negation is of, out of all its brackets and definitions. */
function writeAlternatives(writer: Writer, node: Node): void {
  spend(writer);
  const words = wordsOf(node);
  if (words) writeWords(writer, words);
  else if (node.type === 'definition') writeAlternatives(writer, node.node);
  else if (node.type === 'choice') for (const inner of node.nodes) writeAlternatives(writer, inner);
  else write(writer, node);
}

function writeNot(of: Node, spent: Writer['spent']): Instruction {
  const inner: Writer = { code: [], groups: [], spent };
  writeAlternatives(inner, of);
  return { op: 'not', of: inner.code };
}

/** The words of a node that takes one of certain words and nothing else. */
const wordsOf: (node: Node) => readonly string[] | undefined = memoize((node) => {
  if (node.type === 'word') return [node.word];
  if (node.type === 'definition') return wordsOf(node.node);
  if (node.type !== 'choice') return undefined;
  const words = new Set<string>();
  for (const inner of node.nodes) {
    const list = wordsOf(inner);
    if (!list) return undefined;
    for (const word of list) words.add(word);
  }
  return [...words];
});

/** Alternatives in their order; those in a row that are single words are one. */
function groupWords(nodes: readonly Node[]): (Node | readonly string[])[] {
  const groups: (Node | string[])[] = [];
  for (const node of nodes) {
    const words = wordsOf(node);
    const last = groups.at(-1);
    if (!words) groups.push(node);
    else if (Array.isArray(last)) last.push(...words);
    else groups.push([...words]);
  }
  return groups;
}

function writeWords(writer: Writer, words: readonly string[]): void {
  const [only] = words;
  writer.code.push(
    words.length === 1 && only !== undefined ? { op: 'word', word: only } : { op: 'words', words: new Set(words) },
  );
}

function writeChoice(writer: Writer, nodes: readonly Node[]): void {
  const jumps: number[] = [];
  const groups = groupWords(nodes);
  groups.forEach((group, index) => {
    const isLast = index === groups.length - 1;
    const split = writer.code.length;
    if (!isLast) writer.code.push({ op: 'match' });
    if ('type' in group) write(writer, group);
    else writeWords(writer, group);
    if (isLast) return;
    jumps.push(writer.code.length);
    writer.code.push({ op: 'match' });
    writer.code[split] = { op: 'split', first: split + 1, second: writer.code.length };
  });
  for (const jump of jumps) writer.code[jump] = { op: 'jump', to: writer.code.length };
}

function writeRepeat(writer: Writer, node: Node, min: number, max: number): void {
  const before = writer.code.length;
  for (let count = 0; count < min; count++) {
    write(writer, node);
    // Nothing, however often, is nothing
    if (writer.code.length === before) return;
  }
  if (max === Infinity) {
    const split = writer.code.length;
    writer.code.push({ op: 'match' });
    write(writer, node);
    writer.code.push({ op: 'jump', to: split });
    writer.code[split] = { op: 'split', first: split + 1, second: writer.code.length };
    return;
  }
  const splits: number[] = [];
  for (let count = min; count < max; count++) {
    splits.push(writer.code.length);
    writer.code.push({ op: 'match' });
    write(writer, node);
  }
  for (const split of splits) writer.code[split] = { op: 'split', first: split + 1, second: writer.code.length };
}

function writeGroup(writer: Writer, name: string, node: Node): void {
  let group = writer.groups.indexOf(name);
  if (group < 0) group = writer.groups.push(name) - 1;
  writer.code.push({ op: 'save', slot: 2 * group });
  write(writer, node);
  writer.code.push({ op: 'save', slot: 2 * group + 1 });
}

function write(writer: Writer, node: Node): void {
  spend(writer);
  if (node.type === 'word') writer.code.push({ op: 'word', word: node.word });
  else if (node.type === 'tag') writer.code.push({ op: 'tag', tag: node.tag });
  else if (node.type === 'shape') writer.code.push({ op: 'shape', shape: node.shape });
  else if (node.type === 'any') writer.code.push({ op: 'any' });
  else if (node.type === 'not') writer.code.push(writeNot(node.of, writer.spent));
  else if (node.type === 'sequence') for (const child of node.nodes) write(writer, child);
  else if (node.type === 'choice') writeChoice(writer, node.nodes);
  else if (node.type === 'repeat') writeRepeat(writer, node.node, node.min, node.max);
  else if (node.type === 'group') writeGroup(writer, node.name, node.node);
  else if (node.type === 'definition') write(writer, node.node);
  else writer.code.push({ op: node.type });
}

/** True when only a tagger can tell whether the pattern matches. */
export const hasTag: (node: Node) => boolean = memoize((node) => {
  if (node.type === 'tag') return true;
  if (node.type === 'sequence' || node.type === 'choice') return node.nodes.some(hasTag);
  if (node.type === 'repeat' || node.type === 'group' || node.type === 'definition') return hasTag(node.node);
  return node.type === 'not' && hasTag(node.of);
});

/** True for any word, and for what is not one of some words. */
const isOpen: (node: Node) => boolean = memoize((node) => {
  if (node.type === 'any' || node.type === 'not') return true;
  if (node.type === 'sequence' || node.type === 'choice') return node.nodes.some(isOpen);
  return (node.type === 'repeat' || node.type === 'group' || node.type === 'definition') && isOpen(node.node);
});

/** True when the pattern holds a stretch of open words whose length is not fixed. */
export const hasGap: (node: Node) => boolean = memoize((node) => {
  if (node.type === 'repeat') return (node.max > node.min && isOpen(node.node)) || hasGap(node.node);
  if (node.type === 'sequence' || node.type === 'choice') return node.nodes.some(hasGap);
  return (node.type === 'group' || node.type === 'definition') && hasGap(node.node);
});

/** Throws a `RangeError` when the pattern needs more than `MAX_INSTRUCTIONS`. */
export function compilePattern(node: Node): Program {
  const writer: Writer = { code: [], groups: [], spent: { parts: 0 } };
  write(writer, node);
  writer.code.push({ op: 'match' });
  return {
    instructions: writer.code,
    groups: writer.groups,
    firsts: firstsOf(node),
    isAnchored: isAnchored(node),
    hasTag: hasTag(node),
    isStraight: !writer.code.some(({ op }) => op === 'split' || op === 'save'),
  };
}
