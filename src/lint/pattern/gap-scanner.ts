import { editionOfVocabulary, nameWord } from '../words.ts';
import { createAutomaton, type Automaton, type Closure } from './automaton.ts';
import { fileByWord, fileUnder } from './by-word.ts';
import { LONGEST } from './machine.ts';
import { GAPS, shapesOf, wordOf, type Gap, type NumberedSentence } from './reading.ts';
import type { Place, Scannable } from './scannable.ts';
import { rarestOf } from './triggers.ts';

const NONE: readonly Way[] = [];
const numbersOf = (words: ReadonlySet<string>): ReadonlySet<number> => new Set([...words].map(nameWord));

/** Work done, in threads, and how much of it may be. */
type Spent = { work: number; readonly most: number };

/** One pattern with an automaton of its own, made when all that it requires first stands in a sentence. */
type Finder = {
  readonly automaton: Automaton;
  readonly canBegin: (letter: number) => boolean;
  readonly isAnchored: boolean;
  readonly closures: (Closure | undefined)[];
};

function createFinder({ firsts, isAnchored, program }: Scannable): Finder {
  const automaton = createAutomaton([program]);
  automaton.load(0);
  const words = firsts && numbersOf(firsts.words);
  const canBegin = (letter: number): boolean =>
    !words || words.has(wordOf(letter)) || (shapesOf(letter) & (firsts?.shapes ?? 0)) !== 0;
  return { automaton, canBegin, isAnchored, closures: [] };
}

/** Where the longest match ends that begins with a word; `first` when there is none. */
function endOfMatch(
  { automaton, closures }: Finder,
  first: number,
  numbered: NumberedSentence,
  spent: { work: number },
) {
  const { count, letters, gaps } = numbered;
  const gap = (gaps[first] ?? 0) as Gap;
  let end = first;
  let closure = (closures[gap] ??= automaton.begin([0], gap));
  for (let at = first; closure.size > 0 && at < count && at - first < LONGEST; at++) {
    closure = automaton.next(closure, letters[at] ?? 0, (gaps[at + 1] ?? 0) as Gap);
    if (closure.matched.length > 0) end = at + 1;
    spent.work += closure.size;
  }
  return end;
}

/** The longest matches of one pattern, from left to right, without overlap. */
function findWith(finder: Finder, numbered: NumberedSentence, spent: Spent): Omit<Place, 'pattern'>[] {
  const found: Omit<Place, 'pattern'>[] = [];
  const beyond = finder.isAnchored ? Math.min(1, numbered.count) : numbered.count;
  for (let first = 0; first < beyond && spent.work <= spent.most; first++) {
    if (!finder.canBegin(numbered.letters[first] ?? 0)) continue;
    const last = endOfMatch(finder, first, numbered, spent);
    if (last === first) continue;
    found.push({ first, last });
    first = last - 1;
  }
  if (finder.automaton.isFull()) {
    finder.automaton.forget();
    finder.closures.splice(0);
  }
  return found;
}

/** A way in which a pattern can match: the words that it requires, in their order, by their numbers. */
type Way = { readonly pattern: number; readonly sets: readonly (number | ReadonlySet<number>)[] };

/** Sets of words by their numbers; a set of one is that number. The same words are the same set. */
function createNumbering() {
  const known = new Map<ReadonlySet<string>, number | ReadonlySet<number>>();
  return (words: ReadonlySet<string>): number | ReadonlySet<number> => {
    const set = known.get(words);
    if (set !== undefined) return set;
    const numbers = [...words].map(nameWord);
    const [only] = numbers;
    const made = numbers.length === 1 && only !== undefined ? only : new Set(numbers);
    known.set(words, made);
    return made;
  };
}

/** True when a word of each set stands in the sentence, in their order. */
function isInOrder(sets: Way['sets'], { count, letters }: NumberedSentence): boolean {
  let at = 0;
  for (const set of sets) {
    if (typeof set === 'number') while (at < count && wordOf(letters[at] ?? 0) !== set) at++;
    else while (at < count && !set.has(wordOf(letters[at] ?? 0))) at++;
    if (at++ === count) return false;
  }
  return true;
}

/** The words of the sentence at hand. */
function createPresence() {
  let sentences = 0;
  /** The last sentence in which each word stood. */
  let seen = new Uint32Array(0);
  const enter = ({ count, letters }: NumberedSentence): void => {
    sentences++;
    const most = editionOfVocabulary();
    if (seen.length <= most) {
      const grown = new Uint32Array(2 * most + 1);
      grown.set(seen);
      seen = grown;
    }
    for (let at = 0; at < count; at++) seen[wordOf(letters[at] ?? 0)] = sentences;
  };
  return { enter, has: (word: number): boolean => seen[word] === sentences };
}

/**
 * The ways of patterns by the words of theirs that turn up least. A pattern's are worked out when a sentence first holds
 * a word that it can begin with: most never do.
 */
function fileWays(patterns: readonly Scannable[]) {
  const byWord = new Map<number, Way[]>();
  /** Those of which nothing is required. */
  const always: number[] = [];
  const begun = fileByWord(patterns, ({ firsts }) => firsts);
  const prepared = new Set<number>();
  const loaded = new Uint8Array(patterns.length);
  const number = createNumbering();

  const load = (pattern: number): void => {
    if (loaded[pattern] === 1) return;
    loaded[pattern] = 1;
    for (const requirement of patterns[pattern]?.requirements() ?? []) {
      const way = { pattern, sets: requirement.map(number) };
      const triggers = rarestOf(requirement);
      if (!triggers) always.push(pattern);
      for (const word of triggers ?? []) fileUnder(byWord, nameWord(word), way);
    }
  };

  /** Files the patterns that the sentence's words begin. They may name words that were nothing special so far. */
  const prepare = ({ count, letters }: NumberedSentence): void => {
    for (let at = 0; at < count; at++) {
      const letter = letters[at] ?? 0;
      if (prepared.has(letter)) continue;
      prepared.add(letter);
      for (const pattern of begun.of(letter)) load(pattern);
    }
  };
  return { prepare, of: (word: number): readonly Way[] => byWord.get(word) ?? NONE, always };
}

/**
 * Patterns with gaps, an automaton for each: in one for all, every gap would multiply the states of every other. One
 * runs only where all stands that its matches cannot do without.
 */
export function createGapScanner(patterns: readonly Scannable[]) {
  const ways = fileWays(patterns);
  const finders: (Finder | undefined)[] = [];
  const presence = createPresence();
  const isPresent = (set: number | ReadonlySet<number>): boolean => typeof set !== 'number' || presence.has(set);
  const woken = new Uint8Array(patterns.length);

  const isPossible = (index: number, { letters, gaps, count }: NumberedSentence): boolean => {
    const pattern = patterns[index];
    if (!pattern || (pattern.isOfQuestion && gaps[count] !== GAPS.question)) return false;
    const finder = (finders[index] ??= createFinder(pattern));
    return !finder.isAnchored || finder.canBegin(letters[0] ?? 0);
  };

  /** The patterns of which all that is needed stands in the sentence, made ready. They may name new words. */
  const wake = (numbered: NumberedSentence): readonly number[] => {
    ways.prepare(numbered);
    presence.enter(numbered);
    const awake = ways.always.filter((index) => isPossible(index, numbered));
    for (let at = 0; at < numbered.count; at++)
      for (const { pattern, sets } of ways.of(wordOf(numbered.letters[at] ?? 0))) {
        if (woken[pattern] === 1 || !sets.every(isPresent) || !isInOrder(sets, numbered)) continue;
        if (!isPossible(pattern, numbered)) continue;
        woken[pattern] = 1;
        awake.push(pattern);
      }
    for (const pattern of awake) woken[pattern] = 0;
    return awake;
  };

  /** What those that are awake find; undefined when it takes more than `most` work. */
  const find = (numbered: NumberedSentence, awake: readonly number[], most: number): readonly Place[] | undefined => {
    const found: Place[] = [];
    const spent: Spent = { work: 0, most };
    for (const pattern of awake) {
      const finder = finders[pattern];
      for (const match of finder ? findWith(finder, numbered, spent) : []) found.push({ pattern, ...match });
    }
    return spent.work <= most ? found : undefined;
  };
  return { wake, find };
}
