import type { Program } from './program.ts';

/** Where one thread stands: has it taken a word, and has it been told that none comes? */
type Thread = { readonly at: number; readonly hasWord: boolean; readonly isAtEnd: boolean };

/**
 * False for a pattern that no sentence can match, like `no $ way` or `no ^ way`. A `#Tag` or a word is taken to come in
 * any sentence.
 */
export function canMatch({ instructions }: Program): boolean {
  const seen = new Set<string>();
  const pending: Thread[] = [{ at: 0, hasWord: false, isAtEnd: false }];
  for (let thread = pending.pop(); thread; thread = pending.pop()) {
    const { at, hasWord, isAtEnd } = thread;
    const key = `${at} ${hasWord} ${isAtEnd}`;
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
      if (!hasWord) go(at + 1);
    } else if (instruction.op === 'end' || instruction.op === 'question') {
      if (hasWord) go(at + 1, { isAtEnd: true });
    } else if (instruction.op === 'pause') {
      if (hasWord && !isAtEnd) go(at + 1);
    } else if (!isAtEnd && !(instruction.op === 'not' && instruction.of.some(({ op }) => op === 'any')))
      go(at + 1, { hasWord: true });
  }
  return false;
}
