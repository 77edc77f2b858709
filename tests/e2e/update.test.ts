import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { findBrowser, openBrowser } from '../../src/demo/browser.ts';
import { gmailPage } from '../fixtures/gmail.ts';
import { answerFor } from './answers.ts';
import { type, underlinedIn, waitForUnderlines } from './page.ts';
import { CKEDITOR, GMAIL, RICH, ZENDESK } from './setting.ts';

const EXTENSION = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

/** In a frame of another origin, which a new version must find by itself. */
const INSIDE = '<!doctype html><div contenteditable="true" data-test-id="omnicomposer-rich-text-ckeditor">Hi, </div>';

/** Loaded by the debugging protocol, as in branded browsers: only so can a test put a new version in the old one's place. */
it('T12: an update under an open page: the new version takes over where the old one leaves, without an error', async () => {
  const installed = findBrowser();
  if (!installed) throw new Error('There is no browser to test in: run “npm test”, which gets one');
  const opened = await openBrowser({ extension: EXTENSION, browser: { ...installed, branded: true }, headless: true });
  const { context } = opened;
  try {
    await answerFor(context, [new URL(GMAIL).host, new URL(ZENDESK).host]);
    const outside = gmailPage({ era: '2023', surface: 'inline' }) + `<iframe src="${ZENDESK}"></iframe>`;
    await context.route(/^https:/, (route) => {
      const body = route.request().url() === ZENDESK ? INSIDE : outside;
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
    await page.goto(GMAIL);
    const session = await context.newCDPSession(page);
    let versions = 0;
    session.on('Runtime.executionContextCreated', (event) => void (event.context.name === 'Cando' && versions++));
    await session.send('Runtime.enable');
    await page.locator(RICH).first().focus();
    await type(page, "I'm sorry, but the parcel is late.");
    await waitForUnderlines(page, ["I'm sorry, but"]);

    const protocol = await context.browser()?.newBrowserCDPSession();
    await protocol?.send('Extensions.loadUnpacked', { path: EXTENSION });
    await expect.poll(() => versions, { timeout: 10_000 }).toBe(2);
    await type(page, " It's company policy.");
    await waitForUnderlines(page, ["I'm sorry, but", "It's company policy"]);
    // One host, one set of lines: nothing of the old version is left
    await expect.poll(() => page.evaluate(() => document.documentElement.children.length - 2)).toBe(1);
    const frame = page.frames().find((one) => one.url() === ZENDESK);
    await frame?.locator(CKEDITOR).click();
    await type(page, 'Calm down.');
    await expect.poll(() => frame && underlinedIn(frame), { timeout: 10_000 }).toEqual(['Calm down']);
    expect(complaints).toEqual([]);
  } finally {
    await opened.close();
  }
});
