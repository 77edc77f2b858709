import { describe, expect, it } from 'vitest';
import { contrast, over, paintOf } from '../../src/ui/color.ts';

describe('A colour', () => {
  it.each([
    ['rgb(1, 2, 3)', [1, 2, 3], 1],
    ['rgba(1, 2, 3, 0.5)', [1, 2, 3], 0.5],
    ['rgb(1 2 3 / 0.25)', [1, 2, 3], 0.25],
    ['color(srgb 1 0.2 0 / 0.5)', [255, 51, 0], 0.5],
  ])('is read: %s', (color, rgb, alpha) => expect(paintOf(color)).toEqual({ rgb, alpha }));

  it('is not guessed where nobody knows the notation', () => expect(paintOf('papaya')).toBeUndefined());

  it('covers what is behind it as far as it is opaque', () => {
    expect(over({ rgb: [0, 0, 0], alpha: 0.5 }, [255, 255, 255])).toEqual([127.5, 127.5, 127.5]);
  });

  it('contrasts as WCAG says', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
    expect(contrast([118, 118, 118], [255, 255, 255])).toBeCloseTo(4.54, 2);
  });
});
