import { describe, expect, it } from 'vitest';
import { CARD_CHECKS } from '../e2e/card-checks.ts';
import { openCardPage } from '../e2e/card-page.ts';
import { chromiumTabs } from '../e2e/chromium.ts';
import { useTestBrowser } from '../e2e/setting.ts';

const browser = useTestBrowser();

describe('The card in Chromium', () => {
  it.each(CARD_CHECKS.map((check, at) => ({ ...check, at })))('$name', async ({ run, placing, at }) => {
    const page = await openCardPage(chromiumTabs(browser()), `https://mail.google.com/mail/u/0/card-${at}`, placing);
    await run(page);
    expect(page.tab.complaints).toEqual([]);
    await page.tab.close();
  });
});
