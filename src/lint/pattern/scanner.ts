import { editionOfVocabulary, nameWord } from '../words.ts';
import { createAutomaton, type Automaton, type Closure } from './automaton.ts';
import { findMatches, LONGEST, type Sentence } from './machine.ts';
import type { Program } from './program.ts';
import { createNumberedSentence, readSentence, wordOf, type Gap, type NumberedSentence } from './reading.ts';

/** A pattern that can be scanned for: the words that it can begin with, and its program, compiled when one of them comes. */
export type Scannable = {
  readonly firstWords: ReadonlySet<string> | undefined;
  /** Words of which every match holds one. */
  readonly triggers: () => ReadonlySet<string> | undefined;
  readonly hasGap: boolean;
  readonly program: () => Program;
};

/** Where a pattern matches: the longest match at its first word, in token indices and as a span, half-open. */
export type Found = {
  readonly pattern: number;
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
};

type Place = Pick<Found, 'pattern' | 'first' | 'last'>;
const NONE: readonly number[] = [];

/** A sentence to scan; its tokens are asked for only where each pattern has to be run on its own. */
export type Scanned = Sentence & { readonly text: string };

/**
 * All patterns read side by side: from each word on, all of them are followed at once. A #Tag passes for any word, so a
 * pattern that has one may turn out not to match.
 */
export type Scanner = {
  /** What each pattern finds, from left to right, without overlap: a function of the sentence and the patterns. */
  readonly scan: (sentence: Scanned) => Scan;
};

export type Scan = {
  readonly found: readonly Found[];
  /** Words of the sentence; a contraction counts for two. */
  readonly words: number;
};

/** Threads to follow for a word, on average, before each pattern is run on its own instead: people's rules need hundreds. */
const MOST_WORK_PER_WORD = 20_000;

/** Collects matches as they come: of one pattern the longest from the leftmost word, then those behind it. */
function createCollector(count: number) {
  const latest = new Int32Array(count).fill(-1);
  let found: { pattern: number; first: number; last: number }[] = [];
  const add = (pattern: number, first: number, last: number): void => {
    const known = found[latest[pattern] ?? -1];
    if (known?.first === first) known.last = last;
    else if (!known || known.last <= first) latest[pattern] = found.push({ pattern, first, last }) - 1;
  };
  /** Ready for the next sentence. */
  const take = () => {
    const taken = found;
    for (const { pattern } of taken) latest[pattern] = -1;
    if (taken.length > 0) found = [];
    return taken;
  };
  return { add, take };
}

/** What begins with a word: its patterns, loaded, and where they wait for it by what stands before. */
type Beginning = { readonly patterns: readonly number[]; readonly closures: (Closure | undefined)[] };

/** Where patterns wait for their first word, by that word. */
function createBeginnings(patterns: readonly Scannable[], automaton: Automaton) {
  const begun = fileByWord(patterns, ({ firstWords }) => firstWords);
  const beginnings: (Beginning | undefined)[] = [];
  const load = (these: readonly number[]): Beginning => {
    for (const pattern of these) automaton.load(pattern);
    return { patterns: these, closures: [] };
  };
  const anyBeginning = begun.others.length > 0 ? load(begun.others) : undefined;

  /** Loads the patterns that the sentence's words begin. They may name words that were nothing special so far. */
  const prepare = ({ count, letters }: NumberedSentence): void => {
    for (let at = 0; at < count; at++) {
      const word = wordOf(letters[at] ?? 0);
      const own = begun.of(word);
      if (own.length > 0 && !beginnings[word]) beginnings[word] = load([...own, ...begun.others]);
    }
  };

  /** Where the patterns wait for a word that comes behind a gap; undefined where none begins with it. */
  const beginAt = (letter: number, gap: Gap): Closure | undefined => {
    const beginning = beginnings[wordOf(letter)] ?? anyBeginning;
    return beginning && (beginning.closures[gap] ??= automaton.begin(beginning.patterns, gap));
  };

  const forget = (): void => {
    automaton.forget();
    for (const beginning of [...beginnings, anyBeginning]) beginning?.closures.splice(0);
  };
  return { prepare, beginAt, forget };
}

type Beginnings = ReturnType<typeof createBeginnings>;
type Collector = ReturnType<typeof createCollector>;

/** Follows patterns from one word on, and collects what matches. Gives the work that it was, in threads. */
function followFrom(
  first: number,
  { count, letters, gaps }: NumberedSentence,
  { automaton, beginnings, collector }: Finder,
): number {
  let work = 0;
  let closure = beginnings.beginAt(letters[first] ?? 0, (gaps[first] ?? 0) as Gap);
  for (let at = first; closure && closure.size > 0 && at < count && at - first < LONGEST; at++) {
    closure = automaton.next(closure, letters[at] ?? 0, (gaps[at + 1] ?? 0) as Gap);
    for (const pattern of closure.matched) collector.add(pattern, first, at + 1);
    work += closure.size;
  }
  return work;
}

/** What each pattern finds on its own. A #Tag passes here too: whoever asks for the match will see. */
const findOneByOne = (patterns: readonly Scannable[], sentence: Scanned): Place[] =>
  patterns.flatMap(({ program }, pattern) =>
    program().hasTag
      ? [{ pattern, first: 0, last: sentence.tokens.length }]
      : findMatches(program(), sentence).map(({ first, last }) => ({ pattern, first, last })),
  );

/** One automaton for some patterns, and what it finds. */
type Finder = { readonly automaton: Automaton; readonly beginnings: Beginnings; readonly collector: Collector };

function createFinder(patterns: readonly Scannable[], isSmall: boolean): Finder {
  const automaton = createAutomaton(
    patterns.map(({ program }) => program),
    isSmall,
  );
  return { automaton, beginnings: createBeginnings(patterns, automaton), collector: createCollector(patterns.length) };
}

/** What a finder has found; it is ready for the next sentence then. */
function takeFrom({ automaton, beginnings, collector }: Finder): readonly Place[] {
  const found = collector.take();
  if (automaton.isFull()) beginnings.forget();
  return found;
}

/** Lists of patterns by the numbers of words. */
function fileByWord(patterns: readonly Scannable[], wordsOf: (pattern: Scannable) => ReadonlySet<string> | undefined) {
  const byWord: (number[] | undefined)[] = [];
  const others: number[] = [];
  patterns.forEach((pattern, index) => {
    const words = wordsOf(pattern);
    if (!words) others.push(index);
    for (const word of words ?? []) (byWord[nameWord(word)] ??= []).push(index);
  });
  return { of: (word: number): readonly number[] => byWord[word] ?? NONE, others };
}

/**
 * Patterns with gaps, an automaton for each: in one for all, every gap would multiply the states of every other. One
 * runs only where a word stands that its matches cannot do without.
 */
function createGapFinders(patterns: readonly Scannable[]) {
  const triggered = fileByWord(patterns, ({ triggers }) => triggers());
  const begun = fileByWord(patterns, ({ firstWords }) => firstWords);
  const finders: (Finder | undefined)[] = [];
  const finderOf = (index: number): Finder => {
    const pattern = patterns[index];
    return (finders[index] ??= createFinder(pattern ? [pattern] : [], true));
  };

  /** The patterns of which all that is needed stands in the sentence, made ready. */
  const wake = (numbered: NumberedSentence): ReadonlySet<number> => {
    const awake = new Set(triggered.others);
    for (let at = 0; at < numbered.count; at++)
      for (const index of triggered.of(wordOf(numbered.letters[at] ?? 0))) awake.add(index);
    for (const index of awake) finderOf(index).beginnings.prepare(numbered);
    return awake;
  };

  /** Follows those that are awake, each from the words that it can begin with. Gives the work that it was. */
  const follow = (numbered: NumberedSentence, awake: ReadonlySet<number>): number => {
    let work = 0;
    if (awake.size === 0) return work;
    for (let first = 0; first < numbered.count; first++) {
      for (const index of begun.of(wordOf(numbered.letters[first] ?? 0)))
        if (awake.has(index)) work += followFrom(first, numbered, finderOf(index));
      for (const index of begun.others) if (awake.has(index)) work += followFrom(first, numbered, finderOf(index));
    }
    return work;
  };
  return { wake, follow, finderOf };
}

/** The patterns without and with gaps, each list with the places of its patterns in the whole list. */
function partition(patterns: readonly Scannable[]) {
  const indices = [...patterns.keys()];
  const part = (hasGap: boolean) => {
    const places = indices.filter((index) => patterns[index]?.hasGap === hasGap);
    return { places, patterns: places.flatMap((index) => patterns[index] ?? []) };
  };
  return { plain: part(false), gapped: part(true) };
}

export function createScanner(patterns: readonly Scannable[]): Scanner {
  const { plain, gapped } = partition(patterns);
  const common = createFinder(plain.patterns, false);
  const own = createGapFinders(gapped.patterns);
  const numbered = createNumberedSentence();

  /** Reads the sentence into numbers. Patterns that are made ready by it may name words that were nothing special so far. */
  const read = ({ text, isQuestion }: Scanned): ReadonlySet<number> => {
    const edition = editionOfVocabulary();
    readSentence(text, isQuestion === true, numbered);
    common.beginnings.prepare(numbered);
    const awake = own.wake(numbered);
    if (editionOfVocabulary() !== edition) readSentence(text, isQuestion === true, numbered);
    return awake;
  };

  /** All that is found; undefined when that took too long. */
  const find = (awake: ReadonlySet<number>): readonly Place[] | undefined => {
    const most = MOST_WORK_PER_WORD * numbered.count;
    let work = 0;
    for (let first = 0; first < numbered.count && work <= most; first++) work += followFrom(first, numbered, common);
    work += own.follow(numbered, awake);
    const found = takeFrom(common).map((place) => ({ ...place, pattern: plain.places[place.pattern] ?? 0 }));
    for (const index of awake)
      for (const place of takeFrom(own.finderOf(index))) found.push({ ...place, pattern: gapped.places[index] ?? 0 });
    return work <= most ? found : undefined;
  };

  const scan = (sentence: Scanned): Scan => {
    const found = find(read(sentence)) ?? findOneByOne(patterns, sentence);
    const { starts, ends, count: words } = numbered;
    return {
      found: found.map((one) => ({ ...one, start: starts[one.first] ?? 0, end: ends[one.last - 1] ?? 0 })),
      words,
    };
  };
  return { scan };
}
