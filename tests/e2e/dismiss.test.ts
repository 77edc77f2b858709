import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { gmailPage } from '../fixtures/gmail.ts';
import { zendeskPage } from '../fixtures/zendesk.ts';
import { probeCard } from './card.ts';
import { until } from './card-text.ts';
import { chromiumTabs } from './chromium.ts';
import { describeDismissing } from './dismiss-checks.ts';
import { wait } from './editor-steps.ts';
import { middleOf, type, waitForUnderlines } from './page.ts';
import { CKEDITOR, DRAFT, FLAGGED, GMAIL, RICH, ZENDESK, useTestBrowser } from './setting.ts';

const browser = useTestBrowser();

const nextFrame = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));

describe('Dismissing by mouse', () => {
  it('never takes the focus from the draft, and is undone where the card was', async () => {
    const { page, complaints } = await browser().open(GMAIL, gmailPage({ era: '2023', surface: 'inline' }));
    await page.locator(RICH).first().focus();
    await type(page, DRAFT);
    await waitForUnderlines(page, FLAGGED);
    const card = await probeCard(page);
    const blurs = await page.evaluate(() => window.blurs.length);
    const { x, y } = await middleOf(page, "I'm sorry, but");
    await page.mouse.click(x, y);
    await card.waitForText('takes the apology back');
    await card.click('More ways to dismiss');
    await card.waitForText('These words always');
    // The menu goes first, then the card
    await page.keyboard.press('Escape');
    await until(
      () => nextFrame(page),
      card.text,
      (text) => text?.includes('These words always') === false,
      'the menu should be closed, and the card open',
    );
    await card.click('More ways to dismiss');
    await card.waitForText('These words always');
    await card.click('These words always');
    await card.waitForText('Undo');
    await waitForUnderlines(page, ["It's company policy"]);
    await card.click('Undo');
    await card.waitForNone();
    await waitForUnderlines(page, FLAGGED);
    expect(await page.evaluate(() => window.blurs.length)).toBe(blurs);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describeDismissing('Chromium', () => chromiumTabs(browser()));

/** The hosts that the settings tell of. */
async function storedHosts(): Promise<unknown> {
  const [worker = await browser().context.waitForEvent('serviceworker')] = browser().context.serviceWorkers();
  const { settings } = await worker.evaluate(() => chrome.storage.local.get('settings'));
  return typeof settings === 'object' && settings !== null && 'hosts' in settings ? settings.hosts : {};
}

const waitUntilOff = (host: string): Promise<unknown> =>
  until(
    () => wait(50),
    async () => JSON.stringify(await storedHosts()),
    (hosts) => hosts.includes(`"${host}":false`),
    `the settings should say that ${host} is off`,
  );

describe('A site that is dismissed', () => {
  // By the keys of the checks above. Before the next page is opened, which has its own host turned on
  it('is off in the settings when another key was pressed', async () => {
    await waitUntilOff('mail.google.com');
  });

  it('is off in the settings, though the page goes before its way back does', async () => {
    const { page } = await browser().open(ZENDESK, zendeskPage({ editor: 'ckeditor5' }));
    await page.waitForFunction(() => window.editors?.length === 2);
    await page.locator(CKEDITOR).first().click();
    // Words that the checks above have not dismissed
    await type(page, 'Calm down. Yes.');
    await waitForUnderlines(page, ['Calm down']);
    const card = await probeCard(page);
    await page.keyboard.press('Alt+Enter');
    await card.waitForText('Dismiss here');
    await card.click('More ways to dismiss');
    await card.waitForText('Cando on acme.zendesk.com');
    await card.click('Cando on acme.zendesk.com');
    await card.waitForText('Undo');
    expect(await storedHosts()).not.toMatchObject({ 'acme.zendesk.com': false });
    await page.reload();
    await waitUntilOff('acme.zendesk.com');
    await page.close();
  });
});
