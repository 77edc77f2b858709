import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_READ, paragraphAt, paragraphOf, spanInPart } from '../../src/editor/part.ts';

const LINES = 'One here.\nTwo is there.\nThree.';
const CLOSED = { isOpenBefore: false, isOpenBehind: false };

describe('T20, T24 The part of a draft that is read', () => {
  it('is the paragraph at hand, with its masks', () => {
    const masked = [
      { start: 4, end: 14 },
      { start: 25, end: 28 },
    ];
    expect(paragraphAt({ text: LINES, masked, ...CLOSED }, 12)).toEqual({
      text: 'Two is there.',
      masked: [{ start: 0, end: 4 }],
      start: 10,
      extent: 'paragraph',
    });
    expect(paragraphAt({ text: LINES, masked: [], ...CLOSED }, 0).text).toBe('One here.');
    expect(paragraphAt({ text: LINES, masked: [], ...CLOSED }, LINES.length).text).toBe('Three.');
  });

  it('is a piece where an end of the paragraph is not in sight', () => {
    const extentAt = (at: number, isOpenBefore: boolean, isOpenBehind: boolean) =>
      paragraphAt({ text: LINES, masked: [], isOpenBefore, isOpenBehind }, at).extent;
    expect([0, 12, LINES.length].map((at) => extentAt(at, true, true))).toEqual(['piece', 'paragraph', 'piece']);
    expect([0, 12, LINES.length].map((at) => extentAt(at, false, true))).toEqual(['paragraph', 'paragraph', 'piece']);
  });

  it('of a text without a line end is never more than may be read, and stands around the place', () => {
    const text = 'word '.repeat(200_000);
    for (const at of [0, 40_000, 999_990, text.length]) {
      const part = paragraphOf(text, at);
      expect(part.text.length).toBeLessThanOrEqual(MOST_READ);
      expect(part.extent).toBe('piece');
      expect(text.slice(part.start, part.start + part.text.length)).toBe(part.text);
      expect(spanInPart({ start: at, end: at }, part).start).toBe(at - part.start);
    }
  });

  it('is the same wherever in its paragraph the place is, and stands where it says', () => {
    const lines = fc.array(fc.string({ maxLength: 400, unit: fc.constantFrom('a', ' ', 'é') }), { minLength: 200 });
    fc.assert(
      fc.property(lines, fc.nat(), fc.nat(), (parts, line, column) => {
        const text = parts.join('\n');
        const [index, before] = [line % parts.length, parts.slice(0, line % parts.length).join('\n')];
        const start = index === 0 ? 0 : before.length + 1;
        const wanted = parts[index] ?? '';
        expect(paragraphOf(text, start + (column % (wanted.length + 1)))).toEqual({
          text: wanted,
          masked: [],
          start,
          extent: 'paragraph',
        });
      }),
      { numRuns: 50 },
    );
  });
});
