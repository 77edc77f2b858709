import type { Program } from './program.ts';

/** Where one thread stands: has it taken a word, and what has it been told of the place behind it? */
type Thread = {
  readonly at: number;
  readonly hasWord: boolean;
  /** No word comes before. */
  readonly isAtStart: boolean;
  /** No word comes behind. */
  readonly isAtEnd: boolean;
  /** There is a word on either side. */
  readonly isPaused: boolean;
};

/**
 * False for a pattern that no sentence can match, like `no $ way` or `no ^ way`. A `#Tag` or a word is taken to come in
 * any sentence.
 */
export function canMatch({ instructions }: Program): boolean {
  const seen = new Set<string>();
  const pending: Thread[] = [{ at: 0, hasWord: false, isAtStart: false, isAtEnd: false, isPaused: false }];
  for (let thread = pending.pop(); thread; thread = pending.pop()) {
    const { at, hasWord, isAtStart, isAtEnd, isPaused } = thread;
    const key = `${at} ${hasWord} ${isAtStart} ${isAtEnd} ${isPaused}`;
    const instruction = instructions[at];
    if (seen.has(key) || !instruction) continue;
    seen.add(key);
    const go = (to: number, change: Partial<Thread> = {}) => pending.push({ ...thread, at: to, ...change });
    if (instruction.op === 'match') {
      if (hasWord) return true;
    } else if (instruction.op === 'jump') go(instruction.to);
    else if (instruction.op === 'split') {
      go(instruction.first);
      go(instruction.second);
    } else if (instruction.op === 'save') go(at + 1);
    else if (instruction.op === 'start') {
      if (!hasWord && !isPaused) go(at + 1, { isAtStart: true });
    } else if (instruction.op === 'end' || instruction.op === 'question') {
      if (hasWord && !isPaused) go(at + 1, { isAtEnd: true });
    } else if (instruction.op === 'pause') {
      if (!isAtStart && !isAtEnd) go(at + 1, { isPaused: true });
    } else if (!isAtEnd && !(instruction.op === 'not' && instruction.of.some(({ op }) => op === 'any')))
      go(at + 1, { hasWord: true, isAtStart: false, isPaused: false });
  }
  return false;
}
