/** A bit for every word by its number, some words sharing one: it may say of a word that is not there that it is. */
export type WordFilter = Uint32Array;

/** The vocabulary of the core pack has twice as many words. */
const BITS = 4_096;

/** A filter of some words together with those of other filters. */
export function createFilter(words: Iterable<number>, others: readonly WordFilter[]): WordFilter {
  const filter = new Uint32Array(BITS / 32);
  for (const other of others) for (let at = 0; at < filter.length; at++) filter[at]! |= other[at] ?? 0;
  for (const word of words) filter[(word % BITS) >> 5]! |= 1 << (word & 31);
  return filter;
}

/** False only for a word that was not put in. */
export const mayHold = (filter: WordFilter, word: number): boolean =>
  ((filter[(word % BITS) >> 5] ?? 0) & (1 << (word & 31))) !== 0;
