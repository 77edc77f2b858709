import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CARD_CHECKS } from '../e2e/card-checks.ts';
import { openCardPage } from '../e2e/card-page.ts';
import { openFirefox, type FirefoxBrowser } from '../e2e/firefox.ts';

let firefox: FirefoxBrowser;
beforeAll(async () => {
  firefox = await openFirefox();
});
afterAll(() => firefox.close());

describe('The card in Firefox', () => {
  it.each(CARD_CHECKS.map((check, at) => ({ ...check, at })))('$name', async ({ run, placing, at }) => {
    const page = await openCardPage(firefox.open, `https://mail.google.com/mail/u/0/card-${at}`, placing);
    await run(page);
    expect(page.tab.complaints).toEqual([]);
    await page.tab.close();
  });
});
