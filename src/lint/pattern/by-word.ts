import { nameWord, SHAPES } from '../words.ts';
import type { Firsts } from './firsts.ts';
import { shapesOf, wordOf } from './reading.ts';

const NONE: readonly number[] = [];

/** Puts an item on the list of a key. */
export function fileUnder<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** Files items by the words and shapes that they wait for. `of` gives those that a letter calls, in their order. */
export function fileByWord<Item>(items: readonly Item[], firstsOf: (item: Item) => Firsts | undefined) {
  const byWord = new Map<number, number[]>();
  const byShape: number[][] = SHAPES.map(() => []);
  const always: number[] = [];
  items.forEach((item, index) => {
    const firsts = firstsOf(item);
    if (!firsts) always.push(index);
    for (const word of firsts?.words ?? []) fileUnder(byWord, nameWord(word), index);
    byShape.forEach((list, shape) => {
      if (firsts && (firsts.shapes & (1 << shape)) !== 0) list.push(index);
    });
  });
  const of = (letter: number): readonly number[] => {
    const shapes = shapesOf(letter);
    const own = byWord.get(wordOf(letter)) ?? NONE;
    const shaped = byShape.flatMap((list, shape) => ((shapes & (1 << shape)) === 0 ? NONE : list));
    if (shaped.length + always.length === 0) return own;
    return [...new Set([...own, ...shaped, ...always])].toSorted((a, b) => a - b);
  };
  return { of };
}
