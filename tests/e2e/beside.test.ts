import { describe, expect, it } from 'vitest';
import { describeBeside, openDesk } from './describe-beside.ts';
import { OTHER_ASSISTANT, useTestBrowser } from './setting.ts';

const browser = useTestBrowser({ beside: [OTHER_ASSISTANT] });

describeBeside('Gmail', browser);

describe('T43: another extension', () => {
  it('gets no answer from our worker', async () => {
    const { page } = await openDesk(browser(), 'Gmail');
    const heard = () => page.evaluate(() => document.documentElement.getAttribute('data-other-heard'));
    await page.evaluate(
      (detail) => void document.dispatchEvent(new CustomEvent('other:message', { detail })),
      browser().extensionId,
    );
    await expect.poll(heard).toMatch(/^error: .*(?:not establish connection|does not exist)/i);
    await page.close();
  });
});
