import { editionOfVocabulary, nameWord } from '../words.ts';
import { createAutomaton, type Automaton, type Closure } from './automaton.ts';
import { findMatches, LONGEST, type Sentence } from './machine.ts';
import type { Program } from './program.ts';
import { createNumberedSentence, readSentence, wordOf, type Gap, type NumberedSentence } from './reading.ts';

/** A pattern that can be scanned for: the words that it can begin with, and its program, compiled when one of them comes. */
export type Scannable = {
  readonly firstWords: ReadonlySet<string> | undefined;
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

/** The patterns by the numbers of the words that they can begin with; `anywhere` are those that can begin with any. */
function indexByFirstWord(patterns: readonly Scannable[]) {
  const byWord: (number[] | undefined)[] = [];
  const anywhere: number[] = [];
  patterns.forEach(({ firstWords }, index) => {
    if (!firstWords) anywhere.push(index);
    for (const word of firstWords ?? []) (byWord[nameWord(word)] ??= []).push(index);
  });
  return { byWord, anywhere };
}

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
  const { byWord, anywhere } = indexByFirstWord(patterns);
  const beginnings: (Beginning | undefined)[] = [];
  const load = (these: readonly number[]): Beginning => {
    for (const pattern of these) automaton.load(pattern);
    return { patterns: these, closures: [] };
  };
  const anyBeginning = anywhere.length > 0 ? load(anywhere) : undefined;

  /** Loads the patterns that the sentence's words begin. They may name words that were nothing special so far. */
  const prepare = ({ count, letters }: NumberedSentence): void => {
    for (let at = 0; at < count; at++) {
      const word = wordOf(letters[at] ?? 0);
      const own = byWord[word];
      if (own && !beginnings[word]) beginnings[word] = load([...own, ...anywhere]);
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

/** Follows all patterns from every word on. False when that took too long. */
function follow(
  { count, letters, gaps }: NumberedSentence,
  { beginAt }: Beginnings,
  automaton: Automaton,
  collector: Collector,
): boolean {
  const most = MOST_WORK_PER_WORD * count;
  let work = 0;
  for (let first = 0; first < count; first++) {
    let closure = beginAt(letters[first] ?? 0, (gaps[first] ?? 0) as Gap);
    for (let at = first; closure && closure.size > 0 && at < count && at - first < LONGEST; at++) {
      closure = automaton.next(closure, letters[at] ?? 0, (gaps[at + 1] ?? 0) as Gap);
      for (const pattern of closure.matched) collector.add(pattern, first, at + 1);
      work += closure.size;
    }
    if (work > most) return false;
  }
  return true;
}

/** What each pattern finds on its own. A #Tag passes here too: whoever asks for the match will see. */
const findOneByOne = (patterns: readonly Scannable[], sentence: Scanned): Omit<Found, 'start' | 'end'>[] =>
  patterns.flatMap(({ program }, pattern) =>
    program().hasTag
      ? [{ pattern, first: 0, last: sentence.tokens.length }]
      : findMatches(program(), sentence).map(({ first, last }) => ({ pattern, first, last })),
  );

export function createScanner(patterns: readonly Scannable[]): Scanner {
  const automaton = createAutomaton(patterns.map(({ program }) => program));
  const beginnings = createBeginnings(patterns, automaton);
  const collector = createCollector(patterns.length);
  const numbered = createNumberedSentence();

  const read = ({ text, isQuestion }: Scanned): void => {
    const edition = editionOfVocabulary();
    readSentence(text, isQuestion === true, numbered);
    beginnings.prepare(numbered);
    if (editionOfVocabulary() !== edition) readSentence(text, isQuestion === true, numbered);
  };

  const scan = (sentence: Scanned): Scan => {
    read(sentence);
    const isDone = follow(numbered, beginnings, automaton, collector);
    const collected = collector.take();
    if (automaton.isFull()) beginnings.forget();
    const found = isDone ? collected : findOneByOne(patterns, sentence);
    return {
      found: found.map((one) => ({
        ...one,
        start: numbered.starts[one.first] ?? 0,
        end: numbered.ends[one.last - 1] ?? 0,
      })),
      words: numbered.count,
    };
  };
  return { scan };
}
