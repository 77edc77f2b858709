import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Page, type Worker } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/demo/browser.ts';
import { gmailPage } from '../fixtures/gmail.ts';
import { openTestBrowser } from './browser.ts';
import { probeCard } from './card.ts';
import { LIMIT, type, underlined, waitForUnderlines } from './page.ts';
import { DRAFT, FLAGGED, GMAIL, RICH } from './setting.ts';

const OUTPUT = fileURLToPath(new URL('../../.output/chrome-mv3/', import.meta.url));

let browser: Awaited<ReturnType<typeof openTestBrowser>>;
beforeEach(async () => {
  browser = await openTestBrowser();
});
afterEach(() => browser?.close());

const openGmail = async () => {
  const opened = await browser.open(GMAIL, gmailPage({ era: '2023', surface: 'inline' }));
  await opened.page.locator(RICH).first().focus();
  return opened;
};

const worker = async (): Promise<Worker> =>
  browser.context.serviceWorkers()[0] ?? browser.context.waitForEvent('serviceworker');

/** Everything that the worker hears from now on. */
async function listenToMessages(): Promise<() => Promise<unknown[]>> {
  const background = await worker();
  await background.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    chrome.runtime.onMessage.addListener((message) => void heard.push(message));
  });
  return () => background.evaluate(() => (globalThis as { heard?: unknown[] }).heard ?? []);
}

/** Nodes beside head and body: ours are all there. */
const strangers = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.children.length - 2);

async function waitFor(page: Page, isTrue: () => Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + LIMIT;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(what);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}

describe('The probes of these tests', () => {
  it('see a planted request and planted errors, of the page and of the extension', async () => {
    const { page, complaints } = await openGmail();
    await page.evaluate(() => fetch('https://elsewhere.example/planted').catch(() => undefined));
    expect(browser.leaks).toEqual(['https://elsewhere.example/planted']);
    await page.evaluate(() => console.error('planted in the page'));
    const background = await worker();
    await background.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ url: 'https://mail.google.com/*' });
      const func = () => void Promise.reject(new Error('planted in the extension'));
      await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? 0 }, func });
    });
    await waitFor(
      page,
      async () => complaints.some((one) => one.includes('planted in the extension')),
      String(complaints),
    );
    expect(complaints.some((one) => one.includes('planted in the page'))).toBe(true);
  });
});

describe('What leaves the browser', () => {
  it('is nothing, in a whole round of typing, reading, rewriting and dismissing', async () => {
    const { page, complaints } = await openGmail();
    const card = await probeCard(page);
    await type(page, DRAFT);
    await waitForUnderlines(page, FLAGGED);
    await page.keyboard.press('Alt+Enter');
    await card.waitForText('2 of');
    await page.keyboard.press('Enter');
    await card.waitForNone();
    await waitForUnderlines(page, ["I'm sorry, but"].concat(await underlined(page).then((now) => now.slice(1))));
    expect(browser.leaks).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('is in no message: the worker hears which part to inject and no word of the draft', async () => {
    const heard = await listenToMessages();
    const { page } = await openGmail();
    await type(page, DRAFT);
    await waitForUnderlines(page, FLAGGED);
    await waitFor(page, async () => (await heard()).length > 1, 'the grammar is never asked for');
    expect(await heard()).toEqual([
      { type: 'inject', part: 'assistant' },
      { type: 'inject', part: 'grammar' },
    ]);
  });

  it('is in no store: a dismissal keeps a rule or a keyed hash', async () => {
    const { page } = await openGmail();
    const card = await probeCard(page);
    await type(page, DRAFT);
    await waitForUnderlines(page, FLAGGED);
    await page.keyboard.press('Alt+Enter');
    await card.waitForText('2 of');
    await card.click('Dismiss here');
    await waitForUnderlines(page, ["I'm sorry, but"]);
    // The first is for the way back
    await page.keyboard.press('Alt+Enter');
    await page.keyboard.press('Alt+Enter');
    await card.waitForText('takes the apology back');
    await card.click('More ways to dismiss');
    await card.waitForText('This rule everywhere');
    await card.click('This rule everywhere');
    await waitForUnderlines(page, []);
    const background = await worker();
    const stored = () => background.evaluate(async () => JSON.stringify(await chrome.storage.local.get()));
    await waitFor(page, async () => (await stored()).includes('cando.core/sorry-but'), 'the rule is not remembered');
    expect(await stored()).not.toMatch(/parcel|policy\.|sorry, but/i);
    // The same words in a new page are left alone, as asked
    const again = await openGmail();
    await type(again.page, `${DRAFT} We claim nothing. Calm down.`);
    await waitForUnderlines(again.page, ['Calm down']);
  });
});

describe('What the page sees', () => {
  it('is the same markup in the editor as without Cando', async () => {
    const { page } = await openGmail();
    await type(page, DRAFT);
    await waitForUnderlines(page, FLAGGED);
    await page.keyboard.press('Alt+Enter');
    await (await probeCard(page)).waitForText('2 of');
    const withCando = await page.locator(RICH).first().innerHTML();
    expect(withCando).toBe(await typedWithoutCando());
  });

  it('is idle until a reply box has the focus, and small', async () => {
    const heard = await listenToMessages();
    const { page } = await browser.open(GMAIL, gmailPage({ era: '2023', surface: 'inline' }));
    await page.locator('input[name="q"]').focus();
    expect(await strangers(page)).toBe(0);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(await heard()).toEqual([]);
    expect(statSync(`${OUTPUT}page.js`).size).toBeLessThan(12_000);
    // No timer, no observer and no storage in what runs on every page load
    const called = /MutationObserver|ResizeObserver|setInterval|setTimeout|storage\.|postMessage/.exec(
      readFileSync(`${OUTPUT}page.js`, 'utf8'),
    );
    expect(called?.[0]).toBeUndefined();
  });
});

/** The markup that the same keys give in a browser without the extension. */
async function typedWithoutCando(): Promise<string> {
  const plain = await chromium.launch({
    executablePath: findBrowser()?.path ?? '',
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    const page = await plain.newPage();
    await page.route(/^https:/, (route) =>
      route.fulfill({ contentType: 'text/html', body: gmailPage({ era: '2023', surface: 'inline' }) }),
    );
    await page.goto(GMAIL);
    await page.locator(RICH).first().focus();
    await type(page, DRAFT);
    return await page.locator(RICH).first().innerHTML();
  } finally {
    await plain.close();
  }
}

describe('A page that changes under us', () => {
  it('loses its editor: no error, no line and no card is left', async () => {
    const { page, complaints } = await openGmail();
    const card = await probeCard(page);
    await type(page, DRAFT);
    await waitForUnderlines(page, FLAGGED);
    await page.keyboard.press('Alt+Enter');
    await card.waitForText('2 of');
    await page.evaluate(() => document.querySelector('.M9')?.remove());
    await waitForUnderlines(page, []);
    await card.waitForNone();
    expect(complaints).toEqual([]);
  });

  it('outlives its extension: everything is taken away without an error', async () => {
    const { page, complaints } = await openGmail();
    await type(page, DRAFT);
    await waitForUnderlines(page, FLAGGED);
    expect(await strangers(page)).toBe(1);
    const background = await worker();
    await background.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    await waitFor(page, () => page.evaluate(() => chrome.runtime?.id === undefined), 'the extension is still there');
    await type(page, ' Thanks.');
    await waitFor(page, async () => (await strangers(page)) === 0, 'something of Cando is left in the page');
    expect(await page.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length])).toEqual([0, 0]);
    await type(page, ' Bye.');
    expect(await page.locator(RICH).first().innerText()).toContain(`${DRAFT} Thanks. Bye.`);
    expect(complaints).toEqual([]);
  });

  it('has storage that holds nonsense: rules run all the same, and the nonsense is not written over', async () => {
    const background = await worker();
    await background.evaluate(() => chrome.storage.local.set({ dismissals: 'nonsense' }));
    const { page, complaints } = await openGmail();
    await type(page, DRAFT);
    await waitForUnderlines(page, FLAGGED);
    expect(await background.evaluate(() => chrome.storage.local.get('dismissals'))).toEqual({ dismissals: 'nonsense' });
    expect(complaints).toEqual([]);
  });
});
