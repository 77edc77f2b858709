import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partAt } from '../../src/assistant/part.ts';

const LINES = 'One here.\nTwo is there.\nThree.';

describe('T20, T24 The part of a draft that is judged', () => {
  it('is the whole of a short one', () => {
    expect(partAt({ text: LINES, masked: [] }, 12)).toEqual({ text: LINES, masked: [], start: 0 });
  });

  it('is the paragraph at hand of a long one, with its masks', () => {
    const masked = [
      { start: 4, end: 14 },
      { start: 25, end: 28 },
    ];
    expect(partAt({ text: LINES, masked }, 12, 26)).toEqual({
      text: 'Two is there.',
      masked: [{ start: 0, end: 4 }],
      start: 10,
    });
    expect(partAt({ text: LINES, masked: [] }, 0, 20).text).toBe('One here.');
    expect(partAt({ text: LINES, masked: [] }, LINES.length, 20).text).toBe('Three.');
  });

  it('is never more than what may be judged, holds the place, and stands where it says', () => {
    const text = fc.string({ maxLength: 80, unit: fc.constantFrom('a', ' ', '\n', 'é') });
    fc.assert(
      fc.property(text, fc.nat({ max: 80 }), fc.integer({ min: 2, max: 40 }), (draft, place, most) => {
        const at = Math.min(place, draft.length);
        const part = partAt({ text: draft, masked: [] }, at, most);
        if (draft.length > most) expect(part.text.length).toBeLessThanOrEqual(most);
        expect(draft.slice(part.start, part.start + part.text.length)).toBe(part.text);
        expect(part.start).toBeLessThanOrEqual(at);
        expect(part.start + part.text.length).toBeGreaterThanOrEqual(at);
      }),
    );
  });
});
