import type { Token } from '../tokens.ts';
import { createAutomaton, GAPS, type Gap, type State } from './automaton.ts';
import { findMatches, isPauseBefore, LONGEST, type Sentence } from './machine.ts';
import type { Program } from './program.ts';

/** A pattern that can be scanned for: the words that it can begin with, and its program, compiled when one of them comes. */
export type Scannable = {
  readonly firstWords: ReadonlySet<string> | undefined;
  readonly program: () => Program;
};

/** Where a pattern matches: the longest match at its first word, in token indices, half-open. */
export type Found = { readonly pattern: number; readonly first: number; readonly last: number };

/**
 * All patterns read side by side: from each word on, all of them are followed at once. A #Tag passes for any word, so a
 * pattern that has one may turn out not to match.
 */
export type Scanner = {
  /** What each pattern finds, from left to right, without overlap: a function of the sentence and the patterns. */
  readonly scan: (sentence: Sentence) => readonly Found[];
};

/** Threads to follow for a word, on average, before each pattern is run on its own instead: people's rules need hundreds. */
const MOST_WORK_PER_WORD = 20_000;

/** The patterns by the words that they can begin with; `anywhere` are those that can begin with any. */
function indexByFirstWord(patterns: readonly Scannable[]) {
  const byWord = new Map<string, number[]>();
  const anywhere: number[] = [];
  patterns.forEach(({ firstWords }, index) => {
    if (!firstWords) anywhere.push(index);
    for (const word of firstWords ?? []) {
      const filed = byWord.get(word);
      if (filed) filed.push(index);
      else byWord.set(word, [index]);
    }
  });
  return { byWord, anywhere };
}

/** Collects matches as they come: of one pattern the longest from the leftmost word, then those behind it. */
function createCollector(count: number) {
  const latest = new Int32Array(count).fill(-1);
  const found: { pattern: number; first: number; last: number }[] = [];
  const add = (pattern: number, first: number, last: number): void => {
    const known = found[latest[pattern] ?? -1];
    if (known?.first === first) known.last = last;
    else if (!known || known.last <= first) latest[pattern] = found.push({ pattern, first, last }) - 1;
  };
  /** Ready for the next sentence. */
  const take = (): readonly Found[] => {
    for (const { pattern } of found) latest[pattern] = -1;
    return found.splice(0);
  };
  return { add, take };
}

const gapOf = (token: Token, at: number): Gap => {
  if (at === 0) return GAPS.start;
  return isPauseBefore(token) ? GAPS.pause : GAPS.plain;
};

export function createScanner(patterns: readonly Scannable[]): Scanner {
  const { byWord, anywhere } = indexByFirstWord(patterns);
  const automaton = createAutomaton(patterns.map(({ program }) => program));
  for (const word of byWord.keys()) automaton.name(word);
  for (const pattern of anywhere) automaton.load(pattern);
  /** The patterns that may begin with a word. They are loaded first: they may name words that were nothing special so far. */
  const loaded = new Map<string, readonly number[]>();
  const collector = createCollector(patterns.length);

  const load = (word: string): void => {
    if (loaded.has(word)) return;
    const filed = byWord.get(word);
    if (!filed) return;
    loaded.set(word, [...filed, ...anywhere]);
    for (const pattern of filed) automaton.load(pattern);
  };

  const begin = (token: Token, letter: number, gap: Gap): State | undefined => {
    const filed = loaded.get(token.word);
    if (filed) return automaton.begin(token.word, filed, token, letter, gap);
    return anywhere.length > 0 ? automaton.begin('', anywhere, token, letter, gap) : undefined;
  };

  const scanOneByOne = (sentence: Sentence): readonly Found[] =>
    patterns.flatMap(({ program }, pattern) =>
      // A #Tag passes here too: whoever asks for the match will see
      program().hasTag
        ? [{ pattern, first: 0, last: sentence.tokens.length }]
        : findMatches(program(), sentence).map(({ first, last }) => ({ pattern, first, last })),
    );

  const scan = (sentence: Sentence): readonly Found[] => {
    const { tokens } = sentence;
    for (const { word } of tokens) load(word);
    const letters = tokens.map((token) => automaton.letterOf(token));
    const gaps: Gap[] = tokens.map(gapOf);
    gaps.push(sentence.isQuestion ? GAPS.question : GAPS.end);
    const most = MOST_WORK_PER_WORD * tokens.length;
    let work = 0;
    for (let first = 0; first < tokens.length && work <= most; first++) {
      const token = tokens[first];
      let state = token && begin(token, letters[first] ?? 0, gaps[first] ?? GAPS.plain);
      for (let at = first + 1; state && state.size > 0; at++) {
        const closure = automaton.close(state, gaps[at] ?? GAPS.end);
        for (const pattern of closure.matched) collector.add(pattern, first, at);
        work += closure.size;
        const next = tokens[at];
        if (!next || closure.size === 0 || at - first >= LONGEST) break;
        state = automaton.step(closure, next, letters[at] ?? 0);
      }
    }
    const found = collector.take();
    automaton.forgetIfFull();
    return work > most ? scanOneByOne(sentence) : found;
  };

  return { scan };
}
