import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gmailPage } from '../fixtures/gmail.ts';
import { until } from '../e2e/card-text.ts';
import type { ExtensionTab } from '../e2e/firefox-extension.ts';
import { openFirefox, type FirefoxBrowser } from '../e2e/firefox.ts';
import { DRAFT, FLAGGED, GMAIL, RICH } from '../e2e/setting.ts';
import type { Tab } from '../e2e/tab.ts';

let firefox: FirefoxBrowser;
beforeAll(async () => {
  firefox = await openFirefox({ isFirstRun: true });
});
afterAll(() => firefox?.close());

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const VIOLATIONS = 'axe.run().then(({ violations }) => violations.map(({ id }) => id).join())';

const nextFrame = (tab: Tab): Promise<unknown> =>
  tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)), undefined);
const focusBox = (tab: Tab): Promise<void> =>
  tab.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.focus(), RICH);

const waitForUnderlines = (tab: Tab, expected: readonly string[]): Promise<unknown> =>
  until(
    () => nextFrame(tab),
    tab.underlined,
    (now) => JSON.stringify(now) === JSON.stringify(expected),
    `underlined should be ${JSON.stringify(expected)}`,
  );

const waitToSay = (page: ExtensionTab, words: string): Promise<unknown> =>
  until(
    () => page.evaluate('new Promise((resolve) => setTimeout(resolve))'),
    () => page.evaluate('document.body.innerText'),
    (text) => String(text).includes(words),
    `the page should say “${words}”`,
  );

describe('The first run and the pages, in Firefox', () => {
  it('asks, is answered by keys, and is turned off and on in the options page', async () => {
    const tab = await firefox.open(GMAIL, gmailPage({ era: '2023', surface: 'inline' }));
    await focusBox(tab);
    await tab.card.waitForText('Use Cando on mail.google.com?');
    await tab.type(DRAFT, 2);
    expect(await tab.underlined()).toEqual([]);
    await tab.press('Alt+Enter');
    await tab.press('Enter');
    await waitForUnderlines(tab, FLAGGED);
    const options = await firefox.openExtension('options.html');
    await waitToSay(options, 'mail.google.com');
    await options.evaluate('document.querySelector("[role=switch]").click()');
    await waitForUnderlines(tab, []);
    await options.evaluate('document.querySelector("[role=switch]").click()');
    await waitForUnderlines(tab, FLAGGED);
    expect(tab.complaints).toEqual([]);
    await Promise.all([tab.close(), options.close()]);
  });

  it('asks on a page that no manifest names, once it is allowed, and works there', async () => {
    await firefox.permit('https://desk.example/*');
    const tab = await firefox.open(
      'https://desk.example/',
      '<!doctype html><html lang="en"><title>Desk</title><link rel="icon" href="data:,"><textarea rows="6" cols="60"></textarea></html>',
    );
    await tab.evaluate(() => document.querySelector('textarea')?.focus(), undefined);
    await tab.card.waitForText('Use Cando on desk.example?');
    await tab.press('Alt+Enter');
    await tab.press('Enter');
    await tab.type(DRAFT, 2);
    await waitForUnderlines(tab, FLAGGED);
    const options = await firefox.openExtension('options.html');
    await waitToSay(options, 'desk.example');
    await options.evaluate('document.querySelector("[aria-label=\'Remove desk.example\']").click()');
    await waitForUnderlines(tab, []);
    expect(tab.complaints).toEqual([]);
    await Promise.all([tab.close(), options.close()]);
  });

  it.each([
    ['options.html', 'How the card opens'],
    ['popup.html', 'What leaves your browser: nothing.'],
  ])('T46: axe finds nothing in %s', async (path, words) => {
    const page = await firefox.openExtension(path);
    await waitToSay(page, words);
    await page.evaluate(`${axe}; true`);
    expect(await page.evaluate(VIOLATIONS)).toBe('');
    await page.close();
  });
});
