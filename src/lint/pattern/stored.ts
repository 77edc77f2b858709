import type { Matcher } from '../matcher.ts';
import { nameWord, SHAPES } from '../words.ts';
import { readNumbers, writeNumbers } from './numbers-as-text.ts';
import type { Instruction, Program } from './program.ts';
import type { Requirement } from './triggers.ts';

/**
 * Patterns that were read and compiled before, as plain data: a page that opens needs no parser for them. Every word and
 * name is written once, and every set of words.
 */
export type StoredPatterns = {
  readonly words: readonly string[];
  /** Names of groups and #Tags. */
  readonly names: readonly string[];
  /** Sets of words: the place of each in `words`, as steps from the one before. */
  readonly sets: readonly string[];
  /** In the order in which they were given. */
  readonly patterns: readonly string[];
};

/** The instructions by their number; a new one goes to the end. */
// prettier-ignore
const OPS = [
  'word', 'words', 'tag', 'shape', 'any', 'not', 'start', 'end', 'question', 'pause', 'split', 'jump', 'save', 'match',
] as const satisfies readonly Instruction['op'][];
const OP_COUNT = 16;

const FLAGS = ['isAnchored', 'isOfQuestion', 'hasGap', 'needsGrammar'] as const satisfies readonly (keyof Matcher)[];

/** Numbers texts by the order in which they come. */
function createIndex() {
  const texts: string[] = [];
  const known = new Map<string, number>();
  const indexOf = (text: string): number => {
    const index = known.get(text) ?? texts.push(text) - 1;
    known.set(text, index);
    return index;
  };
  return { texts, indexOf };
}

type Tables = {
  readonly word: (word: string) => number;
  readonly name: (name: string) => number;
  readonly set: (words: ReadonlySet<string>) => number;
};

/** A jump may lead back: even numbers lead on, odd ones back. */
const signed = (steps: number): number => (steps < 0 ? -2 * steps - 1 : 2 * steps);
const unsigned = (number: number): number => (number % 2 === 1 ? -(number + 1) / 2 : number / 2);

function operandOf(instruction: Instruction, at: number, tables: Tables): number {
  if (instruction.op === 'word') return tables.word(instruction.word);
  if (instruction.op === 'words') return tables.set(instruction.words);
  if (instruction.op === 'tag') return tables.name(instruction.tag);
  if (instruction.op === 'shape') return SHAPES.indexOf(instruction.shape);
  if (instruction.op === 'not') return instruction.of.length;
  if (instruction.op === 'jump') return signed(instruction.to - at);
  if (instruction.op === 'save') return instruction.slot;
  if (instruction.op !== 'split') return 0;
  if (instruction.first !== at + 1) throw new RangeError('a fork leads to the next instruction first');
  return signed(instruction.second - at);
}

/** An instruction as numbers: itself with what it says, then what a `not` is of. */
function numbersOf(instruction: Instruction, at: number, tables: Tables): number[] {
  const own = operandOf(instruction, at, tables) * OP_COUNT + OPS.indexOf(instruction.op);
  const inner = instruction.op === 'not' ? instruction.of : [];
  return [own, ...inner.flatMap((one) => numbersOf(one, 0, tables))];
}

function storePattern(matcher: Matcher, tables: Tables): string {
  const { firsts, hasGap } = matcher;
  const { instructions, groups } = matcher.program();
  let flags = 0;
  FLAGS.forEach((flag, bit) => (flags += matcher[flag] ? 1 << bit : 0));
  // What is required is asked only of patterns with gaps
  const requirements = hasGap ? matcher.requirements() : [];
  return writeNumbers([
    flags,
    ...(firsts ? [1 + tables.set(firsts.words), firsts.shapes] : [0]),
    requirements.length,
    ...requirements.flatMap((sets) => [sets.length, ...sets.map(tables.set)]),
    groups.length,
    ...groups.map(tables.name),
    instructions.length,
    ...instructions.flatMap((instruction, at) => numbersOf(instruction, at, tables)),
  ]);
}

/** Writes patterns down so that `openStored` gives them back in the same order. */
export function storePatterns(matchers: readonly Matcher[]): StoredPatterns {
  const [words, names, sets] = [createIndex(), createIndex(), createIndex()];
  const set = (members: ReadonlySet<string>): number => {
    const places = [...members].map(words.indexOf).toSorted((a, b) => a - b);
    return sets.indexOf(writeNumbers([places.length, ...places.map((place, at) => place - (places[at - 1] ?? 0))]));
  };
  const tables: Tables = { word: words.indexOf, name: names.indexOf, set };
  const patterns = matchers.map((matcher) => storePattern(matcher, tables));
  return { words: words.texts, names: names.texts, sets: sets.texts, patterns };
}

type Head = Omit<Matcher, 'requirements' | 'program'>;

type Reader = {
  readonly next: () => number;
  readonly wordAt: (place: number) => string;
  readonly nameAt: (place: number) => string;
  readonly setAt: (place: number) => ReadonlySet<string>;
};

/** Reads `count` times. */
function list<Item>(count: number, read: (at: number) => Item): Item[] {
  const items: Item[] = [];
  for (let at = 0; at < count; at++) items.push(read(at));
  return items;
}

function readInstruction(reader: Reader, at: number): Instruction {
  const number = reader.next();
  const op = OPS[number % OP_COUNT] ?? 'match';
  const operand = Math.floor(number / OP_COUNT);
  if (op === 'word') return { op, word: reader.wordAt(operand) };
  if (op === 'words') return { op, words: reader.setAt(operand) };
  if (op === 'tag') return { op, tag: reader.nameAt(operand) };
  if (op === 'shape') return { op, shape: SHAPES[operand] ?? 'Digits' };
  if (op === 'not') return { op, of: list(operand, () => readInstruction(reader, 0)) };
  if (op === 'split') return { op, first: at + 1, second: at + unsigned(operand) };
  if (op === 'jump') return { op, to: at + unsigned(operand) };
  return op === 'save' ? { op, slot: operand } : { op };
}

const readRequirements = (reader: Reader): readonly Requirement[] =>
  list(reader.next(), () => list(reader.next(), () => reader.setAt(reader.next())));

function readProgram(reader: Reader, { firsts, isAnchored, needsGrammar: hasTag }: Head): Program {
  const groups = list(reader.next(), () => reader.nameAt(reader.next()));
  const instructions = list(reader.next(), (at) => readInstruction(reader, at));
  const isStraight = !instructions.some(({ op }) => op === 'split' || op === 'save');
  return { instructions, groups, firsts, isAnchored, hasTag, isStraight };
}

/** Things that are made of a text when they are first asked for. */
function createShelf<Item>(texts: readonly string[], make: (text: string) => Item): (place: number) => Item {
  const made: (Item | undefined)[] = [];
  return (place) => {
    const text = texts[place];
    if (text === undefined) throw new RangeError(`nothing is stored at ${place}`);
    return (made[place] ??= make(text));
  };
}

/** What is asked of every pattern is read at once, the rest when it is needed. */
function openPattern(text: string, tables: Omit<Reader, 'next'>): Matcher {
  const reader: Reader = { ...tables, next: readNumbers(text) };
  const flags = reader.next();
  const has = (flag: (typeof FLAGS)[number]): boolean => (flags & (1 << FLAGS.indexOf(flag))) !== 0;
  const set = reader.next();
  const head: Head = {
    firsts: set > 0 ? { words: reader.setAt(set - 1), shapes: reader.next() } : undefined,
    isAnchored: has('isAnchored'),
    isOfQuestion: has('isOfQuestion'),
    hasGap: has('hasGap'),
    needsGrammar: has('needsGrammar'),
  };
  // Nothing is required of a pattern without a gap: its words are told apart as they come
  let requirements: readonly Requirement[] | undefined;
  const required = (): readonly Requirement[] => (requirements ??= readRequirements(reader));
  let program: Program | undefined;
  return {
    ...head,
    requirements: () => (head.hasGap ? required() : [[]]),
    program: () => {
      // They stand in front of it
      required();
      return (program ??= readProgram(reader, head));
    },
  };
}

/** Gives the patterns that `storePatterns` wrote down by their places. Throws a `RangeError` for one that is not there. */
export function openStored({ words, names, sets, patterns }: StoredPatterns): (place: number) => Matcher {
  // All at once: to name one later makes the numbers of all texts out of date
  for (const word of words) nameWord(word);
  const wordAt = (place: number): string => words[place] ?? '';
  const setAt = createShelf(sets, (text): ReadonlySet<string> => {
    const next = readNumbers(text);
    let place = 0;
    return new Set(list(next(), () => wordAt((place += next()))));
  });
  const tables = { wordAt, setAt, nameAt: (place: number): string => names[place] ?? '' };
  return createShelf(patterns, (text) => openPattern(text, tables));
}
