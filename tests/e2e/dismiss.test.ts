import { describe, expect, it } from 'vitest';
import { gmailPage } from '../fixtures/gmail.ts';
import { probeCard } from './card.ts';
import { until } from './card-text.ts';
import { chromiumTabs } from './chromium.ts';
import { describeDismissing } from './dismiss-checks.ts';
import { middleOf, type, waitForUnderlines } from './page.ts';
import { DRAFT, FLAGGED, GMAIL, RICH, useTestBrowser } from './setting.ts';

const browser = useTestBrowser();

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
      () => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve))),
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

describe('The site that was dismissed last', () => {
  it('is off in the settings', async () => {
    const [worker = await browser().context.waitForEvent('serviceworker')] = browser().context.serviceWorkers();
    const { settings } = await worker.evaluate(() => chrome.storage.local.get('settings'));
    expect(settings).toMatchObject({ version: 1, hosts: { 'mail.google.com': false } });
  });
});
