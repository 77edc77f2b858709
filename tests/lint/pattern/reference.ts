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

function* waysOf(node: Node, tokens: readonly Token[], way: Way): Generator<Way> {
  const { at, groups } = way;
  const token = tokens[at];
  if (node.type === 'sequence') {
    const [head, ...rest] = node.nodes;
    if (!head) yield way;
    else
      for (const next of waysOf(head, tokens, way)) yield* waysOf({ type: 'sequence', nodes: rest }, tokens, next);
  } else if (node.type === 'choice') for (const inner of node.nodes) yield* waysOf(inner, tokens, way);
  else if (node.type === 'repeat') yield* repeatsOf(node, tokens, way, 0);
  else if (node.type === 'group') {
    for (const next of waysOf(node.node, tokens, way))
      yield { at: next.at, groups: { ...next.groups, [node.name]: { first: at, last: next.at } } };
  } else if (node.type === 'start') {
    if (at === 0) yield way;
  } else if (node.type === 'end') {
    if (at === tokens.length) yield way;
  } else if (node.type === 'pause') {
    if (at > 0 && token?.before.includes(',')) yield way;
  } else if (token && isTaken(node, token.word)) yield { at: at + 1, groups };
}

function* repeatsOf(
  node: Extract<Node, { type: 'repeat' }>,
  tokens: readonly Token[],
  way: Way,
  count: number,
): Generator<Way> {
  if (count < node.max) {
    for (const next of waysOf(node.node, tokens, way)) {
      const isIdle = next.at === way.at && node.max === Infinity && count >= node.min;
      if (!isIdle) yield* repeatsOf(node, tokens, next, count + 1);
    }
  }
  if (count >= node.min) yield way;
}

/** All matches as the machine must find them; undefined where backtracking takes more than `most` steps. */
export function findByBacktracking(node: Node, tokens: readonly Token[], most = 20_000): Match[] | undefined {
  const matches: Match[] = [];
  let steps = 0;
  for (let first = 0; first < tokens.length;) {
    let found: Way | undefined;
    for (const way of waysOf(node, tokens, { at: first, groups: {} })) {
      if (++steps > most) return undefined;
      if (way.at > first) {
        found = way;
        break;
      }
    }
    if (found) {
      const groups = Object.fromEntries(Object.entries(found.groups).filter(([, group]) => group.last > group.first));
      matches.push({ first, last: found.at, groups });
    }
    first = found?.at ?? first + 1;
  }
  return matches;
}

const anyWord = fc.constantFrom('a', 'b', 'c');

/** Gives every group a name of its own: a group inside one of the same name means nothing. */
function nameGroups(pattern: string): string {
  let count = 0;
  return pattern.replace(/<>/g, () => `<g${'-'.repeat(count++)}>`);
}

/** Small patterns, as they are written. */
export const anyPattern = fc.letrec<{ item: string; sequence: string; choice: string }>((tie) => ({
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
})).sequence.map(nameGroups);

/** A few words, some with a comma in between. */
export const anyWords = fc
  .array(fc.tuple(anyWord, fc.constantFrom(' ', ' ', ', ')), { maxLength: 7 })
  .map((words) => words.map(([word, gap]) => word + gap).join(''));
