/** Small numbers on letters; 0 on a letter that has none. A look-up for every word of every text, so it hashes nothing. */
export function createLetterMarks() {
  let marks = new Uint8Array(1_024);
  const set = (letter: number, mark: number): void => {
    if (letter >= marks.length) {
      const grown = new Uint8Array(2 * letter);
      grown.set(marks);
      marks = grown;
    }
    marks[letter] = mark;
  };
  return { get: (letter: number): number => marks[letter] ?? 0, set };
}
