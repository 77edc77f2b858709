import type { Page } from 'playwright-core';
import { openTestBrowser, type TestBrowser } from '../e2e/browser.ts';
import { buildExtension } from '../e2e/build-extension.ts';
import { waitForUnderlines } from '../e2e/page.ts';
import { median } from './clock.ts';

/** A draft of 1 MB, in the built extension and in the same page without it: what a tab does on its main thread. */

const PARAGRAPH = 'Thank you for writing in about the parcel which left our house on Monday and is due by Friday.';
const PARAGRAPHS = Math.ceil(1_000_000 / PARAGRAPH.length);
const KEYS = 10;

/** The first is a helpdesk that Cando knows; it leaves the other one alone. */
const HOSTS = { with: 'https://mail.google.com/mail/u/0/paste', without: 'https://helpdesk.example/paste' };

type Kind = 'contenteditable' | 'textarea' | 'one line';

const pageOf = (
  kind: Kind,
): string => `<!doctype html><html lang="en"><title>Paste</title><link rel="icon" href="data:,">
<style>#box { width: 600px; height: 400px; overflow: auto; font: 15px/1.5 sans-serif }</style><body class="aia M9">${
  kind === 'textarea'
    ? '<textarea id="box" class="Ak"></textarea>'
    : '<div id="box" contenteditable="true" g_editable="true" role="textbox"></div>'
}</body></html>`;

/** Runs in the page. The lines come as a paste leaves them, and the caret stands behind them. */
function fill({ lines, kind }: { readonly lines: readonly string[]; readonly kind: Kind }): void {
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
  readonly ts: number;
  readonly dur?: number;
  /** Processor time, which does not count what other programs take. */
  readonly tdur?: number;
  readonly args: { readonly name?: string; readonly data?: { readonly url?: string } };
};

/** Milliseconds of one task of the page's main thread, and how many of them went to scripts of the extension, without layout. */
type Task = { readonly whole: number; readonly own: number };

const isOwn = ({ name, args }: TraceEvent): boolean =>
  name === 'FunctionCall' && (args.data?.url ?? '').startsWith('chrome-extension:');
/** Which a script may be the first to ask for; the page owes it in any case. */
const isLayout = ({ name }: TraceEvent): boolean => name === 'Layout' || name === 'UpdateLayoutTree';

const timeOf = ({ tdur, dur = 0 }: TraceEvent): number => (tdur ?? dur) / 1_000;
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const isInside = (outer: TraceEvent, { pid, tid, ts }: TraceEvent): boolean =>
  pid === outer.pid && tid === outer.tid && ts >= outer.ts && ts < outer.ts + (outer.dur ?? 0);

/** Events that are inside of no other. */
const outermost = (events: readonly TraceEvent[]): TraceEvent[] =>
  events.filter((event) => !events.some((outer) => outer !== event && isInside(outer, event)));

function tasksIn(events: readonly TraceEvent[]): Task[] {
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const mains = new Set(events.filter(({ args }) => args.name === 'CrRendererMain').map(threadOf));
  const own = outermost(events.filter(isOwn));
  const layouts = outermost(events.filter(isLayout)).filter((layout) => own.some((call) => isInside(call, layout)));
  return events
    .filter((event) => event.name === 'RunTask' && mains.has(threadOf(event)))
    .map((task) => {
      const inside = (parts: readonly TraceEvent[]): number =>
        sum(parts.filter((part) => isInside(task, part)).map(timeOf));
      return { whole: timeOf(task), own: inside(own) - inside(layouts) };
    });
}

/** The tasks of the page's main thread while `work` runs. */
async function tasksOf(page: Page, work: () => Promise<void>): Promise<Task[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  const categories = 'devtools.timeline,disabled-by-default-devtools.timeline';
  await session.send('Tracing.start', { transferMode: 'ReportEvents', categories });
  await work();
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return tasksIn(events);
}

const settled = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    for (let at = 0; at < 3; at++) await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve, 50));
  });

type Sample = {
  /** The longest task from the paste to the end of the pause behind it. */
  readonly loading: number;
  /** The longest task of the keys behind that. */
  readonly longest: number;
  /** The main thread's time for a key. */
  readonly key: number;
  /** The longest that scripts of the extension took of one of these tasks, and their time for a key. */
  readonly ownLongest: number;
  readonly ownKey: number;
};

/** Opens the page with the assistant at work in it, on one of the hosts. */
async function openPaste(browser: TestBrowser, kind: Kind, host: keyof typeof HOSTS): Promise<Page> {
  const { page } = await browser.open(HOSTS[host], pageOf(kind));
  await page.locator('#box').click();
  // With the words of the paste, so that what is new to the rules is judged before
  await page.keyboard.type(`${PARAGRAPH} I'm sorry, but no.`);
  if (host === 'with') await waitForUnderlines(page, ["I'm sorry, but"]);
  // The tagger comes in idle time
  await page.waitForTimeout(2_000);
  return page;
}

async function measureIn(browser: TestBrowser, kind: Kind, host: keyof typeof HOSTS): Promise<Sample> {
  const page = await openPaste(browser, kind, host);
  const lines = Array.from({ length: PARAGRAPHS }, () => PARAGRAPH);
  const loading = await tasksOf(page, async () => {
    await page.evaluate(fill, { kind, lines });
    await settled(page);
    // A pause in typing is over by then
    await page.waitForTimeout(1_200);
  });
  const keys: Task[][] = [];
  for (let at = 0; at < KEYS; at++)
    keys.push(
      await tasksOf(page, async () => {
        await page.keyboard.type('x');
        await settled(page);
      }),
    );
  await page.close();
  return {
    loading: Math.max(...loading.map(({ whole }) => whole)),
    longest: Math.max(...keys.flat().map(({ whole }) => whole)),
    key: median(keys.map((tasks) => sum(tasks.map(({ whole }) => whole)))),
    ownLongest: Math.max(...[loading, ...keys].flat().map(({ own }) => own)),
    ownKey: median(keys.map((tasks) => sum(tasks.map(({ own }) => own)))),
  };
}

const show = ({ loading, longest, key, ownLongest, ownKey }: Sample): string =>
  [loading, longest, key, ownLongest, ownKey].map((one) => one.toFixed(1).padStart(10)).join('');

/** Prints the longest tasks and the main thread's time for a key, with and without Cando, and what its own scripts take of it. */
export async function printPaste(): Promise<void> {
  buildExtension('chrome');
  const browser = await openTestBrowser();
  try {
    console.log(
      `${'a draft of 1 MB (ms)'.padEnd(32)}   loading   longest     a key   longest     a key (scripts of cando)`,
    );
    for (const kind of ['contenteditable', 'one line', 'textarea'] as const)
      for (const host of ['without', 'with'] as const)
        console.log(`${`${kind}, ${host} cando`.padEnd(32)}${show(await measureIn(browser, kind, host))}`);
  } finally {
    await browser.close();
  }
}
