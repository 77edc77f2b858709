import type { Frame, Page } from 'playwright-core';
import { LINES } from './lines.ts';

/** Generous, and never slept through: every wait is for a condition. Milliseconds. */
export const LIMIT = 10_000;

/** The texts that are underlined, in the order of the page, read back from the ranges of the highlights. Runs in the page. */
export function readUnderlines(names: readonly string[]): string[] {
  const ranges = names.flatMap((name) => [...(CSS.highlights.get(name) ?? [])]);
  const live = ranges.filter((range): range is Range => range instanceof Range);
  live.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  return live.map((range) => range.toString());
}

export const underlinedIn = (frame: Frame): Promise<string[]> => frame.evaluate(readUnderlines, LINES);

/** Some editors set curly quotes for straight ones while the agent types. */
export const straighten = (text: string): string => text.replaceAll(/[‘’]/g, "'");

/** The same of the page and all its frames. */
export const underlined = async (page: Page): Promise<string[]> =>
  (await Promise.all(page.frames().map(underlinedIn))).flat();

/** Waits until exactly these words are underlined. Fails with what is underlined instead. */
export async function waitForUnderlines(page: Page, expected: readonly string[]): Promise<void> {
  const deadline = Date.now() + LIMIT;
  const look = async (): Promise<string[]> => (await underlined(page)).map(straighten);
  let now = await look();
  while (JSON.stringify(now) !== JSON.stringify(expected)) {
    if (Date.now() > deadline)
      throw new Error(`underlined are ${JSON.stringify(now)}, not ${JSON.stringify(expected)}`);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    now = await look();
  }
}

/** The middle of underlined words, in CSS pixels of the window. */
export async function middleOf(page: Page, words: string): Promise<{ readonly x: number; readonly y: number }> {
  const place = await page.evaluate(
    ([text, names]) => {
      const ranges = names.flatMap((name) => [...(CSS.highlights.get(name) ?? [])]);
      const range = ranges.find((one): one is Range => one instanceof Range && one.toString() === text);
      const rect = range?.getClientRects()[0];
      return rect && { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
    },
    [words, LINES] as const,
  );
  if (!place) throw new Error(`“${words}” is not underlined`);
  return place;
}

/** Types with real keys. `\n` is Enter. */
export async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text, { delay: 2 });
}
