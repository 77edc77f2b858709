/**
 * Whole numbers from 0 as short text, the small ones shortest: digits of five bits, the lowest first, each marked where
 * another follows (the VLQ of source maps, without its sign).
 */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const MORE = 32;

const values = new Uint8Array(128);
for (let value = 0; value < DIGITS.length; value++) values[DIGITS.charCodeAt(value)] = value;

export function writeNumbers(numbers: readonly number[]): string {
  let text = '';
  for (let number of numbers) {
    for (; number >= MORE; number = Math.floor(number / MORE)) text += DIGITS[MORE + (number % MORE)];
    text += DIGITS[number];
  }
  return text;
}

/** Reads what `writeNumbers` wrote, a number with every call; behind the end it is 0. */
export function readNumbers(text: string): () => number {
  let at = 0;
  return () => {
    let number = 0;
    for (let unit = 1; ; unit *= MORE) {
      const value = values[text.charCodeAt(at++)] ?? 0;
      number += (value % MORE) * unit;
      if (value < MORE) return number;
    }
  };
}
