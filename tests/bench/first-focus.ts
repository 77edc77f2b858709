import { buildExtension } from '../e2e/build-extension.ts';
import { openTestBrowser } from '../e2e/browser.ts';
import { LINES } from '../e2e/lines.ts';
import { openLifePage, makeInPage } from '../e2e/life-page.ts';
import { chromiumTabs } from '../e2e/chromium.ts';
import { DRAFT } from '../e2e/setting.ts';

/** Fresh pages that are opened. */
const PAGES = 20;

/** Milliseconds, a page each. */
export type FirstFocus = {
  /** From the first focus in a page to its first line. */
  readonly attached: readonly number[];
  /** From an editor's being closed to its user to the last line's going. */
  readonly noticed: readonly number[];
};

/** Focuses the box of a page, and gives the time until it has a line. Runs in the page. */
async function focusAndWait({ draft, names }: { readonly draft: string; readonly names: readonly string[] }) {
  const box = document.querySelector<HTMLElement>('#box');
  if (!box) throw new Error('the page has no box');
  box.textContent = draft;
  const start = performance.now();
  box.focus();
  while (!names.some((name) => CSS.highlights.has(name)))
    await new Promise((resolve) => requestAnimationFrame(resolve));
  return performance.now() - start;
}

async function waitForNone(names: readonly string[]): Promise<number> {
  const start = performance.now();
  while (names.some((name) => CSS.highlights.has(name))) await new Promise((resolve) => requestAnimationFrame(resolve));
  return performance.now() - start;
}

/** In a browser with the built extension, which has run before: its worker sleeps or not, as it happens. */
export async function measureFirstFocus(): Promise<FirstFocus> {
  buildExtension('chrome');
  const browser = await openTestBrowser();
  try {
    const [attached, noticed]: [number[], number[]] = [[], []];
    for (let at = 0; at < PAGES; at++) {
      const page = await openLifePage(chromiumTabs(browser), 'contenteditable');
      attached.push(await page.tab.evaluate(focusAndWait, { draft: DRAFT, names: LINES }));
      const gone = page.tab.evaluate(waitForNone, LINES);
      await makeInPage(page, at % 2 === 0 ? 'read-only' : 'class', true);
      noticed.push(await gone);
      await page.tab.close();
    }
    return { attached, noticed };
  } finally {
    await browser.close();
  }
}
