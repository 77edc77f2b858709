import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { countWork } from './own-world.ts';
import { useTestBrowser } from './setting.ts';

/** T22: a page without a reply box costs nothing but the listeners that wait for one. */

const browser = useTestBrowser();

const NOTHING = { frames: 0, timers: 0, messages: 0, layouts: 0, observers: 0 };
const PAGE = `<!doctype html><html lang="en"><head><title>Idle</title><link rel="icon" href="data:,"></head>
<body style="height: 3000px"><input id="search"><button>Go</button><ul></ul></body></html>`;

const open = async (): Promise<Page> => (await browser().open('https://mail.google.com/mail/u/0/idle', PAGE)).page;

/** An app at work, for so many frames. Runs in the page. */
async function keepBusy(frames: number): Promise<void> {
  for (let at = 0; at < frames; at++) {
    const item = Object.assign(document.createElement('li'), { textContent: `Row ${at}` });
    document.querySelector('ul')?.prepend(item);
    document.body.className = `at-${at}`;
    document.body.style.color = at % 2 === 0 ? 'black' : 'navy';
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

describe('T22: in a page without a reply box', () => {
  it('the probe of this test sees each kind of work', async () => {
    const page = await open();
    const { world, read } = await countWork(page);
    expect(await read()).toEqual(NOTHING);
    await world.evaluate(`requestAnimationFrame(() => {}); setTimeout(() => {}); document.body.getBoundingClientRect();
      document.body.offsetWidth; new MutationObserver(() => {}).observe(document, { childList: true });
      void chrome.runtime.sendMessage({}).catch(() => {})`);
    expect(await read()).toEqual({ frames: 1, timers: 1, messages: 1, layouts: 2, observers: 1 });
    await page.close();
  });

  it('no timer is set, no message sent, no layout read and nothing observed, whatever the page does', async () => {
    const page = await open();
    const { read } = await countWork(page);
    await page.evaluate(keepBusy, 60);
    await page.mouse.move(100, 300);
    await page.mouse.wheel(0, 400);
    await page.mouse.click(300, 300);
    await page.keyboard.press('Escape');
    await page.evaluate(keepBusy, 20);
    expect(await read()).toEqual(NOTHING);
    await page.close();
  });

  it('the attributes around the focus alone are observed while something else is typed in', async () => {
    const page = await open();
    const { read } = await countWork(page);
    await page.locator('#search').click();
    await page.keyboard.type('parcel');
    const { observers, ...work } = await read();
    expect({ ...work, observers }).toEqual({ ...NOTHING, observers: 3 });
    await page.locator('#search').blur();
    await page.evaluate(keepBusy, 20);
    const after = await read();
    await page.evaluate(keepBusy, 20);
    expect(await read()).toEqual(after);
    await page.close();
  });
});
