import { describe, expect, it } from 'vitest';
import { lineFor, NAMES, STYLE } from '../../src/assistant/tones.ts';
import { contrast, type Rgb } from '../../src/ui/color.ts';

const ruleOf = (name: string): string => new RegExp(`::highlight\\(${name}\\) \\{([^}]*)\\}`).exec(STYLE)?.[1] ?? '';

function colorOf(name: string): Rgb {
  const [, hex = ''] = /text-decoration-color: #(\w{6})/.exec(ruleOf(name)) ?? [];
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number];
}

const LEVELS = Array.from({ length: 16 }, (_, step) => step * 17);
const COLORS: readonly Rgb[] = LEVELS.flatMap((red) =>
  LEVELS.flatMap((green) => LEVELS.map((blue): Rgb => [red, green, blue])),
);

describe('The tone of a line', () => {
  it.each(['error', 'warning'] as const)('has 3:1 to each of 4,096 colours behind it: %s', (severity) => {
    const faint = COLORS.filter((behind) => contrast(colorOf(lineFor(severity, behind)), behind) < 3);
    expect(faint).toEqual([]);
  });

  it('is one of the usual ones on white, on black and on the greys of dark themes', () => {
    const tonesOn = (behind: Rgb) => [lineFor('error', behind), lineFor('warning', behind)];
    expect(tonesOn([255, 255, 255])).toEqual(['c1', 'c2']);
    for (const grey of [0, 18, 31, 48]) expect(tonesOn([grey, grey, grey])).toEqual(['c3', 'c4']);
  });

  it('is never the only thing that tells an error from a warning: the form of the line differs', () => {
    for (const behind of COLORS) {
      expect(ruleOf(lineFor('error', behind))).toContain('wavy');
      expect(ruleOf(lineFor('warning', behind))).toContain('solid');
    }
  });

  it('is the system’s in forced colours, for every highlight', () => {
    const [, forced = ''] = STYLE.split('@media (forced-colors: active)');
    for (const name of NAMES) expect(forced).toMatch(new RegExp(`\\(${name}\\) \\{[^#]*(?:CanvasText|HighlightText)`));
  });
});
