import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Box, CardProbe } from './card.ts';
import { LINES } from './lines.ts';

/** Lines of flagged words, by the highlights, and the window that they are in. Runs in the page. */
export function readWords(names: readonly string[]): { readonly lines: Box[]; readonly window: Box } {
  const ranges = names.flatMap((name) => [...(CSS.highlights.get(name) ?? [])]);
  const lines = ranges
    .filter((range): range is Range => range instanceof Range)
    .flatMap((range) => [...range.getClientRects()])
    .map(({ x, y, width, height }) => ({ x, y, width, height }));
  return { lines, window: { x: 0, y: 0, width: innerWidth, height: innerHeight } };
}

/** Layout rounds to parts of a pixel. */
const ROUNDING = 0.6;

const isInside = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x - ROUNDING &&
  inner.y >= outer.y - ROUNDING &&
  inner.x + inner.width <= outer.x + outer.width + ROUNDING &&
  inner.y + inner.height <= outer.y + outer.height + ROUNDING;

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width - ROUNDING &&
  b.x < a.x + a.width - ROUNDING &&
  a.y < b.y + b.height - ROUNDING &&
  b.y < a.y + a.height - ROUNDING;

export type Place = { readonly card: Box; readonly lines: readonly Box[]; readonly window: Box };

/** Where the open card is, and the flagged words. */
export async function placeOf(where: Page | Frame, probe: CardProbe): Promise<Place> {
  const card = await probe.settledBox();
  return { card, ...(await where.evaluate(readWords, LINES)) };
}

export const expectInside = ({ card, window }: Place): void =>
  expect(isInside(card, window), `${JSON.stringify(card)} in ${JSON.stringify(window)}`).toBe(true);

export function expectOffTheWords({ card, lines }: Place): void {
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines)
    expect(overlaps(card, line), `${JSON.stringify(card)} over ${JSON.stringify(line)}`).toBe(false);
}
