import fc from 'fast-check';
import type { Match } from '../../../src/lint/pattern/machine.ts';
import type { Node } from '../../../src/lint/pattern/syntax.ts';
import type { Token } from '../../../src/lint/tokens.ts';

/** What the machine must agree with: the same meaning, by plain backtracking, as short as it can be said. */

type Groups = Readonly<Record<string, { readonly first: number; readonly last: number }>>;
type Way = { readonly at: number; readonly groups: Groups };

const isTaken = (node: Node, word: string): boolean => {
  if (node.type === 'word') return node.word === word;
  if (node.type === 'choice') return node.nodes.some((inner) => isTaken(inner, word));
  if (node.type === 'not') return !isTaken(node.of, word);
  return node.type === 'any';
};

class TooMuchWork extends Error {}
type Search = { readonly tokens: readonly Token[]; left: number };

function* waysOf(node: Node, search: Search, way: Way): Generator<Way> {
  if (--search.left < 0) throw new TooMuchWork();
  const { at, groups } = way;
  const token = search.tokens[at];
  if (node.type === 'sequence') {
    const [head, ...rest] = node.nodes;
    if (!head) yield way;
    else for (const next of waysOf(head, search, way)) yield* waysOf({ type: 'sequence', nodes: rest }, search, next);
  } else if (node.type === 'choice') for (const inner of node.nodes) yield* waysOf(inner, search, way);
  else if (node.type === 'repeat') yield* repeatsOf(node, search, way, 0);
  else if (node.type === 'group') {
    for (const next of waysOf(node.node, search, way))
      yield { at: next.at, groups: { ...next.groups, [node.name]: { first: at, last: next.at } } };
  } else if (node.type === 'start') {
    if (at === 0) yield way;
  } else if (node.type === 'end') {
    if (at === search.tokens.length) yield way;
  } else if (node.type === 'pause') {
    if (at > 0 && token?.before.includes(',')) yield way;
  } else if (token && isTaken(node, token.word)) yield { at: at + 1, groups };
}

function* repeatsOf(node: Extract<Node, { type: 'repeat' }>, search: Search, way: Way, count: number): Generator<Way> {
  if (count < node.max) {
    for (const next of waysOf(node.node, search, way)) {
      const isIdle = next.at === way.at && node.max === Infinity && count >= node.min;
      if (!isIdle) yield* repeatsOf(node, search, next, count + 1);
    }
  }
  if (count >= node.min) yield way;
}

function findFrom(node: Node, search: Search, first: number): Way | undefined {
  for (const way of waysOf(node, search, { at: first, groups: {} })) if (way.at > first) return way;
  return undefined;
}

/** All matches as the machine must find them; undefined where backtracking takes too many steps. */
export function findByBacktracking(node: Node, tokens: readonly Token[]): Match[] | undefined {
  const search = { tokens, left: 20_000 };
  const matches: Match[] = [];
  try {
    for (let first = 0; first < tokens.length;) {
      const found = findFrom(node, search, first);
      const taken = Object.entries(found?.groups ?? {}).filter(([, group]) => group.last > group.first);
      if (found) matches.push({ first, last: found.at, groups: Object.fromEntries(taken) });
      first = found?.at ?? first + 1;
    }
    return matches;
  } catch (error) {
    if (error instanceof TooMuchWork) return undefined;
    throw error;
  }
}

const canBeEmpty = (node: Node): boolean => {
  if (node.type === 'sequence') return node.nodes.every(canBeEmpty);
  if (node.type === 'choice') return node.nodes.some(canBeEmpty);
  if (node.type === 'repeat') return node.min === 0 || canBeEmpty(node.node);
  if (node.type === 'group') return canBeEmpty(node.node);
  return node.type === 'start' || node.type === 'end' || node.type === 'pause';
};

/**
 * True for a loop like `(|a)*` that can go round without a word. Which of its ways is preferred, a machine that visits
 * every state once per word cannot say as backtracking does (RE2 differs from Perl there too).
 */
export function hasIdleLoop(node: Node): boolean {
  if (node.type === 'sequence' || node.type === 'choice') return node.nodes.some(hasIdleLoop);
  if (node.type === 'group') return hasIdleLoop(node.node);
  return node.type === 'repeat' && ((node.max === Infinity && canBeEmpty(node.node)) || hasIdleLoop(node.node));
}

const anyWord = fc.constantFrom('a', 'b', 'c');

/** Gives every group a name of its own: a group inside one of the same name means nothing. */
function nameGroups(pattern: string): string {
  let count = 0;
  return pattern.replace(/<>/g, () => `<g${'-'.repeat(count++)}>`);
}

/** Small patterns, as they are written. */
export const anyPattern = fc
  .letrec<{ item: string; sequence: string; choice: string }>((tie) => ({
    item: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      anyWord,
      fc.constantFrom('.', '...', '^', '$', ',', '!a', '!(a|b)', '!.'),
      tie('choice').map((choice) => `(${choice})`),
      tie('choice').map((choice) => `[<> ${choice}]`),
      fc
        .tuple(tie('choice'), fc.constantFrom('?', '*', '+', '{2}', '{1,2}', '{0,3}', '{1,}'))
        .map(([choice, repeat]) => `(${choice})${repeat}`),
    ),
    sequence: fc.array(tie('item'), { maxLength: 3 }).map((items) => items.join(' ')),
    choice: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((branches) => branches.join('|')),
  }))
  .sequence.map(nameGroups);

/** A few words, some with a comma in between. */
export const anyWords = fc
  .array(fc.tuple(anyWord, fc.constantFrom(' ', ' ', ', ')), { maxLength: 7 })
  .map((words) => words.map(([word, gap]) => word + gap).join(''));
