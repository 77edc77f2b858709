import type { Page } from 'playwright-core';
import { openTestBrowser, type TestBrowser } from '../e2e/browser.ts';
import { buildExtension } from '../e2e/build-extension.ts';
import { waitForUnderlines } from '../e2e/page.ts';
import { median } from './clock.ts';

/** A draft of 1 MB, in the built extension and in the same page without it: what a tab does on its main thread. */

export const PARAGRAPH =
  'Thank you for writing in about the parcel which left our house on Monday and is due by Friday.';
export const PARAGRAPHS = Math.ceil(1_000_000 / PARAGRAPH.length);
const KEYS = 20;

/** The first is a helpdesk that Cando knows; it leaves the other one alone. */
const HOSTS = { with: 'https://mail.google.com/mail/u/0/paste', without: 'https://helpdesk.example/paste' };

export type Kind = 'contenteditable' | 'textarea' | 'one line';

export const pageOf = (
  kind: Kind,
): string => `<!doctype html><html lang="en"><title>Paste</title><link rel="icon" href="data:,">
<style>#box { width: 600px; height: 400px; overflow: auto; font: 15px/1.5 sans-serif }</style><body class="aia M9">${
  kind === 'textarea'
    ? '<textarea id="box" class="Ak"></textarea>'
    : '<div id="box" contenteditable="true" g_editable="true" role="textbox"></div>'
}</body></html>`;

/** Runs in the page. The lines come as a paste leaves them, and the caret stands behind them. */
export function fill({ lines, kind }: { readonly lines: readonly string[]; readonly kind: Kind }): void {
  const box = document.querySelector<HTMLElement>('#box');
  if (!box) return;
  if (box instanceof HTMLTextAreaElement) box.value = lines.join('\n');
  else if (kind === 'one line') box.replaceChildren(lines.join(' '));
  else box.replaceChildren(...lines.map((line) => Object.assign(document.createElement('p'), { textContent: line })));
  if (!(box instanceof HTMLTextAreaElement)) document.getSelection()?.selectAllChildren(box);
  document.getSelection()?.collapseToEnd();
  box.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
}

type TraceEvent = {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly args: { readonly name?: string };
};

/** The tasks of the page's main thread while `work` runs, in milliseconds each. */
async function tasksOf(page: Page, work: () => Promise<void>): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    categories: 'disabled-by-default-devtools.timeline',
  });
  await work();
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const mains = new Set(
    events.filter(({ args }) => args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return events.flatMap(({ name, pid, tid, dur = 0 }) =>
    name === 'RunTask' && mains.has(`${pid} ${tid}`) ? [dur / 1_000] : [],
  );
}

const settled = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    for (let at = 0; at < 3; at++) await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve, 50));
  });

export type PasteSample = { readonly loading: number; readonly longest: number; readonly key: number };

async function measureIn(browser: TestBrowser, kind: Kind, host: keyof typeof HOSTS): Promise<PasteSample> {
  const { page } = await browser.open(HOSTS[host], pageOf(kind));
  await page.locator('#box').click();
  await page.keyboard.type("I'm sorry, but no.");
  if (host === 'with') await waitForUnderlines(page, ["I'm sorry, but"]);
  // The tagger comes in idle time
  await page.waitForTimeout(2_000);
  const loading = await tasksOf(page, async () => {
    await page.evaluate(fill, { kind, lines: Array.from({ length: PARAGRAPHS }, () => PARAGRAPH) });
    await settled(page);
    // A pause in typing is over by then
    await page.waitForTimeout(1_200);
  });
  const keys: number[] = [];
  let longest = 0;
  for (let at = 0; at < KEYS; at++) {
    const tasks = await tasksOf(page, async () => {
      await page.keyboard.type('x');
      await settled(page);
    });
    keys.push(tasks.reduce((sum, task) => sum + task, 0));
    longest = Math.max(longest, ...tasks);
  }
  await page.close();
  return { loading: Math.max(...loading), longest, key: median(keys) };
}

const show = ({ loading, longest, key }: PasteSample): string =>
  [loading, longest, key].map((one) => one.toFixed(1).padStart(9)).join('');

/** Prints the longest task of loading 1 MB and of the keys behind it, and the main thread's time a key. */
export async function printPaste(): Promise<void> {
  buildExtension('chrome');
  const browser = await openTestBrowser();
  try {
    console.log('a draft of 1 MB (ms)             loading  longest    a key');
    for (const kind of ['contenteditable', 'one line', 'textarea'] as const) {
      const [without, own] = [await measureIn(browser, kind, 'without'), await measureIn(browser, kind, 'with')];
      console.log(
        `${`${kind}, the page alone`.padEnd(31)}${show(without)}\n${`${kind}, with cando`.padEnd(31)}${show(own)}`,
      );
    }
  } finally {
    await browser.close();
  }
}
