import { isPause } from '../tokens.ts';
import { eachWord, editionOfVocabulary, numbersOf, SHAPES } from '../words.ts';

/** What stands before the next word. */
export const GAPS = { plain: 0, start: 1, pause: 2, end: 3, question: 4 } as const;
export type Gap = (typeof GAPS)[keyof typeof GAPS];
export const GAP_COUNT = Object.keys(GAPS).length;

const SHAPE_BITS = SHAPES.length;
/** A letter is a word's number with its shapes: all that an automaton knows of it. */
export const wordOf = (letter: number): number => letter >> SHAPE_BITS;
export const shapesOf = (letter: number): number => letter & (2 ** SHAPE_BITS - 1);

/** A sentence in numbers, one of each for a token; `gaps` has one more, for its end. */
export type NumberedSentence = {
  count: number;
  letters: Int32Array;
  gaps: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
};

/** The last sentence read, its numbers, and the edition of the vocabulary that they are of. */
const last: { text: string; edition: number; readonly numbered: NumberedSentence } = {
  text: '',
  edition: -1,
  numbered: {
    count: 0,
    letters: new Int32Array(64),
    gaps: new Uint8Array(65),
    starts: new Int32Array(64),
    ends: new Int32Array(64),
  },
};

function copy<List extends Int32Array | Uint8Array>(list: List, grown: List): List {
  grown.set(list);
  return grown;
}

function grow(numbered: NumberedSentence): void {
  const size = 2 * numbered.letters.length;
  numbered.letters = copy(numbered.letters, new Int32Array(size));
  numbered.gaps = copy(numbered.gaps, new Uint8Array(size + 1));
  numbered.starts = copy(numbered.starts, new Int32Array(size));
  numbered.ends = copy(numbered.ends, new Int32Array(size));
}

function gapBetween(text: string, before: number, start: number): Gap {
  if (start - before === 1 && text.charCodeAt(before) === 0x20) return GAPS.plain;
  return isPause(text.slice(before, start)) ? GAPS.pause : GAPS.plain;
}

function fill(text: string, numbered: NumberedSentence): void {
  let count = 0;
  let before = 0;
  eachWord(text, (reading, start, end) => {
    let gap: Gap = count === 0 ? GAPS.start : gapBetween(text, before, start);
    for (const number of numbersOf(reading)) {
      if (count === numbered.letters.length) grow(numbered);
      numbered.letters[count] = (number << SHAPE_BITS) | reading.shapes;
      numbered.gaps[count] = gap;
      numbered.starts[count] = start;
      numbered.ends[count] = end;
      gap = GAPS.plain;
      count++;
    }
    before = end;
  });
  numbered.count = count;
}

/**
 * A sentence in numbers, as of the vocabulary now. There is one such sentence at a time: it holds until another is read,
 * so that nothing is allocated, and the rules that look at the same sentence read it once.
 */
export function readSentence(text: string, isQuestion: boolean): NumberedSentence {
  const { numbered } = last;
  const edition = editionOfVocabulary();
  if (last.text !== text || last.edition !== edition) {
    fill(text, numbered);
    [last.text, last.edition] = [text, edition];
  }
  numbered.gaps[numbered.count] = isQuestion ? GAPS.question : GAPS.end;
  return numbered;
}
