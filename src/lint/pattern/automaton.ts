import { bitOf, nameWord } from '../words.ts';
import type { Instruction, Program } from './program.ts';
import { GAP_COUNT, GAPS, shapesOf, wordOf, type Gap } from './reading.ts';
import { createFilter, mayHold, type WordFilter } from './word-filter.ts';

/** Threads that have just taken a word, as places in the common code, and by the gap behind it where they wait then. */
type State = { readonly threads: readonly number[]; readonly closures: (Closure | undefined)[] };

/** Threads that wait for a word, and the patterns that match up to here. */
export type Closure = {
  readonly matched: readonly number[];
  /** How many threads wait. */
  readonly size: number;
  /**
   * Threads by the number of the one word that they ask for, and those that may take several. A word that some thread
   * will not take stands here too, with no thread: words that do not stand here lead to the same place, their shapes
   * apart.
   */
  readonly asking: ReadonlyMap<number, readonly number[]>;
  readonly open: readonly number[];
  /** One of those may take a word that nobody names. */
  readonly takesOthers: boolean;
  /** Sets of words that make a difference here too. */
  readonly sets: readonly ReadonlySet<number>[];
  /** Words that may make a difference; worked out at the first step from here. */
  filter: WordFilter | undefined;
  /** Where a letter and a gap lead whose word passes the filter, and where all others do, by their shapes and the gap. */
  next: Map<number, Closure> | undefined;
  readonly others: (Closure | undefined)[];
};

/**
 * Many programs as one automaton that is worked out as texts need it (as RE2 does): the sets of threads that it meets
 * are kept, with where a letter leads from each, so that a word costs a look-up however many programs there are.
 */
export type Automaton = {
  /** Adds a program's instructions to the common code; its words are named from then on. */
  readonly load: (program: number) => void;
  /** Where the programs wait for their first word. */
  readonly begin: (programs: readonly number[], gap: Gap) => Closure;
  /** Where they wait for the next one when they have taken a letter and a gap comes. */
  readonly next: (closure: Closure, letter: number, gap: Gap) => Closure;
  /** True when there are so many states that they should be forgotten: with `forget`, and all closures given out. */
  readonly isFull: () => boolean;
  readonly forget: () => void;
};

const MOST_STATES = 20_000;

/** An instruction of the common code: words by their numbers, and targets as places in it. */
type Numbered =
  | Exclude<Instruction, { op: 'word' | 'words' | 'not' }>
  | { readonly op: 'word'; readonly word: number }
  | { readonly op: 'words'; readonly words: ReadonlySet<number> }
  | { readonly op: 'not'; readonly of: readonly Numbered[] };

/** What stands between words, and takes none. */
const isPlace = (op: Instruction['op']): boolean =>
  op === 'start' || op === 'end' || op === 'question' || op === 'pause';

function isPassed(op: Instruction['op'], gap: Gap): boolean {
  if (op === 'start') return gap === GAPS.start;
  if (op === 'pause') return gap === GAPS.pause;
  if (op === 'question') return gap === GAPS.question;
  return op === 'end' && (gap === GAPS.end || gap === GAPS.question);
}

function isTaking(instruction: Numbered | undefined, letter: number): boolean {
  if (instruction === undefined) return false;
  if (instruction.op === 'word') return instruction.word === wordOf(letter);
  if (instruction.op === 'words') return instruction.words.has(wordOf(letter));
  if (instruction.op === 'shape') return (shapesOf(letter) & bitOf(instruction.shape)) !== 0;
  // What a tagger would say is not known here: neither that it is, nor that it is not
  if (instruction.op === 'not') return !instruction.of.some((inner) => inner.op !== 'tag' && isTaking(inner, letter));
  return instruction.op === 'any' || instruction.op === 'tag';
}

/** The programs behind one another, and to which of them each instruction belongs. */
type Code = {
  readonly instructions: Numbered[];
  readonly owners: number[];
  /** Which instructions were seen in which walk, so that a walk needs no set of its own. */
  seen: Uint32Array;
  walks: number;
};

const NOBODY: readonly number[] = [];

/** A letter, or its shapes, with the gap behind it. */
const moveOf = (letter: number, gap: Gap): number => letter * GAP_COUNT + gap;

/** Where nobody waits any more. */
const createEnd = (matched: readonly number[]): Closure => ({
  matched,
  size: 0,
  asking: NO_ASKING,
  open: NOBODY,
  takesOthers: false,
  sets: [],
  filter: undefined,
  next: undefined,
  others: [],
});
const NO_ASKING: ReadonlyMap<number, readonly number[]> = new Map();
const DEAD = createEnd([]);

type Waiting = {
  readonly asking: Map<number, readonly number[]>;
  readonly open: number[];
  readonly sets: Set<ReadonlySet<number>>;
};

/** Notes that the words of an instruction make a difference. */
function noteWords(instruction: Numbered, { asking, sets }: Waiting): void {
  if (instruction.op === 'words') sets.add(instruction.words);
  else if (instruction.op === 'not') for (const inner of instruction.of) noteWords(inner, { asking, sets, open: [] });
  else if (instruction.op === 'word' && !asking.has(instruction.word)) asking.set(instruction.word, NOBODY);
}

/** Notes who waits for what. */
function wait(at: number, instruction: Numbered, waiting: Waiting): void {
  noteWords(instruction, waiting);
  if (instruction.op !== 'word') waiting.open.push(at);
  else waiting.asking.set(instruction.word, [...(waiting.asking.get(instruction.word) ?? NOBODY), at]);
}

/** Follows all that takes no word. */
function closeOver(threads: readonly number[], gap: Gap, code: Code): Closure {
  const waiting: Waiting = { asking: new Map(), open: [], sets: new Set() };
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
    const { op } = instruction;
    if (op === 'match') {
      if (!matched.includes(owner)) matched.push(owner);
    } else if (op === 'jump') pending.push(instruction.to);
    else if (op === 'split') pending.push(instruction.second, instruction.first);
    else if (op === 'save' || isPassed(op, gap)) pending.push(at + 1);
    else if (!isPlace(op)) {
      size++;
      wait(at, instruction, waiting);
    }
  }
  if (size === 0) return matched.length > 0 ? createEnd(matched) : DEAD;
  const { asking, open, sets } = waiting;
  const takesOthers = open.some((at) => code.instructions[at]?.op !== 'words');
  return {
    matched,
    size,
    asking,
    open,
    takesOthers,
    sets: [...sets],
    filter: undefined,
    next: undefined,
    others: [],
  };
}

/** Gives words their numbers; the same words in another instruction are the same set. */
function createNumbering() {
  const sets = new Map<string, ReadonlySet<number>>();
  const known = new WeakMap<ReadonlySet<string>, ReadonlySet<number>>();
  const setOf = (words: ReadonlySet<string>): ReadonlySet<number> => {
    const same = known.get(words);
    if (same) return same;
    const numbers = [...words].map(nameWord);
    const key = numbers.join(' ');
    const set = sets.get(key) ?? new Set(numbers);
    sets.set(key, set);
    known.set(words, set);
    return set;
  };
  const number = (instruction: Instruction, by: number): Numbered => {
    if (instruction.op === 'word') return { op: 'word', word: nameWord(instruction.word) };
    if (instruction.op === 'words') return { op: 'words', words: setOf(instruction.words) };
    if (instruction.op === 'not') return { op: 'not', of: instruction.of.map((inner) => number(inner, by)) };
    if (instruction.op === 'jump') return { op: 'jump', to: instruction.to + by };
    if (instruction.op !== 'split') return instruction;
    return { op: 'split', first: instruction.first + by, second: instruction.second + by };
  };
  return number;
}

/** The common code; a program is added when it is loaded. */
function createCode(programs: readonly (() => Program)[]) {
  const code: Code = { instructions: [], owners: [], seen: new Uint32Array(0), walks: 0 };
  const starts: (number | undefined)[] = [];
  const number = createNumbering();
  const load = (program: number): void => {
    if (starts[program] !== undefined) return;
    const start = code.instructions.length;
    starts[program] = start;
    for (const instruction of programs[program]?.().instructions ?? []) {
      code.instructions.push(number(instruction, start));
      code.owners.push(program);
    }
  };
  return { code, load, startOf: (program: number): number => starts[program] ?? 0 };
}

/** The filter of a closure: the words that it asks for, and those of its sets. */
function filterOf({ asking, sets }: Closure, filterOfSet: (set: ReadonlySet<number>) => WordFilter): WordFilter {
  const [only] = sets;
  if (asking.size === 0 && sets.length === 1 && only) return filterOfSet(only);
  return createFilter([...asking.keys()], sets.map(filterOfSet));
}

export function createAutomaton(programs: readonly (() => Program)[]): Automaton {
  const { code, load, startOf } = createCode(programs);
  const states = new Map<string, State>();
  const filters = new WeakMap<ReadonlySet<number>, WordFilter>();

  const filterOfSet = (set: ReadonlySet<number>): WordFilter => {
    const known = filters.get(set) ?? createFilter([...set], []);
    filters.set(set, known);
    return known;
  };

  const stateOf = (threads: readonly number[]): State => {
    const key = threads.join(' ');
    const known = states.get(key);
    if (known) return known;
    const state: State = { threads, closures: [] };
    states.set(key, state);
    return state;
  };

  /** Where a letter leads those that wait for it and all others that may take it. */
  const follow = ({ open }: Closure, waiting: readonly number[], letter: number, gap: Gap): Closure => {
    const taking = [...waiting, ...open.filter((at) => isTaking(code.instructions[at], letter))];
    if (taking.length === 0) return DEAD;
    const { threads, closures } = stateOf(taking.map((at) => at + 1).toSorted((a, b) => a - b));
    return (closures[gap] ??= closeOver(threads, gap, code));
  };

  const stepAside = (closure: Closure, letter: number, gap: Gap): Closure =>
    closure.takesOthers
      ? (closure.others[moveOf(shapesOf(letter), gap)] ??= follow(closure, NOBODY, letter, gap))
      : DEAD;

  const step = (closure: Closure, letter: number, gap: Gap): Closure => {
    const word = wordOf(letter);
    closure.filter ??= filterOf(closure, filterOfSet);
    if (!mayHold(closure.filter, word)) return stepAside(closure, letter, gap);
    const move = moveOf(letter, gap);
    const known = closure.next?.get(move);
    if (known) return known;
    const { asking, sets } = closure;
    const waiting = asking.get(word) ?? (sets.some((set) => set.has(word)) ? NOBODY : undefined);
    const reached = waiting ? follow(closure, waiting, letter, gap) : stepAside(closure, letter, gap);
    closure.next ??= new Map();
    closure.next.set(move, reached);
    return reached;
  };

  return {
    load,
    begin: (begun, gap) => closeOver(begun.map(startOf), gap, code),
    next: step,
    isFull: () => states.size > MOST_STATES,
    forget: () => states.clear(),
  };
}
