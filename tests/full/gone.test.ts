import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gmailPage } from '../fixtures/gmail.ts';
import { openTestBrowser } from '../e2e/browser.ts';
import { probeCard } from '../e2e/card.ts';
import { LIMIT, type, waitForUnderlines } from '../e2e/page.ts';
import { DRAFT, FLAGGED, GMAIL, RICH } from '../e2e/setting.ts';

/** T12: the extension goes away under an open page. */

let browser: Awaited<ReturnType<typeof openTestBrowser>>;
beforeEach(async () => {
  browser = await openTestBrowser();
});
afterEach(() => browser?.close());

/** Turns the extension on or off, as the agent does on the browser's own page. */
async function setEnabled(isEnabled: boolean): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(([id, wanted]) => chrome.management.setEnabled(String(id), Boolean(wanted)), [
    browser.extensionId,
    isEnabled,
  ] as const);
  await page.close();
}

/** Nodes beside head and body: ours are all there. */
const strangers = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.children.length - 2);

const openGmail = async () => {
  const opened = await browser.open(GMAIL, gmailPage({ era: '2023', surface: 'inline' }));
  await opened.page.locator(RICH).first().focus();
  await type(opened.page, DRAFT);
  await waitForUnderlines(opened.page, FLAGGED);
  return { ...opened, card: await probeCard(opened.page) };
};

describe('T12: an extension that is turned off under an open page', () => {
  it('takes itself away, says so once, and leaves an editor that works', async () => {
    const { page, complaints, card } = await openGmail();
    await setEnabled(false);
    await page.bringToFront();
    await type(page, ' Thanks.');
    await waitForUnderlines(page, []);
    expect(await page.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length])).toEqual([0, 0]);
    await card.waitForText('Cando has stopped on this page');
    expect(await strangers(page)).toBe(1);
    if (process.env['CANDO_PICTURES']) await page.screenshot({ path: `${process.env['CANDO_PICTURES']}/farewell.png` });
    await card.click('Close');
    await expect.poll(() => strangers(page), { timeout: LIMIT }).toBe(0);
    await type(page, ' Bye.');
    expect(await page.locator(RICH).first().innerText()).toContain(`${DRAFT} Thanks. Bye.`);
    expect(await strangers(page)).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('comes back by itself when it is turned on again', async () => {
    const { page, complaints } = await openGmail();
    await setEnabled(false);
    await page.bringToFront();
    await type(page, ' Thanks.');
    await waitForUnderlines(page, []);
    await setEnabled(true);
    await page.bringToFront();
    await waitForUnderlines(page, FLAGGED);
    expect(await strangers(page)).toBe(1);
    expect(complaints).toEqual([]);
  });
});
