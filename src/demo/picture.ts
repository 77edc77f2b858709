import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { ensureBrowser, openBrowser } from './browser.ts';
import { buildExtension } from './build.ts';
import { serveDemo } from './server.ts';

/** The picture in the README: the demo helpdesk with a card open, as it really looks. */
const PICTURE = fileURLToPath(new URL('../../.github/cando.png', import.meta.url));
const WORDS = "I'm sorry, but";

/** Clicks the underlined words; they are nodes of nobody, so the page tells where they are. */
async function clickWords(page: Page): Promise<void> {
  await page.waitForFunction(
    (words) =>
      [...CSS.highlights.values()].some((highlight) => [...highlight].some((range) => String(range) === words)),
    WORDS,
  );
  const { x, y } = await page.evaluate((words) => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    const range = ranges.find((one): one is Range => one instanceof Range && String(one) === words);
    return range?.getBoundingClientRect().toJSON() as DOMRect;
  }, WORDS);
  await page.mouse.click(x + 30, y + 8);
}

const server = await serveDemo();
const opened = await openBrowser({
  extension: buildExtension(),
  browser: await ensureBrowser(),
  headless: true,
  options: { viewport: { width: 1000, height: 660 }, deviceScaleFactor: 2 },
});
try {
  const page = await opened.context.newPage();
  await page.goto(server.url);
  await page.locator('[data-reply-box]').click();
  await page.locator('.try').click();
  await page.locator('[data-reply-box]').press('End');
  await clickWords(page);
  // The words of the open card are marked themselves
  await page.waitForFunction(() => [...CSS.highlights].some(([name, { size }]) => name === 'c5' && size > 0));
  await page.waitForTimeout(300);
  await page.screenshot({ path: PICTURE });
  console.log(PICTURE);
} finally {
  await opened.close();
  await server.close();
}
