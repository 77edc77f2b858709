import { nameWord } from '../words.ts';
import { fileUnder } from './by-word.ts';
import { wordOf, type NumberedSentence } from './reading.ts';

const NONE: readonly number[] = [];
const FEW = 4;
/** What is kept of a set, side by side: the last sentence in which it stood, and there its first and its last place. */
const SENTENCE = 0;
const FIRST = 1;
const LAST = 2;
const SIZE = 3;

/** The sets of words that stand in the sentence at hand, by their numbers, and where they stand first and last. */
export function createSightings() {
  let sentence = 0;
  let sights = new Int32Array(SIZE);
  const setsOfWord = new Map<number, number[]>();
  const known = new Map<ReadonlySet<string>, number>();
  const byWords = new Map<string, number>();
  let numbered = 0;

  /** The number of a set; the same few words are the same set. Many words are a definition's, and shared as they are. */
  const add = (words: ReadonlySet<string>): number => {
    const number = known.get(words);
    if (number !== undefined) return number;
    const key = words.size > FEW ? undefined : [...words].join(' ');
    const same = key === undefined ? undefined : byWords.get(key);
    const set = same ?? SIZE * numbered++;
    known.set(words, set);
    if (same !== undefined) return same;
    if (key !== undefined) byWords.set(key, set);
    if (set >= sights.length) {
      const grown = new Int32Array(2 * set);
      grown.set(sights);
      sights = grown;
    }
    for (const word of words) fileUnder(setsOfWord, nameWord(word), set);
    return set;
  };

  const enter = ({ count, letters }: NumberedSentence): void => {
    sentence++;
    for (let at = 0; at < count; at++)
      for (const set of setsOfWord.get(wordOf(letters[at] ?? 0)) ?? NONE) {
        if (sights[set + SENTENCE] !== sentence) sights[set + FIRST] = at;
        sights[set + SENTENCE] = sentence;
        sights[set + LAST] = at;
      }
  };

  const isThere = (set: number): boolean => sights[set + SENTENCE] === sentence;

  /** False when the sets do not stand there in this order; true may be wrong where one stands more than twice. */
  const areInOrder = (sets: readonly number[]): boolean => {
    let from = 0;
    for (const set of sets) {
      if (!isThere(set) || (sights[set + LAST] ?? 0) < from) return false;
      from = Math.max(from, sights[set + FIRST] ?? 0) + 1;
    }
    return true;
  };
  return { add, enter, areInOrder, isThere };
}
export type Sightings = ReturnType<typeof createSightings>;
