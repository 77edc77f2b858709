import { nameWord } from '../words.ts';
import { fileUnder } from './by-word.ts';
import { wordOf, type NumberedSentence } from './reading.ts';

const NONE: readonly number[] = [];
const FEW = 4;

/** The sets of words that stand in the sentence at hand, by their numbers, and where they stand first and last. */
export function createSightings() {
  let sentences = 0;
  /** The last sentence in which each set stood, and there the first and the last place. */
  const seen: number[] = [];
  const firsts: number[] = [];
  const lasts: number[] = [];
  const setsOfWord = new Map<number, number[]>();
  const known = new Map<string | ReadonlySet<string>, number>();

  /** The number of a set; the same few words are the same set. Many words are a definition's, and shared as they are. */
  const add = (words: ReadonlySet<string>): number => {
    const key = words.size > FEW ? words : [...words].join(' ');
    const number = known.get(key);
    if (number !== undefined) return number;
    const set = seen.push(0) - 1;
    known.set(key, set);
    firsts.push(0);
    lasts.push(0);
    for (const word of words) fileUnder(setsOfWord, nameWord(word), set);
    return set;
  };

  const enter = ({ count, letters }: NumberedSentence): void => {
    sentences++;
    for (let at = 0; at < count; at++)
      for (const set of setsOfWord.get(wordOf(letters[at] ?? 0)) ?? NONE) {
        if (seen[set] !== sentences) firsts[set] = at;
        seen[set] = sentences;
        lasts[set] = at;
      }
  };

  /** False when the sets do not stand there in this order; true may be wrong where one stands more than twice. */
  const areInOrder = (sets: readonly number[]): boolean => {
    let from = 0;
    for (const set of sets) {
      if (seen[set] !== sentences || (lasts[set] ?? 0) < from) return false;
      from = Math.max(from, firsts[set] ?? 0) + 1;
    }
    return true;
  };
  return { add, enter, areInOrder, isThere: (set: number): boolean => seen[set] === sentences };
}
export type Sightings = ReturnType<typeof createSightings>;
