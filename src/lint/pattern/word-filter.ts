/** A bit for every word by its number, some words sharing one: it may say of a word that is not there that it is. */
export type WordFilter = Uint32Array;

/** Bits for each word that is put in, and bounds: the vocabulary of the core pack has twice as many words as the upper. */
const BITS_PER_WORD = 8;
const [FEWEST_BITS, MOST_BITS] = [64, 4_096];

/** How many numbers hold the bits of so many words; a power of two. */
function sizeFor(words: number): number {
  let bits = FEWEST_BITS;
  while (bits < MOST_BITS && bits < words * BITS_PER_WORD) bits *= 2;
  return bits / 32;
}

/** A filter of some words together with those of other filters; a smaller one stands in it again and again. */
export function createFilter(words: readonly number[], others: readonly WordFilter[]): WordFilter {
  const filter = new Uint32Array(Math.max(sizeFor(words.length), ...others.map(({ length }) => length)));
  for (const other of others)
    for (let at = 0; at < filter.length; at++) filter[at]! |= other[at & (other.length - 1)] ?? 0;
  for (const word of words) filter[(word >> 5) & (filter.length - 1)]! |= 1 << (word & 31);
  return filter;
}

/** False only for a word that was not put in. */
export const mayHold = (filter: WordFilter, word: number): boolean =>
  ((filter[(word >> 5) & (filter.length - 1)] ?? 0) & (1 << (word & 31))) !== 0;
