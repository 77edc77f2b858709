import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { gmailPage } from '../fixtures/gmail.ts';
import { probeCard } from './card.ts';
import { LINES } from './lines.ts';
import { LIMIT, readUnderlines, type, waitForUnderlines } from './page.ts';
import { DRAFT, FLAGGED, GMAIL, RICH, useTestBrowser } from './setting.ts';

/** T14: pages that the browser keeps as they are when they are left, for going back. */

const browser = useTestBrowser();

const OTHER = 'https://mail.google.com/mail/u/0/other';
const HTML = gmailPage({ era: '2023', surface: 'inline' });

async function write(page: Page, text: string): Promise<void> {
  await page.locator(RICH).first().focus();
  await type(page, text);
}

/**
 * What looks into a page that is left and comes back. The test's own driver knows no page that comes back, so this is the
 * browser's protocol; the keys are the driver's.
 */
async function openKeptPage(page: Page) {
  const session = await page.context().newCDPSession(page);
  const evaluate = async (expression: string): Promise<unknown> =>
    (await session.send('Runtime.evaluate', { expression, returnByValue: true })).result.value;
  await evaluate('addEventListener("pageshow", ({ persisted }) => { window.wasKept = persisted; })');
  return {
    goBack: async (): Promise<void> => {
      const { entries, currentIndex } = await session.send('Page.getNavigationHistory');
      await session.send('Page.navigateToHistoryEntry', { entryId: entries[currentIndex - 1]?.id ?? 0 });
      await expect.poll(() => evaluate('window.wasKept'), { timeout: LIMIT }).toBe(true);
    },
    write: async (text: string): Promise<void> => {
      await evaluate(`document.querySelector('${RICH}').focus()`);
      await page.keyboard.type(text, { delay: 2 });
    },
    waitForLines: (expected: readonly string[]): Promise<void> =>
      expect
        .poll(() => evaluate(`(${readUnderlines.toString()})(${JSON.stringify(LINES)})`), { timeout: LIMIT })
        .toEqual(expected),
    /** Nodes beside head and body: ours are all there. */
    strangers: () => evaluate('document.documentElement.children.length - 2'),
  };
}

describe('T14: a page that comes back', () => {
  it('has one Cando, that works', async () => {
    browser().serve(OTHER, HTML);
    const { page, complaints } = await browser().open(GMAIL, HTML);
    const kept = await openKeptPage(page);
    await write(page, DRAFT);
    await waitForUnderlines(page, FLAGGED);
    await page.goto(OTHER);
    await write(page, 'Calm down.');
    await waitForUnderlines(page, ['Calm down']);
    await kept.goBack();
    await kept.waitForLines(FLAGGED);
    await kept.write(' Calm down.');
    await kept.waitForLines([...FLAGGED, 'Calm down']);
    expect(await kept.strangers()).toBe(1);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('knows what was turned off meanwhile', async () => {
    browser().serve(OTHER, HTML);
    const { page, complaints } = await browser().open(GMAIL, HTML);
    const kept = await openKeptPage(page);
    await write(page, DRAFT);
    await waitForUnderlines(page, FLAGGED);
    await page.goto(OTHER);
    const card = await probeCard(page);
    await write(page, DRAFT);
    await waitForUnderlines(page, FLAGGED);
    await page.keyboard.press('Alt+Enter');
    await card.waitForText('2 of');
    await card.click('More ways to dismiss');
    await card.waitForText('This rule everywhere');
    await card.click('This rule everywhere');
    await waitForUnderlines(page, FLAGGED.slice(0, 1));
    await kept.goBack();
    await kept.write(' So.');
    await kept.waitForLines(FLAGGED.slice(0, 1));
    expect(complaints).toEqual([]);
    await page.close();
  });
});
