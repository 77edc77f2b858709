import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/storage/settings.ts';
import { gmailPage } from '../fixtures/gmail.ts';
import { answerFor, readSettings, workerOf } from './answers.ts';
import { openTestBrowser, type TestBrowser } from './browser.ts';
import { probeCard } from './card.ts';
import { openOptions, openPopup, permit, violations } from './extension-pages.ts';
import { LIMIT, type, underlined, waitForUnderlines } from './page.ts';
import { DRAFT, FLAGGED, GMAIL, RICH } from './setting.ts';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openTestBrowser({ isFirstRun: true });
});
afterAll(() => browser?.close());
beforeEach(async () => {
  await (await workerOf(browser.context)).evaluate(() => chrome.storage.local.clear());
});

const HOST = 'mail.google.com';
const DESK = 'https://desk.example/tickets/1';
const DESK_PAGE =
  '<!doctype html><html lang="en"><title>Ticket</title><link rel="icon" href="data:,"><input id="find"><textarea style="width: 500px; height: 90px"></textarea></html>';

const nodesOfOurs = (page: { evaluate: (work: () => number) => Promise<number> }): Promise<number> =>
  page.evaluate(() => document.documentElement.children.length - 2);

const registered = async (): Promise<unknown> =>
  (await workerOf(browser.context)).evaluate(async () =>
    (await chrome.scripting.getRegisteredContentScripts()).map(({ id, matches, allFrames, runAt }) => ({
      id,
      matches,
      allFrames,
      runAt,
    })),
  );

describe('“Use Cando on this site”', () => {
  it('makes a page usable that no manifest names, without a reload, and taking it back takes Cando away', async () => {
    const { page, complaints } = await browser.open(DESK, DESK_PAGE);
    await page.locator('textarea').focus();
    expect(await registered()).toEqual([]);
    await permit(browser, 'https://desk.example/*');
    await page.locator('textarea').focus();
    const popup = await openPopup(browser, page);
    await popup.getByText('None of the helpdesks that Cando knows').waitFor();
    expect(await readSettings(browser.context)).toBeUndefined();
    await popup.getByRole('button', { name: 'Use Cando on this site' }).click();
    await popup.getByRole('switch', { name: 'Cando on desk.example', checked: true }).waitFor();
    await popup.close();
    // The box has the focus already, and the agent has answered by that click
    await type(page, DRAFT);
    await expect.poll(() => underlined(page), { timeout: LIMIT }).toEqual(FLAGGED);
    expect(await registered()).toEqual([
      { id: 'granted', matches: ['https://desk.example/*'], allFrames: true, runAt: 'document_start' },
    ]);

    const again = await browser.open(DESK, DESK_PAGE);
    await again.page.locator('textarea').focus();
    await type(again.page, DRAFT);
    await expect.poll(() => underlined(again.page), { timeout: LIMIT }).toEqual(FLAGGED);

    const options = await openOptions(browser);
    await options.getByRole('button', { name: 'Remove desk.example' }).click();
    for (const one of [page, again.page]) await waitForUnderlines(one, []);
    await expect.poll(registered, { timeout: LIMIT }).toEqual([]);
    await expect.poll(() => nodesOfOurs(page)).toBe(0);
    expect((await readSettings(browser.context))?.hosts).toEqual({});
    expect([...complaints, ...again.complaints]).toEqual([]);
    await Promise.all([page.close(), again.page.close(), options.close()]);
  });
});

describe('The options page', () => {
  it('turns Cando off and on in a tab that is open', async () => {
    await answerFor(browser.context, [HOST]);
    const { page, complaints } = await browser.open(GMAIL, gmailPage({ era: '2023', surface: 'inline' }));
    await page.locator(RICH).first().focus();
    await type(page, DRAFT);
    await waitForUnderlines(page, FLAGGED);
    const options = await openOptions(browser);
    const turn = options.getByRole('switch', { name: `Cando on ${HOST}` });
    await turn.click();
    await waitForUnderlines(page, []);
    await expect.poll(() => nodesOfOurs(page)).toBe(0);
    await turn.click();
    await waitForUnderlines(page, FLAGGED);
    expect(complaints).toEqual([]);
    await Promise.all([page.close(), options.close()]);
  });

  it('is used by keys alone: new keys for a shortcut open what asks', async () => {
    const options = await openOptions(browser);
    await options.getByLabel('When I rest on underlined words or click them').focus();
    await options.keyboard.press('ArrowDown');
    await options.keyboard.press('Tab');
    await options.keyboard.press('Control+Enter');
    await options.getByText('Ctrl + Enter: That is a shortcut of Gmail already. Choose another.').waitFor();
    await options.keyboard.press('Alt+j');
    const expected = {
      ...DEFAULT_SETTINGS,
      opening: 'click',
      shortcuts: { ...DEFAULT_SETTINGS.shortcuts, open: 'Alt+j' },
    };
    await expect.poll(() => readSettings(browser.context), { timeout: LIMIT }).toEqual(expected);
    const { page } = await browser.open(GMAIL, gmailPage({ era: '2023', surface: 'inline' }));
    await page.locator(RICH).first().focus();
    const panel = await probeCard(page);
    await panel.waitForText('Alt+J to choose');
    await page.keyboard.press('Alt+j');
    expect(await panel.focused()).toBe(`Turn on on ${HOST}`);
    await Promise.all([page.close(), options.close()]);
  });

  it('writes nothing when it is opened, and may connect to nothing', async () => {
    const { page } = await browser.open(GMAIL, gmailPage({ era: '2023', surface: 'inline' }));
    const options = await openOptions(browser);
    const popup = await openPopup(browser, page);
    await popup.getByRole('switch', { name: `Cando on ${HOST}`, checked: false }).waitFor();
    expect(await readSettings(browser.context)).toBeUndefined();
    for (const one of [options, popup]) {
      const asked = await one.evaluate(() => fetch('https://elsewhere.example/').then(String, () => 'refused'));
      expect(asked).toBe('refused');
    }
    expect(browser.leaks).toEqual([]);
    await Promise.all([page.close(), options.close(), popup.close()]);
  });
});

describe('T46: what axe finds', () => {
  it('is what was planted', async () => {
    const options = await openOptions(browser);
    await options.evaluate(() => {
      document.querySelector('main')?.append(document.createElement('button'));
    });
    expect(await violations(options)).toEqual(['button-name: <button></button>']);
    await options.close();
  });

  it.each(['light', 'dark'] as const)(
    'is nothing in options and popup, nor is anything cut off at 320 px: %s',
    async (scheme) => {
      await answerFor(browser.context, [HOST, 'a-helpdesk-with-a-very-long-name.acme-corporation.example:8443']);
      const options = await openOptions(browser);
      await options.emulateMedia({ colorScheme: scheme });
      expect(await violations(options)).toEqual([]);
      await options.setViewportSize({ width: 320, height: 640 });
      await options.getByRole('button', { name: 'Reset all options…' }).click();
      await options.getByLabel('Go to the next finding').press('Control+Enter');
      expect(await violations(options)).toEqual([]);
      expect(await options.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      const { page } = await browser.open(GMAIL, gmailPage({ era: '2023', surface: 'inline' }));
      const popup = await openPopup(browser, page);
      await popup.emulateMedia({ colorScheme: scheme });
      await popup.getByRole('switch').waitFor();
      expect(await violations(popup)).toEqual([]);
      expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await Promise.all([page.close(), options.close(), popup.close()]);
    },
  );

  it.each(['light', 'dark'] as const)('is nothing in the question of the first run: %s', async (scheme) => {
    const { page } = await browser.open(
      GMAIL,
      gmailPage({ era: '2023', surface: 'inline', dark: scheme === 'dark' }),
      scheme,
    );
    await page.locator(RICH).first().focus();
    const panel = await probeCard(page);
    await panel.waitForText('Turn on');
    expect(await panel.theme()).toBe(scheme);
    // Its tree is closed to axe too, so a copy of it is looked at in a page of its own
    const files = ['ui/tokens.css', 'assistant/card/card.css', 'assistant/first-run/first-run.css'];
    const style = files.map((file) => readFileSync(new URL(`../../src/${file}`, import.meta.url), 'utf8')).join('');
    const copy = `<!doctype html><html lang="en"><title>Copy</title><link rel="icon" href="data:,"><style>${style}</style><main><h1>Copy</h1><div class="theme" data-theme="${scheme}">${await panel.markup()}</div></main></html>`;
    const shown = await browser.open('https://copy.example/', copy, scheme);
    expect(await violations(shown.page)).toEqual([]);
    await Promise.all([page.close(), shown.page.close()]);
  });
});
