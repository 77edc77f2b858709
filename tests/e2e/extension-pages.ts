import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import type { TestBrowser } from './browser.ts';

/**
 * Has the browser remember that these addresses were allowed once, so that it does not ask: its question is a window of its
 * own, which no test can press a button in. Cando is not allowed there before it asks by itself.
 */
export async function permit({ context, extensionId }: TestBrowser, pattern: string): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(
    ([id, host]) => {
      type Private = { readonly addHostPermission: (id: string, host: string) => Promise<void> };
      const { developerPrivate } = chrome as unknown as { readonly developerPrivate: Private };
      return developerPrivate.addHostPermission(id, host);
    },
    [extensionId, pattern] as const,
  );
  await page.close();
}

type Target = { readonly targetId: string; readonly url: string };

/** Presses Cando's button in the toolbar, on this page: from then on its address is for Cando to know. */
async function pressButton({ context, extensionId }: TestBrowser, page: Page): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('this browser has no session of its own');
  type Send = (method: string, params: object) => Promise<{ readonly targetInfos?: readonly Target[] }>;
  const send = session.send.bind(session) as unknown as Send;
  const { targetInfos = [] } = await send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find(({ url }) => url === page.url());
  await send('Extensions.triggerAction', { id: extensionId, targetId: tab?.targetId });
  await session.detach();
}

/** The popup of a page, in a tab of its own, since no library reaches into the real one; which opens too, and closes again. */
export async function openPopup(browser: TestBrowser, page: Page): Promise<Page> {
  await pressButton(browser, page);
  const popup = await browser.context.newPage();
  await popup.setViewportSize({ width: 320, height: 480 });
  await page.bringToFront();
  await popup.goto(`chrome-extension://${browser.extensionId}/popup.html`);
  return popup;
}

export async function openOptions(browser: TestBrowser): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/options.html`);
  await page.getByRole('heading', { name: 'Cando: options' }).waitFor();
  return page;
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with a page, by its rules' names and the elements. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate(() => {
    const { axe: here } = globalThis as unknown as { readonly axe: { readonly run: () => Promise<AxeResults> } };
    return here.run();
  });
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
