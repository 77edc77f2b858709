import { editionOfVocabulary } from '../words.ts';
import { createAutomaton, type Automaton, type Closure } from './automaton.ts';
import { fileByWord } from './by-word.ts';
import { createGapScanner } from './gap-scanner.ts';
import { createLetterMarks } from './letter-marks.ts';
import { findMatches, LONGEST, type Sentence } from './machine.ts';
import { GAP_COUNT, readSentence, type Gap, type NumberedSentence } from './reading.ts';
import type { Place, Scannable } from './scannable.ts';

/** Where a pattern matches: the longest match at its first word, in token indices and as a span, half-open. */
export type Found = Place & { readonly start: number; readonly end: number };

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

/** What begins with a letter: its patterns, loaded, and where they are when they have taken it, by the gaps around it. */
type Beginning = { readonly patterns: readonly number[]; readonly taken: (Closure | undefined)[] };

/** Marks of letters whose patterns are loaded. */
const BEGINS = 1;
const BEGINS_NOTHING = 2;

/** Where patterns are when they have taken their first word, by its letter. */
function createBeginnings(patterns: readonly Scannable[], automaton: Automaton) {
  const begun = fileByWord(patterns, ({ firsts }) => firsts);
  const beginnings = new Map<number, Beginning>();
  const marks = createLetterMarks();

  const load = (letter: number): void => {
    const those = begun.of(letter);
    for (const pattern of those) automaton.load(pattern);
    marks.set(letter, those.length > 0 ? BEGINS : BEGINS_NOTHING);
    if (those.length > 0) beginnings.set(letter, { patterns: those, taken: [] });
  };

  /** Loads the patterns that the sentence's words begin. They may name words that were nothing special so far. */
  const prepare = ({ count, letters }: NumberedSentence): void => {
    for (let at = 0; at < count; at++) {
      const letter = letters[at] ?? 0;
      if (marks.get(letter) === 0) load(letter);
    }
  };

  /** Where the patterns are that take a word with gaps around it; undefined where none begins with it. */
  const take = (letter: number, before: Gap, behind: Gap): Closure | undefined => {
    const beginning = marks.get(letter) === BEGINS ? beginnings.get(letter) : undefined;
    if (!beginning) return undefined;
    const { patterns: those, taken } = beginning;
    return (taken[before * GAP_COUNT + behind] ??= automaton.next(automaton.begin(those, before), letter, behind));
  };

  const forget = (): void => {
    automaton.forget();
    for (const { taken } of beginnings.values()) taken.splice(0);
  };
  return { prepare, take, forget };
}

/** One automaton for many patterns without gaps. */
function createPlainScanner(patterns: readonly Scannable[]) {
  const automaton = createAutomaton(patterns.map(({ program }) => program));
  const beginnings = createBeginnings(patterns, automaton);
  const collector = createCollector(patterns.length);

  /** Follows the patterns from one word on, and collects what matches. Gives the work that it was, in threads. */
  const followFrom = (first: number, { count, letters, gaps }: NumberedSentence): number => {
    const beyond = Math.min(count, first + LONGEST);
    const gapAt = (at: number): Gap => (gaps[at] ?? 0) as Gap;
    let work = 0;
    let at = first + 1;
    let closure = beginnings.take(letters[first] ?? 0, gapAt(first), gapAt(at));
    while (closure) {
      for (const pattern of closure.matched) collector.add(pattern, first, at);
      work += closure.size;
      if (closure.size === 0 || at >= beyond) break;
      closure = automaton.next(closure, letters[at] ?? 0, gapAt(++at));
    }
    return work;
  };

  /** What is found; undefined when it takes more than `most` work. */
  const find = (numbered: NumberedSentence, most: number): readonly Place[] | undefined => {
    let work = 0;
    for (let first = 0; first < numbered.count && work <= most; first++) work += followFrom(first, numbered);
    const found = collector.take();
    if (automaton.isFull()) beginnings.forget();
    return work <= most ? found : undefined;
  };
  return { prepare: beginnings.prepare, find };
}

/** What each pattern finds on its own. A #Tag passes here too: whoever asks for the match will see. */
const findOneByOne = (patterns: readonly Scannable[], sentence: Scanned): Place[] =>
  patterns.flatMap(({ program }, pattern) =>
    program().hasTag
      ? [{ pattern, first: 0, last: sentence.tokens.length }]
      : findMatches(program(), sentence).map(({ first, last }) => ({ pattern, first, last })),
  );

/** The patterns without and with gaps, each list with the places of its patterns in the whole list. */
function partition(patterns: readonly Scannable[]) {
  const indices = [...patterns.keys()];
  const part = (hasGap: boolean) => {
    const places = indices.filter((index) => patterns[index]?.hasGap === hasGap);
    return { places, patterns: places.flatMap((index) => patterns[index] ?? []) };
  };
  return { plain: part(false), gapped: part(true) };
}

/** A sentence in numbers, and the patterns with gaps that it wakes. */
type Read = { readonly numbered: NumberedSentence; readonly awake: readonly number[] };

/** A place with its span; `pattern` is that of the whole list. */
const withSpan = ({ first, last }: Place, pattern: number, { starts, ends }: NumberedSentence): Found => ({
  pattern,
  first,
  last,
  start: starts[first] ?? 0,
  end: ends[last - 1] ?? 0,
});

export function createScanner(patterns: readonly Scannable[]): Scanner {
  const parts = partition(patterns);
  const plain = createPlainScanner(parts.plain.patterns);
  const gapped = createGapScanner(parts.gapped.patterns);

  /** Reads the sentence into numbers, again when patterns that it calls name words that were nothing special so far. */
  const read = ({ text, isQuestion }: Scanned): Read => {
    for (;;) {
      const edition = editionOfVocabulary();
      const numbered = readSentence(text, isQuestion === true);
      plain.prepare(numbered);
      const awake = gapped.wake(numbered);
      if (edition === editionOfVocabulary()) return { numbered, awake };
    }
  };

  /** All that is found; undefined when that took too long. */
  const find = ({ numbered, awake }: Read): readonly Found[] | undefined => {
    const most = MOST_WORK_PER_WORD * numbered.count;
    const [plainly, behindGaps] = [plain.find(numbered, most), gapped.find(numbered, awake, most)];
    if (!plainly || !behindGaps) return undefined;
    const found: Found[] = [];
    for (const place of plainly) found.push(withSpan(place, parts.plain.places[place.pattern] ?? 0, numbered));
    for (const place of behindGaps) found.push(withSpan(place, parts.gapped.places[place.pattern] ?? 0, numbered));
    return found;
  };

  const scan = (sentence: Scanned): Scan => {
    const { numbered, awake } = read(sentence);
    const found =
      find({ numbered, awake }) ??
      findOneByOne(patterns, sentence).map((place) => withSpan(place, place.pattern, numbered));
    return { found, words: numbered.count };
  };
  return { scan };
}
