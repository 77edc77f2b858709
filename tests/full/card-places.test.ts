import { mkdirSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectInside, expectOffTheWords, placeOf, type Place } from '../e2e/card-place.ts';
import { probeCard, type CardProbe } from '../e2e/card.ts';
import { LIMIT, underlinedIn } from '../e2e/page.ts';
import { placePage, WORDS, type Corner, type Placing } from '../e2e/place-page.ts';
import { useTestBrowser } from '../e2e/setting.ts';

/** Where the card goes: inside the window and off the words, wherever they are and however large everything is. */

const browser = useTestBrowser();
const CORNERS: readonly Corner[] = ['top left', 'top right', 'bottom left', 'bottom right', 'middle'];
const WINDOWS = [
  [1280, 800],
  [640, 400],
  [320, 480],
  [320, 256],
] as const;

const SAID = 'policy is your reason';
/** With a height, the first rewrite at least is there to choose. CSS pixels. */
const USABLE = 60;

let pages = 0;

async function openAt(placing: Placing, [width, height]: readonly [number, number] = WINDOWS[0]): Promise<Page> {
  pages++;
  const { page } = await browser().open(`https://mail.google.com/mail/u/0/place-${pages}`, placePage(placing));
  await page.setViewportSize({ width, height });
  return page;
}

/** The browser's own zoom, as Ctrl and + give it. */
async function zoomTo(page: Page, factor: number): Promise<void> {
  const worker = browser().context.serviceWorkers()[0] ?? (await browser().context.waitForEvent('serviceworker'));
  await page.bringToFront();
  await worker.evaluate(async (zoom) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id !== undefined) await chrome.tabs.setZoom(tab.id, zoom);
  }, factor);
  await expect.poll(() => page.evaluate(() => devicePixelRatio), { timeout: LIMIT }).toBe(factor);
}

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['CANDO_PICTURES'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name.replaceAll(/\W+/g, '-')}.png` });
}

/** Opens the card with the shortcut. */
async function openCard(page: Page, where: Page | Frame): Promise<{ readonly card: CardProbe; readonly place: Place }> {
  await where.locator('#box').focus();
  await expect
    .poll(() => underlinedIn('mainFrame' in where ? where.mainFrame() : where), { timeout: LIMIT })
    .toEqual([WORDS]);
  const card = await probeCard(where);
  await page.keyboard.press('Alt+Enter');
  await card.waitForText(SAID);
  return { card, place: await placeOf(where, card) };
}

async function expectGoodPlace(page: Page, name: string): Promise<void> {
  const { place, card } = await openCard(page, page);
  await picture(page, name);
  expectInside(place);
  expectOffTheWords(place);
  expect(place.card.height).toBeGreaterThanOrEqual(USABLE);
  await page.keyboard.press('Enter');
  await card.waitForNone();
  expect(await page.locator('#box').innerText()).not.toContain(WORDS);
}

describe('T17: the card is inside the window and off the words', () => {
  describe.each(WINDOWS)('in a window of %i × %i', (width, height) => {
    it.each(CORNERS)('%s', async (corner) => {
      const page = await openAt({ corner }, [width, height]);
      await expectGoodPlace(page, `${width}x${height} ${corner}`);
      await page.close();
    });
  });

  describe.each([1.5, 2, 4])('at the browser’s zoom of %f', (factor) => {
    it.each(CORNERS)('%s', async (corner) => {
      const page = await openAt({ corner });
      await zoomTo(page, factor);
      try {
        await expectGoodPlace(page, `zoom ${factor} ${corner}`);
      } finally {
        // The browser keeps it for the host, so that the next tests would have it too
        await zoomTo(page, 1);
      }
      await page.close();
    });
  });

  describe.each(['html { zoom: 2 }', 'body { zoom: 1.5 }', 'body { transform: scale(1.5); transform-origin: 0 0 }'])(
    'on a page with %s',
    (css) => {
      it.each(CORNERS)('%s', async (corner) => {
        const page = await openAt({ corner, css });
        await expectGoodPlace(page, `${css} ${corner}`);
        await page.close();
      });
    },
  );

  describe.each<Placing>([
    { rtl: true },
    { inside: 'modal' },
    { inside: 'shadow' },
    { inside: 'shadow in modal' },
    { rtl: true, inside: 'modal', css: 'html { zoom: 2 }' },
  ])('%o', (placing) => {
    it.each(CORNERS)('%s', async (corner) => {
      const page = await openAt({ ...placing, corner });
      await expectGoodPlace(page, `${JSON.stringify(placing)} ${corner}`);
      await page.close();
    });
  });

  it('in a part of the page that scrolls, it goes along with its words, and away with them unless it has the keys', async () => {
    const page = await openAt({ inside: 'scroller' });
    const scrollTo = (top: number) =>
      page.locator('#scroller').evaluate((scroller, to) => scroller.scrollTo({ top: to }), top);
    const { card, place } = await openCard(page, page);
    await scrollTo(100);
    const after = await placeOf(page, card);
    expect(after.card.y - place.card.y).toBeCloseTo(-100, 0);
    expectOffTheWords(after);
    await scrollTo(600);
    expect(await card.waitForText(SAID)).toContain(SAID);
    await page.keyboard.press('Escape');
    await card.waitForNone();
    await scrollTo(0);
    const [line] = (await placeOf(page, { ...card, settledBox: () => Promise.resolve(place.card) })).lines;
    await page.mouse.click((line?.x ?? 0) + 5, (line?.y ?? 0) + 5);
    await card.waitForText(SAID);
    await scrollTo(600);
    await card.waitForNone();
    await page.close();
  });
});

describe('T17: in a frame of another site', () => {
  const INSIDE = 'https://acme.zendesk.com/agent/place';

  it.each([
    [300, 90, false],
    [700, 90, true],
    [320, 140, false],
    [420, 200, false],
    [500, 400, true],
  ])('of %i × %i the card is inside it, to scroll and use', async (width, height, isOff) => {
    browser().serve(INSIDE, placePage({ corner: 'top left' }));
    const frame = `<iframe src="${INSIDE}" title="Reply" style="width: ${width}px; height: ${height}px; margin: 60px; border: 2px solid #888"></iframe>`;
    pages++;
    const { page } = await browser().open(
      `https://mail.google.com/mail/u/0/place-${pages}`,
      `<!doctype html><title>F</title>${frame}`,
    );
    await expect.poll(() => page.frames().some((one) => one.url() === INSIDE), { timeout: LIMIT }).toBe(true);
    const inner = page.frames().find((one) => one.url() === INSIDE) ?? page.mainFrame();
    const { card, place } = await openCard(page, inner);
    await picture(page, `frame ${width}x${height}`);
    expectInside(place);
    expect(place.card.height).toBeGreaterThanOrEqual(USABLE);
    if (isOff) expectOffTheWords(place);
    // The last rewrite, out of sight until it is scrolled to
    await card.click('what I can do is');
    await card.waitForNone();
    expect(await inner.locator('#box').innerText()).toContain('what I can do is');
    await page.close();
  });
});
