import type { Page } from 'playwright-core';
import type { TestBrowser } from './browser.ts';
import { callOnCard, probeCard } from './card.ts';
import { openEditorPage, type EditorCase, type EditorPage } from './editor-page.ts';
import { underlined } from './page.ts';
import type { OpenTab, Tab } from './tab.ts';

export type ChromiumTab = Tab & { readonly page: Page };

/** The pages of a Chromium as tabs. */
export const chromiumTabs =
  (browser: TestBrowser): OpenTab<ChromiumTab> =>
  async (address, html) => {
    const { page, complaints } = await browser.open(address, html);
    const session = await page.context().newCDPSession(page);
    return {
      page,
      complaints,
      card: await probeCard(page),
      evaluate: (work, given) => page.evaluate(work as never, given),
      type: (text, delay) => page.keyboard.type(text, { delay }),
      press: (keys) => page.keyboard.press(keys),
      hold: async (key, times) => {
        for (let time = 0; time < times; time++) await page.keyboard.down(key);
        await page.keyboard.up(key);
      },
      pointer: {
        move: (x, y) => page.mouse.move(x, y),
        click: (x, y, { button = 'left', times = 1 } = {}) => page.mouse.click(x, y, { button, clickCount: times }),
      },
      onCard: (source, given) => callOnCard(session, source, given),
      underlined: () => underlined(page),
      compose: async (text) => {
        const { length } = text;
        await session.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length });
        return async () => {
          await session.send('Input.insertText', { text });
          // The key that ended it is let go: some editors look only then
          await session.send('Input.dispatchKeyEvent', {
            type: 'keyUp',
            key: ' ',
            code: 'Space',
            windowsVirtualKeyCode: 32,
          });
        };
      },
      screenshot: async (path) => void (await page.screenshot({ path })),
      close: () => page.close(),
    };
  };

export type ChromiumEditorPage = EditorPage & { readonly page: Page };

/** Opens an editor in Chromium, for tests of what no protocol but its own shows. */
export async function openInChromium(browser: TestBrowser, editor: EditorCase): Promise<ChromiumEditorPage> {
  const opened = await openEditorPage(chromiumTabs(browser), editor);
  return { ...opened, page: opened.tab.page };
}
