import { SHAPES, type Token } from '../tokens.ts';
import { isPauseBefore, LONGEST, type Sentence } from './machine.ts';
import type { Instruction, Program } from './program.ts';

/** A pattern that can be scanned for: the words that it can begin with, and its program, compiled when one of them comes. */
export type Scannable = {
  readonly firstWords: ReadonlySet<string> | undefined;
  readonly program: () => Program;
};

/**
 * All patterns read side by side, to learn which of them match somewhere in a sentence: those alone are worth the
 * machine's while. From each word on it follows all of them at once; the sets of threads that it meets, and where a word
 * leads from each, are kept (a lazy automaton, as in RE2), so that a word costs a look-up however many patterns there
 * are. A #Tag passes for any word: such a pattern may turn out not to match.
 */
export type Scanner = {
  /** Indices of the patterns that match, in no order; undefined where finding out took too long. */
  readonly scan: (sentence: Sentence) => ReadonlySet<number> | undefined;
};

/** What stands before the next word. */
const GAPS = { plain: 0, start: 1, pause: 2, end: 3, question: 4 } as const;
type Gap = (typeof GAPS)[keyof typeof GAPS];

/** Threads that have just taken a word, as places in the common code, and what was learned about them. */
type State = {
  readonly threads: readonly number[];
  /** By what comes next: where the threads go without taking a word. */
  readonly closures: (Closure | undefined)[];
};
/** Threads that wait for a word, and the patterns that match up to here. */
type Closure = {
  readonly matched: readonly number[];
  /** Threads by the one word that they ask for, and those that may take several. */
  readonly asking: ReadonlyMap<number, readonly number[]>;
  readonly open: readonly number[];
  /** The words that make a difference here. All others lead to the same place, their shapes apart. */
  readonly named: ReadonlySet<number>;
  /** By the next word. */
  readonly next: Map<number, State>;
};

/** States that are kept; beyond it all are forgotten. */
const MOST_STATES = 20_000;
/** Threads to follow for one word of a sentence, on average, before the machine does the work instead. */
const MOST_WORK_PER_WORD = 20_000;

/** The programs behind one another, each added when it is first needed. */
type Code = {
  readonly instructions: Instruction[];
  readonly owners: number[];
  readonly starts: (number | undefined)[];
};

function shifted(instruction: Instruction, by: number): Instruction {
  if (instruction.op === 'jump') return { op: 'jump', to: instruction.to + by };
  if (instruction.op === 'split')
    return { op: 'split', first: instruction.first + by, second: instruction.second + by };
  return instruction;
}

const isOpen = (op: Instruction['op']): boolean => op === 'any' || op === 'not' || op === 'shape' || op === 'tag';

function isPassed(op: Instruction['op'], gap: Gap): boolean {
  if (op === 'start') return gap === GAPS.start;
  if (op === 'pause') return gap === GAPS.pause;
  if (op === 'question') return gap === GAPS.question;
  return op === 'end' && (gap === GAPS.end || gap === GAPS.question);
}

function isTaking(instruction: Instruction | undefined, token: Token): boolean {
  if (instruction === undefined) return false;
  if (instruction.op === 'word') return instruction.word === token.word;
  if (instruction.op === 'shape') return token.shapes.includes(instruction.shape);
  // What a tagger would say is not known here: neither that it is, nor that it is not
  if (instruction.op === 'not') return !instruction.of.some((inner) => inner.op !== 'tag' && isTaking(inner, token));
  return instruction.op === 'any' || instruction.op === 'tag';
}

/** Numbers for the words that some pattern names, from 1; all other words are 0. */
function createAlphabet() {
  const numbers = new Map<string, number>();
  const add = (word: string): void => {
    if (!numbers.has(word)) numbers.set(word, numbers.size + 1);
  };
  const addAll = (instructions: readonly Instruction[]): void => {
    for (const instruction of instructions) {
      if (instruction.op === 'word') add(instruction.word);
      if (instruction.op === 'not') addAll(instruction.of);
    }
  };
  return { add, addAll, numberOf: (word: string): number => numbers.get(word) ?? 0 };
}

const SHAPE_BITS = SHAPES.length;
const ALL_SHAPES = 2 ** SHAPE_BITS - 1;

/** The shapes of a word as bits. */
const shapeBitsOf = ({ shapes }: Token): number => {
  let bits = 0;
  for (const shape of shapes) bits |= 1 << SHAPES.indexOf(shape);
  return bits;
};

/** The words of which an instruction asks that they be not there. */
const excludedBy = (instruction: Instruction): string[] => {
  if (instruction.op === 'word') return [instruction.word];
  return instruction.op === 'not' ? instruction.of.flatMap(excludedBy) : [];
};

/** Follows all that takes no word. */
function closeOver(
  threads: readonly number[],
  gap: Gap,
  { instructions, owners }: Code,
  numberOf: (word: string) => number,
): Closure {
  const asking = new Map<number, number[]>();
  const open: number[] = [];
  const matched = new Set<number>();
  const named = new Set<number>();
  const seen = new Set<number>();
  const pending = [...threads];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const instruction = instructions[at];
    if (instruction === undefined) continue;
    if (instruction.op === 'word') {
      const word = numberOf(instruction.word);
      named.add(word);
      const others = asking.get(word);
      if (others) others.push(at);
      else asking.set(word, [at]);
    } else if (isOpen(instruction.op)) {
      open.push(at);
      for (const word of excludedBy(instruction)) named.add(numberOf(word));
    } else if (instruction.op === 'match') matched.add(owners[at] ?? 0);
    else if (instruction.op === 'jump') pending.push(instruction.to);
    else if (instruction.op === 'split') pending.push(instruction.second, instruction.first);
    else if (instruction.op === 'save' || isPassed(instruction.op, gap)) pending.push(at + 1);
  }
  return { asking, open, matched: [...matched], named, next: new Map() };
}

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

export function createScanner(patterns: readonly Scannable[]): Scanner {
  const { byWord, anywhere } = indexByFirstWord(patterns);
  const alphabet = createAlphabet();
  for (const word of byWord.keys()) alphabet.add(word);
  const code: Code = { instructions: [], owners: [], starts: [] };
  const states = new Map<string, State>();
  /** Where a sentence's reading begins, by what stands before its word: threads of all patterns that may begin there. */
  const beginnings = new Map<string, Closure>();
  let work = 0;

  const startOf = (pattern: number): number => {
    const known = code.starts[pattern];
    if (known !== undefined) return known;
    const start = code.instructions.length;
    const { instructions } = patterns[pattern]?.program() ?? { instructions: [] };
    alphabet.addAll(instructions);
    for (const instruction of instructions) {
      code.instructions.push(shifted(instruction, start));
      code.owners.push(pattern);
    }
    code.starts[pattern] = start;
    return start;
  };
  const startsAnywhere = anywhere.map(startOf);
  /** Made ready when their word comes first: then they may name words that were nothing special so far. */
  const starts = new Map<string, readonly number[]>();
  const prepare = (word: string): void => {
    const filed = byWord.get(word);
    if (filed && !starts.has(word)) starts.set(word, [...filed.map(startOf), ...startsAnywhere]);
  };

  const close = (threads: readonly number[], gap: Gap): Closure => {
    work += threads.length;
    return closeOver(threads, gap, code, alphabet.numberOf);
  };

  const stateOf = (threads: readonly number[]): State => {
    const key = threads.join(' ');
    const known = states.get(key);
    if (known) return known;
    const state: State = { threads, closures: [] };
    states.set(key, state);
    return state;
  };

  /** Where those of the waiting threads stand that take the word. */
  const step = ({ asking, open, named, next }: Closure, token: Token, letter: number): State => {
    const word = letter >> SHAPE_BITS;
    const key = named.has(word) ? letter : letter & ALL_SHAPES;
    const known = next.get(key);
    if (known) return known;
    work += open.length;
    const taking = [...(asking.get(word) ?? []), ...open.filter((at) => isTaking(code.instructions[at], token))];
    const state = stateOf(taking.map((at) => at + 1).toSorted((a, b) => a - b));
    next.set(key, state);
    return state;
  };

  const begin = (token: Token, letter: number, gap: Gap): State | undefined => {
    const filed = starts.get(token.word);
    if (!filed && startsAnywhere.length === 0) return undefined;
    const key = filed ? `${gap}${token.word}` : `${gap}`;
    const known = beginnings.get(key) ?? close(filed ?? startsAnywhere, gap);
    beginnings.set(key, known);
    return step(known, token, letter);
  };

  /** Follows all patterns from one word on, and notes those that match. */
  const follow = (
    first: number,
    tokens: readonly Token[],
    letters: readonly number[],
    gaps: readonly Gap[],
    matched: Set<number>,
  ): void => {
    const token = tokens[first];
    let state = token && begin(token, letters[first] ?? 0, gaps[first] ?? GAPS.plain);
    for (let at = first + 1; state && state.threads.length > 0; at++) {
      const gap = gaps[at] ?? GAPS.end;
      const closure: Closure = (state.closures[gap] ??= close(state.threads, gap));
      for (const pattern of closure.matched) matched.add(pattern);
      const next = tokens[at];
      if (!next || at - first >= LONGEST) return;
      state = step(closure, next, letters[at] ?? 0);
    }
  };

  const scan = (sentence: Sentence): ReadonlySet<number> | undefined => {
    const { tokens } = sentence;
    if (states.size > MOST_STATES) {
      states.clear();
      beginnings.clear();
    }
    for (const { word } of tokens) prepare(word);
    const letters = tokens.map((token) => (alphabet.numberOf(token.word) << SHAPE_BITS) | shapeBitsOf(token));
    const gaps = tokens.map((token, at): Gap =>
      at === 0 ? GAPS.start : isPauseBefore(token) ? GAPS.pause : GAPS.plain,
    );
    gaps.push(sentence.isQuestion ? GAPS.question : GAPS.end);
    const matched = new Set<number>();
    work = 0;
    for (let first = 0; first < tokens.length; first++) {
      follow(first, tokens, letters, gaps, matched);
      if (work > MOST_WORK_PER_WORD * tokens.length) return undefined;
    }
    return matched;
  };

  return { scan };
}
