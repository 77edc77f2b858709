import { hasShape, isPause, type Token } from '../tokens.ts';
import type { Instruction, Program } from './program.ts';

/** Token indices, half-open; a group that took no part is undefined. */
export type Match = {
  readonly first: number;
  readonly last: number;
  readonly groups: Readonly<Record<string, { readonly first: number; readonly last: number }>>;
};

/** A sentence as the machine reads it: tokens, what follows the last, and the tagger's tags when it has been. */
export type Sentence = {
  readonly tokens: readonly Token[];
  readonly tags?: readonly ReadonlySet<string>[] | undefined;
  /** It ends with a question mark. */
  readonly isQuestion?: boolean | undefined;
};

/** Where a match is, in token indices, half-open. */
type Place = Pick<Match, 'first' | 'last'>;

type Thread = { readonly at: number; readonly start: number; readonly slots: readonly number[] };

const isPauseBefore = ({ before }: Token): boolean => isPause(before);

/** No match is longer, so that looking for all of them takes a time that grows with the text and not with its square. */
export const LONGEST = 200;

function isTaking(instruction: Instruction, sentence: Sentence, position: number): boolean {
  const token = sentence.tokens[position];
  if (!token) return false;
  if (instruction.op === 'word') return token.word === instruction.word;
  if (instruction.op === 'words') return instruction.words.has(token.word);
  if (instruction.op === 'tag') return sentence.tags?.[position]?.has(instruction.tag) ?? false;
  if (instruction.op === 'shape') return hasShape(token, instruction.shape);
  if (instruction.op === 'not') return !instruction.of.some((inner) => isTaking(inner, sentence, position));
  return instruction.op === 'any';
}

/** Which instructions were seen in which walk, so that a walk needs no set of its own. */
const walks = { seen: new Uint32Array(256), last: 0 };

/** Begins a walk over a program's instructions and gives its number. */
function beginWalk({ instructions }: Program): number {
  if (walks.seen.length < instructions.length) walks.seen = new Uint32Array(2 * instructions.length);
  return ++walks.last;
}

/** Follows all that takes no word from `at`, in order of preference. */
function addThread(
  list: Thread[],
  walk: number,
  program: Program,
  sentence: Sentence,
  thread: Thread,
  position: number,
): void {
  const { seen } = walks;
  const pending = [thread];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { at, start, slots } = next;
    if (seen[at] === walk) continue;
    seen[at] = walk;
    const instruction = program.instructions[at];
    if (instruction === undefined) continue;
    if (instruction.op === 'jump') pending.push({ at: instruction.to, start, slots });
    else if (instruction.op === 'split')
      pending.push({ at: instruction.second, start, slots }, { at: instruction.first, start, slots });
    else if (instruction.op === 'save')
      pending.push({ at: at + 1, start, slots: slots.with(instruction.slot, position) });
    else if (isPlace(instruction)) {
      if (isStanding(instruction.op, sentence, position)) pending.push({ at: at + 1, start, slots });
    } else list.push(next);
  }
}

/** What stands between words, and takes none. */
type Between = Extract<Instruction, { op: 'start' | 'end' | 'question' | 'pause' }>;

const isPlace = (instruction: Instruction): instruction is Between =>
  ['start', 'end', 'question', 'pause'].includes(instruction.op);

function isStanding(op: Between['op'], { tokens, isQuestion }: Sentence, position: number): boolean {
  if (op === 'start') return position === 0;
  if (op === 'end') return position === tokens.length;
  if (op === 'question') return position === tokens.length && isQuestion === true;
  const token = tokens[position];
  return position > 0 && token !== undefined && isPauseBefore(token);
}

function matchOf(program: Program, { start, slots }: Thread, last: number): Match {
  const groups: Record<string, { first: number; last: number }> = {};
  program.groups.forEach((name, group) => {
    const [from, to] = [slots[2 * group] ?? -1, slots[2 * group + 1] ?? -1];
    if (from >= 0 && to > from) groups[name] = { first: from, last: to };
  });
  return { first: start, last, groups };
}

/** The first position from `from` on where a match can begin; the sentence's length when there is none. */
function nextBeginning({ firsts, isAnchored }: Program, { tokens }: Sentence, from: number): number {
  if (isAnchored) return from === 0 ? 0 : tokens.length;
  if (!firsts) return from;
  for (let position = from; position < tokens.length; position++) {
    const token = tokens[position];
    if (token && (firsts.words.has(token.word) || (token.shapes & firsts.shapes) !== 0)) return position;
  }
  return tokens.length;
}

/** The leftmost match from `from` on, the preferred one where several begin together. */
function findFirst(program: Program, sentence: Sentence, from: number): Match | undefined {
  const { length } = sentence.tokens;
  let position = nextBeginning(program, sentence, from);
  if (position === length) return undefined;
  const noSlots = Array.from({ length: 2 * program.groups.length }, () => -1);
  let found: Match | undefined;
  let threads: Thread[] = [];
  for (let begin = position; position <= length; position++) {
    if (threads.length === 0) position = begin;
    const walk = beginWalk(program);
    const list: Thread[] = [];
    for (const thread of threads) addThread(list, walk, program, sentence, thread, position);
    if (!found && position === begin) {
      addThread(list, walk, program, sentence, { at: 0, start: position, slots: noSlots }, position);
      begin = nextBeginning(program, sentence, position + 1);
    }
    threads = [];
    for (const thread of list) {
      const instruction = program.instructions[thread.at];
      if (instruction?.op === 'match') {
        // An empty match is none: what is preferred less may still be one
        if (position === thread.start) continue;
        found = matchOf(program, thread, position);
        break;
      }
      if (position - thread.start >= LONGEST) continue;
      if (instruction && isTaking(instruction, sentence, position)) threads.push({ ...thread, at: thread.at + 1 });
    }
    if (threads.length === 0 && (found || begin >= length)) break;
  }
  return found;
}

/** All matches of a pattern in a sentence, from word `from` on, left to right, without overlap; never an empty one. */
export function findMatches(program: Program, sentence: Sentence, from = 0): Match[] {
  const matches: Match[] = [];
  let begin = from;
  while (begin < sentence.tokens.length) {
    const match = findFirst(program, sentence, begin);
    if (!match) break;
    matches.push(match);
    begin = match.last;
  }
  return matches;
}

/** The preferred match that begins at one word, where the longest one ends at another. */
function matchAt(program: Program, sentence: Sentence, { first, last }: Place): Match | undefined {
  const slots = Array.from({ length: 2 * program.groups.length }, () => -1);
  let found: Match | undefined;
  let threads: Thread[] = [];
  addThread(threads, beginWalk(program), program, sentence, { at: 0, start: first, slots }, first);
  for (let position = first; threads.length > 0; position++) {
    const walk = beginWalk(program);
    const next: Thread[] = [];
    for (const thread of threads) {
      const instruction = program.instructions[thread.at];
      if (instruction?.op === 'match') {
        if (position === first) continue;
        found = matchOf(program, thread, position);
        break;
      }
      if (position === last || !instruction || !isTaking(instruction, sentence, position)) continue;
      const taken = { at: thread.at + 1, start: first, slots: thread.slots };
      addThread(next, walk, program, sentence, taken, position + 1);
    }
    threads = next;
  }
  return found;
}

/** As `findMatches`, when it is known where the longest matches are: from left to right, without overlap. */
export function findMatchesAt(program: Program, sentence: Sentence, places: readonly Place[]): Match[] {
  if (program.isStraight) return places.map(({ first, last }) => ({ first, last, groups: {} }));
  const matches: Match[] = [];
  for (const place of places) {
    const match = matchAt(program, sentence, place);
    if (!match) break;
    matches.push(match);
    // One that is preferred to a longer one leaves words that nobody has looked at
    if (match.last < place.last) return [...matches, ...findMatches(program, sentence, match.last)];
  }
  return matches;
}
