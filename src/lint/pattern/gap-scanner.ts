import { nameWord } from '../words.ts';
import { createAutomaton, type Automaton, type Closure } from './automaton.ts';
import { fileByWord } from './by-word.ts';
import { createLetterMarks } from './letter-marks.ts';
import { LONGEST } from './machine.ts';
import { GAPS, shapesOf, wordOf, type Gap, type NumberedSentence } from './reading.ts';
import type { Place, Scannable } from './scannable.ts';
import { createSightings, type Sightings } from './sightings.ts';
import { rarestOf, type Requirement } from './triggers.ts';

const NOBODY: readonly number[] = [];
const NO_WORD: ReadonlySet<string> = new Set();
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

/** A way in which a pattern can match: the sets of words that it requires, in their order. */
type Way = { readonly pattern: number; readonly sets: readonly number[] };
/** Ways that a word calls, each with the set that is met least beside the one of that word. */
type Called = { readonly ways: Way[]; readonly partners: number[] };
const NOTHING: Called = { ways: [], partners: [] };

/**
 * The ways of patterns by the words of theirs that turn up least. A pattern's are worked out when a sentence first holds
 * a word that it can begin with: most never do.
 */
function fileWays(patterns: readonly Scannable[], sightings: Sightings) {
  const byWord = new Map<number, Called>();
  /** Those of which nothing is required. */
  const always: number[] = [];
  const begun = fileByWord(patterns, ({ firsts }) => firsts);
  const prepared = createLetterMarks();
  const loaded = new Uint8Array(patterns.length);

  const add = (pattern: number, requirement: Requirement): void => {
    const way = { pattern, sets: requirement.map(sightings.add) };
    const triggers = rarestOf(requirement);
    if (!triggers) always.push(pattern);
    const partner = sightings.add(rarestOf(requirement.filter((set) => set !== triggers)) ?? triggers ?? NO_WORD);
    for (const word of triggers ?? NO_WORD) {
      const number = nameWord(word);
      const called = byWord.get(number) ?? { ways: [], partners: [] };
      byWord.set(number, called);
      called.ways.push(way);
      called.partners.push(partner);
    }
  };

  const load = (pattern: number): void => {
    if (loaded[pattern] === 1) return;
    loaded[pattern] = 1;
    for (const requirement of patterns[pattern]?.requirements() ?? []) add(pattern, requirement);
  };

  /** Files the patterns that the sentence's words begin. They may name words that were nothing special so far. */
  const prepare = ({ count, letters }: NumberedSentence): void => {
    for (let at = 0; at < count; at++) {
      const letter = letters[at] ?? 0;
      if (prepared.get(letter) !== 0) continue;
      prepared.set(letter, 1);
      for (const pattern of begun.of(letter)) load(pattern);
    }
  };
  return { prepare, of: (word: number): Called => byWord.get(word) ?? NOTHING, always };
}

/**
 * Patterns with gaps, an automaton for each: in one for all, every gap would multiply the states of every other. One
 * runs only where all stands that its matches cannot do without.
 */
export function createGapScanner(patterns: readonly Scannable[]) {
  const sightings = createSightings();
  const ways = fileWays(patterns, sightings);
  const finders: (Finder | undefined)[] = [];
  const woken = new Uint8Array(patterns.length);

  const isPossible = (index: number, { letters, gaps, count }: NumberedSentence): boolean => {
    const pattern = patterns[index];
    if (!pattern || (pattern.isOfQuestion && gaps[count] !== GAPS.question)) return false;
    const finder = (finders[index] ??= createFinder(pattern));
    return !finder.isAnchored || finder.canBegin(letters[0] ?? 0);
  };

  const isAwake = ({ pattern, sets }: Way, numbered: NumberedSentence): boolean =>
    woken[pattern] === 0 && sightings.areInOrder(sets) && isPossible(pattern, numbered);

  /** The patterns of which all that is needed stands in the sentence, made ready. They may name new words. */
  const wake = (numbered: NumberedSentence): readonly number[] => {
    if (patterns.length === 0) return NOBODY;
    ways.prepare(numbered);
    sightings.enter(numbered);
    const awake = ways.always.filter((index) => isPossible(index, numbered));
    for (let at = 0; at < numbered.count; at++) {
      const called = ways.of(wordOf(numbered.letters[at] ?? 0));
      for (let index = 0; index < called.ways.length; index++) {
        const way = sightings.isThere(called.partners[index] ?? 0) ? called.ways[index] : undefined;
        if (!way || !isAwake(way, numbered)) continue;
        woken[way.pattern] = 1;
        awake.push(way.pattern);
      }
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
