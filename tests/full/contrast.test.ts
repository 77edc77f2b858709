import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { contrast, type Rgb } from '../../src/ui/color.ts';
import { openInChromium, type ChromiumEditorPage } from '../e2e/chromium.ts';
import { EDITORS } from '../e2e/editor-page.ts';
import { ERROR_LINES, LINES, WARNING_LINES } from '../e2e/lines.ts';
import { LIMIT, waitForUnderlines } from '../e2e/page.ts';
import { pixelsOf, type Area } from '../e2e/pixels.ts';
import { useTestBrowser } from '../e2e/setting.ts';

/** Lines must show on whatever the page has behind the words: measured on the pixels of the screen. */

const browser = useTestBrowser();
const editorCalled = (wanted: string) => EDITORS.find(({ name }) => name === wanted) ?? EDITORS[2];

const ERROR = "It's company policy";
const WARNING = 'You must';

async function open(name: string, style: string): Promise<ChromiumEditorPage> {
  const editor = editorCalled(name);
  if (!editor) throw new Error('there is no such editor');
  const opened = await openInChromium(browser(), editor);
  await opened.page.addStyleTag({ content: style });
  await opened.load(`<p>Hi Ann, ${WARNING} send the form. ${ERROR}.</p>`);
  await waitForUnderlines(opened.page, [WARNING, ERROR]);
  return opened;
}

/** The strip below the words, where the line is and no letter without a tail. */
const stripUnder = (page: Page, words: string): Promise<Area> =>
  page.evaluate(
    ([wanted, names]) => {
      const ranges = names.flatMap((name) => [...(CSS.highlights.get(name) ?? [])] as Range[]);
      const rect = ranges.find((range) => range.toString() === wanted)?.getBoundingClientRect();
      if (!rect) throw new Error(`“${wanted}” is not underlined`);
      return { x: rect.x + 1, y: rect.bottom - 4, width: rect.width - 2, height: 8 };
    },
    [words, LINES] as const,
  );

const frames = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

/** How much the line stands out from what is behind it: of the row that stands out most, its middle pixel. */
async function contrastUnder(page: Page, words: string): Promise<number> {
  const drawn = await stripUnder(page, words);
  await frames(page);
  const { rgb, width } = await pixelsOf(page, drawn);
  const behind: Rgb = rgb.at(-1) ?? [0, 0, 0];
  const columns = Array.from({ length: width }, (_, x) =>
    Math.max(...rgb.filter((__, at) => at % width === x).map((pixel) => contrast(pixel, behind))),
  );
  return columns.toSorted((a, b) => a - b)[Math.floor(width / 2)] ?? 1;
}

async function waitForTone(page: Page, names: readonly string[]): Promise<void> {
  const deadline = Date.now() + LIMIT;
  const now = () => page.evaluate((all) => all.filter((name) => (CSS.highlights.get(name)?.size ?? 0) > 0), LINES);
  while ((await now()).join() !== names.join() && Date.now() < deadline) await frames(page);
  expect(await now()).toEqual(names);
}

const BACKGROUNDS: readonly (readonly [string, string])[] = [
  ['white', 'body { background: white }'],
  ['nothing at all', ''],
  ['a dark page in a light scheme', 'body { background: #1f1f1f; color: #eee }'],
  ['a dark scheme without a colour', ':root { color-scheme: dark }'],
  [
    'a light editor in a dark page',
    'body { background: black; color: white } main { background: #fafafa; color: black }',
  ],
  ['a dark editor in a light page', 'main { background: #202124; color: #e8eaed }'],
  ['mid-grey', 'main { background: #808080; color: white }'],
  ['another grey', 'main { background: #a0a0a0 }'],
  ['red', 'main { background: #c62828; color: white }'],
  ['the pink of the line itself', 'main { background: #b3125a; color: white }'],
  ['yellow', 'main { background: #ffeb3b }'],
  ['a colour in another notation', 'main { background: oklch(0.45 0.2 264); color: white }'],
  ['a veil over a dark page', 'body { background: #111; color: white } main { background: rgb(255 255 255 / 8%) }'],
  ['a gradient under light words', 'main { background: linear-gradient(#123, #256); color: white }'],
];

describe('T46 A line has 3:1 to the page behind it, and is not told by colour alone', () => {
  it.each(BACKGROUNDS)('on %s', async (_, style) => {
    for (const name of ['contenteditable', 'textarea']) {
      const { page, close } = await open(
        name,
        `${style} [data-test-id] { background: none; color: inherit; outline: 0 }`,
      );
      const found = [await contrastUnder(page, ERROR), await contrastUnder(page, WARNING)];
      for (const ratio of found) expect(ratio, `${name}: ${found.join()}`).toBeGreaterThanOrEqual(3);
      await close();
    }
  });

  it('on words that the agent marked, in a shadow root and in a frame', async () => {
    for (const name of ['contenteditable in a closed shadow root', 'contenteditable in a frame', 'contenteditable']) {
      const { page, close, load } = await open(name, 'body { background: white }');
      await load(
        `<p>Hi Ann, <span style="background: #222; color: white">${WARNING}</span> send the form. ${ERROR}.</p>`,
      );
      const names = () =>
        Promise.all(
          page.frames().map((frame) => frame.evaluate((all) => all.filter((one) => CSS.highlights.has(one)), LINES)),
        );
      const deadline = Date.now() + LIMIT;
      while ((await names()).flat().join() !== 'c1,c4' && Date.now() < deadline) await frames(page);
      expect((await names()).flat(), name).toEqual(['c1', 'c4']);
      await close();
    }
  });
});

describe('A page that changes its look', () => {
  it.each([
    ['by a class', () => document.body.classList.add('dark')],
    ['by an attribute', () => document.documentElement.setAttribute('data-theme', 'dark')],
    ['slowly', () => document.body.classList.add('slow')],
    [
      'by a new style sheet',
      () =>
        document.head.append(
          Object.assign(document.createElement('style'), { textContent: 'body { background: #111 }' }),
        ),
    ],
  ])('%s gets lines for its new colours, without a key', async (_, change) => {
    for (const name of ['contenteditable', 'textarea']) {
      const { page, close } = await open(
        name,
        `body { background: white } .dark, [data-theme=dark] body { background: #111 } .slow { background: #111; transition: background .2s }
        [data-test-id] { background: none }`,
      );
      await waitForTone(page, ['c1', 'c2']);
      await page.evaluate(change);
      await waitForTone(page, ['c3', 'c4']);
      await close();
    }
  });

  it('with the browser’s preference gets them too', async () => {
    const { page, close } = await open('contenteditable', ':root { color-scheme: light dark }');
    await waitForTone(page, ['c1', 'c2']);
    await page.emulateMedia({ colorScheme: 'dark' });
    await waitForTone(page, ['c3', 'c4']);
    await close();
  });
});

describe('Forced colours', () => {
  it.each(['contenteditable', 'textarea'])('have lines in the colour of the system: %s', async (name) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, close } = await open(name, 'body { background: #b3125a }');
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      const { rgb } = await pixelsOf(page, await stripUnder(page, ERROR));
      // Nothing of our reds, nor of the page's
      for (const [red, green, blue] of rgb) expect(red - Math.max(green, blue)).toBeLessThan(60);
      expect(await contrastUnder(page, ERROR)).toBeGreaterThanOrEqual(3);
      expect(await contrastUnder(page, WARNING)).toBeGreaterThanOrEqual(3);
      await close();
    }
  });
});

it('An error’s line and a warning’s differ in form', async () => {
  const { page, close } = await open('contenteditable', 'body { background: white }');
  const heightOf = async (words: string): Promise<number> => {
    const { rgb, width } = await pixelsOf(page, await stripUnder(page, words));
    const rows = Array.from({ length: rgb.length / width }, (_, y) => rgb.slice(y * width, (y + 1) * width));
    // Of a straight line every pixel of a row is painted
    return rows.filter((row) => row.every((pixel) => contrast(pixel, [255, 255, 255]) > 2)).length;
  };
  expect(await heightOf(WARNING)).toBeGreaterThanOrEqual(2);
  expect(await heightOf(ERROR)).toBe(0);
  expect([ERROR_LINES[0], WARNING_LINES[0]]).toEqual(['c1', 'c2']);
  await close();
});
