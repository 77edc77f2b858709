import { hasShape, SHAPES, type Token } from '../tokens.ts';
import type { Instruction, Program } from './program.ts';

/** What stands before the next word. */
export const GAPS = { plain: 0, start: 1, pause: 2, end: 3, question: 4 } as const;
export type Gap = (typeof GAPS)[keyof typeof GAPS];

/** Threads that have just taken a word, as places in the common code, and by what comes next where they go from here. */
export type State = {
  readonly threads: readonly number[];
  readonly size: number;
  readonly closures: (Closure | undefined)[];
};

/** Threads that wait for a word, and the patterns that match up to here. */
export type Closure = {
  readonly matched: readonly number[];
  /** How many threads wait. */
  readonly size: number;
  /**
   * Threads by the one word that they ask for, and those that may take several. A word that some thread will not take
   * stands here too, with no thread: words that do not stand here lead to the same place, their shapes apart.
   */
  readonly asking: ReadonlyMap<number, readonly number[]>;
  readonly open: readonly number[];
  /** Where a letter leads. */
  readonly next: Map<number, State>;
};

/**
 * Many programs as one automaton that is worked out as texts need it (as RE2 does): the sets of threads that it meets
 * are kept, with where a word leads from each, so that a word costs a look-up however many programs there are.
 */
export type Automaton = {
  /** A letter is a word that some program names, or any other, with its shapes. */
  readonly letterOf: (token: Token) => number;
  /** Makes a word one that is named. */
  readonly name: (word: string) => void;
  /** Adds a program's instructions to the common code; its words are named from then on. */
  readonly load: (program: number) => void;
  /** Where the programs are behind their first word. `key` stands for this set of programs. */
  readonly begin: (key: string, programs: readonly number[], token: Token, letter: number, gap: Gap) => State;
  readonly close: (state: State, gap: Gap) => Closure;
  readonly step: (closure: Closure, token: Token, letter: number) => State;
  /** Forgets all states when they are too many. States that were given out before are void. */
  readonly forgetIfFull: () => void;
};

const MOST_STATES = 20_000;
const SHAPE_BITS = SHAPES.length;
const ALL_SHAPES = 2 ** SHAPE_BITS - 1;

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
  if (instruction.op === 'shape') return hasShape(token, instruction.shape);
  // What a tagger would say is not known here: neither that it is, nor that it is not
  if (instruction.op === 'not') return !instruction.of.some((inner) => inner.op !== 'tag' && isTaking(inner, token));
  return instruction.op === 'any' || instruction.op === 'tag';
}

/** The words that an instruction names. */
const wordsOf = (instruction: Instruction): readonly string[] => {
  if (instruction.op === 'word') return [instruction.word];
  return instruction.op === 'not' ? instruction.of.flatMap(wordsOf) : [];
};

/** The programs behind one another, and to which of them each instruction belongs. */
type Code = {
  readonly instructions: Instruction[];
  readonly owners: number[];
  /** Which instructions were seen in which walk, so that a walk needs no set of its own. */
  seen: Uint32Array;
  walks: number;
};

const NOBODY: readonly number[] = [];

/** Notes who waits for what. */
function wait(
  at: number,
  instruction: Instruction,
  asking: Map<number, readonly number[]>,
  numberOf: (word: string) => number,
): void {
  if (instruction.op === 'word') {
    const word = numberOf(instruction.word);
    const others = asking.get(word);
    asking.set(word, others ? [...others, at] : [at]);
    return;
  }
  for (const excluded of wordsOf(instruction)) {
    const word = numberOf(excluded);
    if (!asking.has(word)) asking.set(word, NOBODY);
  }
}

/** Follows all that takes no word. */
function closeOver(threads: readonly number[], gap: Gap, code: Code, numberOf: (word: string) => number): Closure {
  const asking = new Map<number, readonly number[]>();
  const open: number[] = [];
  const matched: number[] = [];
  const pending = [...threads];
  if (code.seen.length < code.instructions.length) code.seen = new Uint32Array(2 * code.instructions.length);
  const walk = ++code.walks;
  let size = 0;
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    const instruction = code.instructions[at];
    if (instruction === undefined || code.seen[at] === walk) continue;
    code.seen[at] = walk;
    const owner = code.owners[at] ?? 0;
    if (instruction.op === 'match') {
      if (!matched.includes(owner)) matched.push(owner);
    } else if (instruction.op === 'jump') pending.push(instruction.to);
    else if (instruction.op === 'split') pending.push(instruction.second, instruction.first);
    else if (instruction.op === 'save' || isPassed(instruction.op, gap)) pending.push(at + 1);
    else if (instruction.op === 'word' || isOpen(instruction.op)) {
      size++;
      wait(at, instruction, asking, numberOf);
      if (instruction.op !== 'word') open.push(at);
    }
  }
  return { matched, size, asking, open, next: new Map() };
}

export function createAutomaton(programs: readonly (() => Program)[]): Automaton {
  const numbers = new Map<string, number>();
  const code: Code = { instructions: [], owners: [], seen: new Uint32Array(0), walks: 0 };
  const starts: (number | undefined)[] = [];
  const states = new Map<string, State>();
  const beginnings = new Map<string, (Closure | undefined)[]>();

  const name = (word: string): void => {
    if (!numbers.has(word)) numbers.set(word, numbers.size + 1);
  };
  const numberOf = (word: string): number => numbers.get(word) ?? 0;

  const load = (program: number): void => {
    if (starts[program] !== undefined) return;
    const start = code.instructions.length;
    starts[program] = start;
    for (const instruction of programs[program]?.().instructions ?? []) {
      for (const word of wordsOf(instruction)) name(word);
      code.instructions.push(shifted(instruction, start));
      code.owners.push(program);
    }
  };

  const stateOf = (threads: readonly number[]): State => {
    const key = threads.join(' ');
    const known = states.get(key);
    if (known) return known;
    const state: State = { threads, size: threads.length, closures: [] };
    states.set(key, state);
    return state;
  };

  const step = ({ asking, open, next }: Closure, token: Token, letter: number): State => {
    const word = letter >> SHAPE_BITS;
    const key = asking.has(word) ? letter : letter & ALL_SHAPES;
    const known = next.get(key);
    if (known) return known;
    const taking = [...(asking.get(word) ?? []), ...open.filter((at) => isTaking(code.instructions[at], token))];
    const state = stateOf(taking.map((at) => at + 1).toSorted((a, b) => a - b));
    next.set(key, state);
    return state;
  };

  return {
    letterOf: ({ word, shapes }) => (numberOf(word) << SHAPE_BITS) | shapes,
    name,
    load,
    begin: (key, begun, token, letter, gap) => {
      const known = beginnings.get(key) ?? [];
      if (known.length === 0) beginnings.set(key, known);
      const starting = () => begun.map((program) => starts[program] ?? 0);
      return step((known[gap] ??= closeOver(starting(), gap, code, numberOf)), token, letter);
    },
    close: (state, gap) => (state.closures[gap] ??= closeOver(state.threads, gap, code, numberOf)),
    step,
    forgetIfFull: () => {
      if (states.size <= MOST_STATES) return;
      states.clear();
      beginnings.clear();
    },
  };
}
