import { memoize } from './memoize.ts';
import type { Node } from './syntax.ts';

/**
 * In how many of a thousand sentences a word stands, in steps; every other word in fewer than ten. Counted on the 25,000
 * sentences of 6,000 public replies and of the frank ones, 2026-11-25.
 */
const FREQUENCIES: Readonly<Record<number, string>> = {
  200: 'you to the',
  100: 'we your for and a is with us are',
  50: 'this on in have can that will it please our i not if hi of at be would out',
  20: `so number help from there do or like any thank as an here know by details support thanks issue sorry hey
    experience reach need further let about assist feedback has what more`,
  10: `time get may no contact me hear one could understand was been kindly all link look share was make am up but
    send back check right provide through how see they also using into which does take should order want day just`,
};
const frequencies = new Map(
  Object.entries(FREQUENCIES).flatMap(([frequency, words]) =>
    words.split(/\s+/).map((word): [string, number] => [word, Number(frequency)]),
  ),
);

/** Words of which a match holds at least one, with how often any of them turns up. */
type Triggers = { readonly words: ReadonlySet<string>; readonly cost: number };

const costOfWord = (word: string): number => frequencies.get(word) ?? 1;

const costs = new WeakMap<ReadonlySet<string>, number>();

function costOf(words: ReadonlySet<string>): number {
  const known = costs.get(words);
  if (known !== undefined) return known;
  let cost = 0;
  for (const word of words) cost += costOfWord(word);
  costs.set(words, cost);
  return cost;
}

function cheapest<Item extends Pick<Triggers, 'cost'>>(all: readonly (Item | undefined)[]): Item | undefined {
  let best: Item | undefined;
  for (const one of all) if (one && (!best || one.cost < best.cost)) best = one;
  return best;
}

/** The triggers of alternatives are those of all of them. */
function findTriggersOfChoice(nodes: readonly Node[]): Triggers | undefined {
  const words = new Set<string>();
  for (const node of nodes) {
    if (node.type === 'word') {
      words.add(node.word);
      continue;
    }
    const triggers = findTriggers(node);
    if (!triggers) return undefined;
    for (const word of triggers.words) words.add(word);
  }
  return { words, cost: costOf(words) };
}

const findTriggers: (node: Node) => Triggers | undefined = memoize((node) => {
  if (node.type === 'word') return { words: new Set([node.word]), cost: costOfWord(node.word) };
  if (node.type === 'group' || node.type === 'definition') return findTriggers(node.node);
  if (node.type === 'repeat') return node.min > 0 ? findTriggers(node.node) : undefined;
  if (node.type === 'sequence') return cheapest(node.nodes.map(findTriggers));
  return node.type === 'choice' ? findTriggersOfChoice(node.nodes) : undefined;
});

/**
 * Words of which every match holds at least one: the matcher need not run where none of them stands. Of several such
 * sets the one that turns up least. Undefined when the pattern can do without any certain word.
 */
export const triggersOf = (node: Node): ReadonlySet<string> | undefined => findTriggers(node)?.words;

/** Sets of words: a match holds a word of each, each behind the one before. */
export type Requirement = readonly ReadonlySet<string>[];

const NOTHING: readonly Requirement[] = [[]];
/** More would seldom tell more, and a definition of definitions can require a billion. */
const MOST_SETS = 8;
const MOST_WAYS = 100;

/** What a node requires when all that can be said of it has to be one set. */
function asOneSet(node: Node): readonly Requirement[] {
  const triggers = triggersOf(node);
  return triggers ? [[triggers]] : NOTHING;
}

/** Alternatives that are one set of words are taken together. */
function requirementsOfChoice(node: Extract<Node, { type: 'choice' }>): readonly Requirement[] {
  const ways: Requirement[] = [];
  const words = new Set<string>();
  for (const inner of node.nodes) {
    if (inner.type === 'word') {
      words.add(inner.word);
      continue;
    }
    for (const way of requirementsOf(inner)) {
      const [only] = way;
      if (!only) return NOTHING;
      if (way.length > 1) ways.push(way);
      else for (const word of only) words.add(word);
    }
  }
  const all = words.size > 0 ? [[words], ...ways] : ways;
  return all.length > MOST_WAYS ? asOneSet(node) : all;
}

/** One part of a sequence may keep its alternatives, the one that is met least; of every other part, one set. */
function requirementsOfSequence(nodes: readonly Node[]): readonly Requirement[] {
  const parts = nodes.map((node) => ({ node, ways: requirementsOf(node) }));
  const forked = parts.flatMap(({ node, ways }) => {
    const triggers = ways.length > 1 ? findTriggers(node) : undefined;
    return triggers ? [{ node, cost: triggers.cost }] : [];
  });
  const kept = cheapest(forked)?.node;
  let all: readonly Requirement[] = NOTHING;
  for (const { node, ways } of parts) {
    const own = ways.length > 1 && node !== kept ? asOneSet(node) : ways;
    if (own === NOTHING) continue;
    all = all.flatMap((before) => own.map((way) => [...before, ...way].slice(0, MOST_SETS)));
  }
  return all;
}

/** The ways in which a pattern can match, by what they require: every match meets one of these. */
export const requirementsOf: (node: Node) => readonly Requirement[] = memoize((node) => {
  if (node.type === 'group' || node.type === 'definition') return requirementsOf(node.node);
  if (node.type === 'repeat') return node.min > 0 ? requirementsOf(node.node) : NOTHING;
  if (node.type === 'choice') return requirementsOfChoice(node);
  return node.type === 'sequence' ? requirementsOfSequence(node.nodes) : asOneSet(node);
});

/** The set of a requirement that is met least; undefined when there is none. */
export const rarestOf = (requirement: Requirement): ReadonlySet<string> | undefined =>
  cheapest(requirement.map((words) => ({ words, cost: costOf(words) })))?.words;

/** True when every match ends with the question that its sentence is. */
export const isOfQuestion: (node: Node) => boolean = memoize((node) => {
  if (node.type === 'question') return true;
  if (node.type === 'group' || node.type === 'definition') return isOfQuestion(node.node);
  if (node.type === 'choice') return node.nodes.length > 0 && node.nodes.every(isOfQuestion);
  return node.type === 'sequence' && node.nodes.some(isOfQuestion);
});
