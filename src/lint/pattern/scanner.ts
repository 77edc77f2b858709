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
  /** By the next word and what stands before it. */
  readonly next: Map<number, State>;
};
/** Threads that wait for a word, and the patterns that match up to here. */
type Closure = { readonly waiting: readonly number[]; readonly matched: readonly number[] };

/** States that are kept; beyond it all are forgotten. */
const MOST_STATES = 10_000;
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

const isPlain = (op: Instruction['op']): boolean =>
  op === 'word' || op === 'any' || op === 'not' || op === 'shape' || op === 'tag';

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

/** Follows all that takes no word. */
function closeOver(threads: readonly number[], gap: Gap, { instructions, owners }: Code): Closure {
  const waiting: number[] = [];
  const matched = new Set<number>();
  const seen = new Set<number>();
  const pending = [...threads];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const instruction = instructions[at];
    if (instruction === undefined) continue;
    if (isPlain(instruction.op)) waiting.push(at);
    else if (instruction.op === 'match') matched.add(owners[at] ?? 0);
    else if (instruction.op === 'jump') pending.push(instruction.to);
    else if (instruction.op === 'split') pending.push(instruction.second, instruction.first);
    else if (instruction.op === 'save' || isPassed(instruction.op, gap)) pending.push(at + 1);
  }
  return { waiting, matched: [...matched] };
}

/** Numbers for the words that some pattern names; all other words are one to it. The shapes of a word count too. */
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
  const numberOf = ({ word, shapes }: Token): number => {
    let number = numbers.get(word) ?? 0;
    for (const shape of SHAPES) number = 2 * number + Number(shapes.includes(shape));
    return number;
  };
  return { add, addAll, numberOf };
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
  const beginnings = new Map<number, State>();
  const prepared = new Set<string>();
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

  for (const pattern of anywhere) startOf(pattern);

  const stateOf = (threads: readonly number[]): State => {
    const key = threads.join(' ');
    const known = states.get(key);
    if (known) return known;
    const state: State = { threads, closures: [], next: new Map() };
    states.set(key, state);
    return state;
  };

  /** Where those of the waiting threads stand that take the word. */
  const take = (waiting: readonly number[], token: Token): State => {
    work += waiting.length;
    const taken = waiting.filter((at) => isTaking(code.instructions[at], token)).map((at) => at + 1);
    return stateOf(taken.toSorted((a, b) => a - b));
  };

  const closureOf = (state: State, gap: Gap): Closure => {
    const known = state.closures[gap];
    if (known) return known;
    work += state.threads.length;
    return (state.closures[gap] = closeOver(state.threads, gap, code));
  };

  const prepare = (word: string): void => {
    if (prepared.has(word)) return;
    const patterns = byWord.get(word);
    if (!patterns) return;
    prepared.add(word);
    for (const pattern of patterns) startOf(pattern);
  };

  const begin = (token: Token, number: number, gap: Gap): State => {
    const key = 8 * number + gap;
    const known = beginnings.get(key);
    if (known) return known;
    const starts = [...(byWord.get(token.word) ?? []), ...anywhere].map(startOf);
    const state = take(closeOver(starts, gap, code).waiting, token);
    beginnings.set(key, state);
    return state;
  };

  const step = (state: State, { waiting }: Closure, token: Token, number: number, gap: Gap): State => {
    const key = 8 * number + gap;
    const known = state.next.get(key);
    if (known) return known;
    const next = take(waiting, token);
    state.next.set(key, next);
    return next;
  };

  const scan = (sentence: Sentence): ReadonlySet<number> | undefined => {
    const { tokens } = sentence;
    if (states.size > MOST_STATES) {
      states.clear();
      beginnings.clear();
    }
    work = 0;
    const matched = new Set<number>();
    // All that may begin here is made ready first: it may name words that were nothing special so far
    for (const { word } of tokens) prepare(word);
    const numbers = tokens.map(alphabet.numberOf);
    const gaps = tokens.map((token, at): Gap =>
      at === 0 ? GAPS.start : isPauseBefore(token) ? GAPS.pause : GAPS.plain,
    );
    gaps.push(sentence.isQuestion ? GAPS.question : GAPS.end);
    for (let first = 0; first < tokens.length; first++) {
      const token = tokens[first];
      let state = token && begin(token, numbers[first] ?? 0, gaps[first] ?? GAPS.plain);
      for (let at = first + 1; state && state.threads.length > 0; at++) {
        const gap = gaps[at] ?? GAPS.end;
        const closure = closureOf(state, gap);
        for (const pattern of closure.matched) matched.add(pattern);
        const next = tokens[at];
        if (!next || closure.waiting.length === 0 || at - first >= LONGEST) break;
        state = step(state, closure, next, numbers[at] ?? 0, gap);
      }
      if (work > MOST_WORK_PER_WORD * tokens.length) return undefined;
    }
    return matched;
  };

  return { scan };
}
