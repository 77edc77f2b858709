import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { gmailPage } from '../fixtures/gmail.ts';
import { zendeskPage } from '../fixtures/zendesk.ts';
import { REFUSALS } from '../../src/assistant/genuine-click.ts';
import { answerFor, readSettings, workerOf } from './answers.ts';
import { SEE_THROUGH_PAGE } from './attacks.ts';
import { openTestBrowser, type TestBrowser } from './browser.ts';
import { probeCard } from './card.ts';
import { LIMIT, type, underlined, waitForUnderlines } from './page.ts';
import { CKEDITOR, DRAFT, FLAGGED, GMAIL, RICH, ZENDESK } from './setting.ts';

/** Nobody has been asked anything yet. */

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openTestBrowser({ isFirstRun: true });
});
afterAll(() => browser?.close());
beforeEach(async () => {
  await (await workerOf(browser.context)).evaluate(() => chrome.storage.local.clear());
});

const HOST = 'mail.google.com';

const openGmail = async () => {
  const opened = await browser.open(GMAIL, gmailPage({ era: '2023', surface: 'inline' }));
  await opened.page.locator(RICH).first().focus();
  const panel = await probeCard(opened.page);
  return { ...opened, panel };
};

const answer = async (): Promise<boolean | undefined> => (await readSettings(browser.context))?.hosts[HOST];
const untilAnswered = (expected: boolean): Promise<void> => expect.poll(answer, { timeout: LIMIT }).toBe(expected);

describe('The first focus in a reply box on a host', () => {
  it('asks, and nothing is read or underlined before the answer; turned on, it works in the box at once', async () => {
    const { page, panel, complaints } = await openGmail();
    const said = await panel.waitForText(`Use Cando on ${HOST}?`);
    expect(said).toContain('What leaves your browser: nothing.');
    await type(page, DRAFT);
    expect(await page.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length])).toEqual([0, 0]);
    const [box, reply] = [await panel.settledBox(), await page.locator(RICH).first().boundingBox()];
    if (!reply) throw new Error('there is no reply box');
    expect(box.y >= reply.y + reply.height || box.y + box.height <= reply.y).toBe(true);
    expect(await answer()).toBeUndefined();
    await panel.click(`Turn on on ${HOST}`);
    await waitForUnderlines(page, FLAGGED);
    await untilAnswered(true);
    await type(page, ' Calm down.');
    await waitForUnderlines(page, [...FLAGGED, 'Calm down']);
    expect(await page.evaluate(() => document.documentElement.children.length - 2)).toBe(1);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('is answered by keys alone, and the caret is where it was', async () => {
    const { page, panel, complaints } = await openGmail();
    await panel.waitForText('Turn on');
    await type(page, "It's policy.");
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Alt+Enter');
    await expect.poll(panel.focused, { timeout: LIMIT }).toBe(`Turn on on ${HOST}`);
    await page.keyboard.press('Tab');
    expect(await panel.focused()).toBe('Not here');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await panel.waitForNone();
    await type(page, ' company policy');
    await untilAnswered(true);
    expect(await page.locator(RICH).first().innerText()).toContain("It's policy company policy.");
    expect(await page.evaluate(() => window.pageShortcuts)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('takes Escape for “later”: it asks no more in this page, and again in the next', async () => {
    const { page, panel } = await openGmail();
    await panel.waitForText('Turn on');
    await page.keyboard.press('Escape');
    await panel.waitForNone();
    await page.locator('input[name="q"]').focus();
    await page.locator(RICH).first().focus();
    await type(page, DRAFT);
    const again = await openGmail();
    await again.panel.waitForText('Turn on');
    expect([await panel.text(), await underlined(page), await answer()]).toEqual([undefined, [], undefined]);
    // Going on elsewhere is no answer either
    await again.page.locator('input[name="q"]').click();
    await again.panel.waitForNone();
    expect(await readSettings(browser.context)).toBeUndefined();
    await Promise.all([page.close(), again.page.close()]);
  });

  it('shows, in a tab of its own, what leaves the browser and how that is tested', async () => {
    const { page, panel } = await openGmail();
    await panel.waitForText('See how that is tested');
    const opened = browser.context.waitForEvent('page');
    await panel.click('See how that is tested');
    const shown = await opened;
    await shown.getByText('tests/e2e/trust.test.ts').waitFor();
    expect(shown.url()).toBe(`chrome-extension://${browser.extensionId}/options.html#trust`);
    expect(await panel.text()).toContain('Turn on');
    await Promise.all([page.close(), shown.close()]);
  });

  it('turns nothing on where the page has made it hard to see (T41)', async () => {
    const { page, panel } = await openGmail();
    await panel.waitForText('Turn on');
    const host = page.locator('html > :last-child');
    await host.evaluate(SEE_THROUGH_PAGE.begin);
    await panel.click('Turn on');
    await panel.waitForText(REFUSALS.hidden);
    expect(await answer()).toBeUndefined();
    await host.evaluate(SEE_THROUGH_PAGE.end);
    await panel.click('Turn on');
    await untilAnswered(true);
    await page.close();
  });

  it('takes “Not here” for good', async () => {
    const { page, panel } = await openGmail();
    await panel.waitForText('Turn on');
    await panel.click('Not here');
    await panel.waitForNone();
    await untilAnswered(false);
    const again = await openGmail();
    await type(again.page, DRAFT);
    // Another host is asked about, so there was time for this one
    const zendesk = await browser.open(ZENDESK, zendeskPage({ editor: 'ckeditor5' }));
    await zendesk.page.locator(CKEDITOR).first().click();
    await (await probeCard(zendesk.page)).waitForText('Use Cando on acme.zendesk.com?');
    expect([await again.panel.text(), await underlined(again.page)]).toEqual([undefined, []]);
    await Promise.all([page.close(), again.page.close(), zendesk.page.close()]);
  });

  it('is asked once, however many pages of the host are open, and an answer in one is one for all', async () => {
    const [one, other] = [await openGmail(), await openGmail()];
    await type(other.page, DRAFT);
    await one.panel.waitForText('Turn on');
    await other.panel.waitForText('Turn on');
    await one.panel.click('Turn on');
    await other.panel.waitForNone();
    await waitForUnderlines(other.page, FLAGGED);
    await Promise.all([one.page.close(), other.page.close()]);
  });
});

describe('A frame of another origin', () => {
  it('is asked about by its own host, inside it, however small it is', async () => {
    const inside = 'https://acme.zendesk.com/agent/inside';
    const [width, height] = [320, 170];
    browser.serve(
      inside,
      '<!doctype html><html lang="en"><title>Inside</title><link rel="icon" href="data:,"><div contenteditable="true" data-test-id="omnicomposer-rich">Hi. </div></html>',
    );
    const { page, complaints } = await browser.open(
      'https://crm.example/',
      `<!doctype html><html lang="en"><title>CRM</title><link rel="icon" href="data:,"><iframe src="${inside}" style="width: ${width}px; height: ${height}px; border: 0"></iframe></html>`,
    );
    const box = page.frameLocator('iframe').locator('[contenteditable]');
    await box.click();
    const frame = page.frames().find((one) => one.url() === inside);
    if (!frame) throw new Error('there is no frame');
    const panel = await probeCard(frame);
    await panel.waitForText('Use Cando on acme.zendesk.com?');
    const place = await panel.settledBox();
    expect([place.x >= 0, place.y >= 0]).toEqual([true, true]);
    expect([place.x + place.width <= width, place.y + place.height <= height]).toEqual([true, true]);
    await panel.click('Turn on');
    await page.keyboard.press('End');
    await type(page, 'Calm down.');
    await waitForUnderlines(page, ['Calm down']);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('Turning Cando off and on', () => {
  it('takes effect in pages that are open, without a reload', async () => {
    await answerFor(browser.context, [HOST]);
    const { page, panel, complaints } = await openGmail();
    await type(page, DRAFT);
    await waitForUnderlines(page, FLAGGED);
    await page.keyboard.press('Alt+Enter');
    await panel.waitForText('2 of');
    await answerFor(browser.context, [HOST], false);
    await waitForUnderlines(page, []);
    await expect.poll(() => page.evaluate(() => document.documentElement.children.length - 2)).toBe(0);
    expect(await page.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length])).toEqual([0, 0]);
    await page.locator(RICH).first().focus();
    await type(page, ' Calm down.');
    await answerFor(browser.context, [HOST]);
    await expect.poll(async () => (await underlined(page)).length, { timeout: LIMIT }).toBe(3);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
