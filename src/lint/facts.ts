import { FILL } from './masks.ts';

/** Numbers as they are written: amounts, dates, times, codes. */
const NUMBERS = /\p{N}+(?:[.,:/-]\p{N}+)*/gu;

const numbersIn = (text: string): string[] => (text.match(NUMBERS) ?? []).toSorted();
const masksIn = (text: string): number => text.split(FILL).length - 1;

/**
 * True when a rewritten sentence says no number that the first one does not; with `exactly`, when it drops none either.
 * Masked text (links, placeholders, quotations) counts as a fact too, and stays as it is.
 */
export function keepsFacts(before: string, after: string, exactly: boolean): boolean {
  if (masksIn(before) !== masksIn(after)) return false;
  const [had, has] = [numbersIn(before), numbersIn(after)];
  if (exactly) return had.join(' ') === has.join(' ');
  return has.every((number) => had.includes(number));
}
