import { browser } from 'wxt/browser';

export type TabAtHand = { readonly id: number; readonly url: string };

/** The tab that the toolbar's button was pressed on; undefined where its address is not for extensions to know. */
export async function tabAtHand(): Promise<TabAtHand | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined || tab.url === undefined ? undefined : { id: tab.id, url: tab.url };
}

/** Stores for extensions, where browsers let none run. */
const STORES = [
  'https://chromewebstore.google.com/',
  'https://chrome.google.com/webstore',
  'https://addons.mozilla.org/',
  'https://microsoftedge.microsoft.com/addons',
];

/** True for an address where no extension may run, whatever the agent allows. */
export const isClosed = (url: string): boolean =>
  !/^https?:/.test(url) || STORES.some((store) => url.startsWith(store));

/** Runs in the page, and knows nothing but what it is given. */
const findFirst = (selectors: readonly string[]): number =>
  selectors.findIndex((selector) => document.querySelector(selector) !== null);

/** Which of these selectors is the first that something in the page matches; undefined where none is, or the page is closed. */
export async function firstInPage(tabId: number, selectors: readonly string[]): Promise<number | undefined> {
  if (selectors.length === 0) return undefined;
  try {
    const args: [readonly string[]] = [selectors];
    const [answer] = await browser.scripting.executeScript({ target: { tabId }, func: findFirst, args });
    const at = answer?.result;
    return at === undefined || at < 0 ? undefined : at;
  } catch {
    return undefined;
  }
}
