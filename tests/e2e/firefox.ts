import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type HTTPRequest, type KeyInput, type Page } from 'puppeteer-core';
import { findFirefox } from '../../src/demo/find-firefox.ts';
import { answerFixture } from '../fixtures/answer.ts';
import { READ_CARD, readCard } from './card-text.ts';
import { createAnswers, openExtensionTab, permit, runInBrowser, type ExtensionTab } from './firefox-extension.ts';
import { LINES } from './lines.ts';
import { readUnderlines } from './page.ts';
import type { OpenTab, Tab } from './tab.ts';

/** Firefox by WebDriver BiDi, the protocol that it has in common with other browsers: the build that its users get. */

const EXTENSION = fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url));
const HTML = 'text/html; charset=utf-8';

/** What Firefox says of a page on its own, whatever the page does. */
const CHATTER = [/Storage Access API/];

export type FirefoxBrowser = {
  readonly open: OpenTab;
  /** Opens a page of the add-on. */
  readonly openExtension: (path: string) => Promise<ExtensionTab>;
  /** Allows addresses beside those of the manifest. */
  readonly permit: (pattern: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The answer of the protocol, as far as it is read here. */
type Remote = {
  readonly sharedId?: string;
  readonly value?: unknown;
};
type Answer = {
  readonly result: {
    readonly result?: Remote;
    readonly context?: string;
    readonly contexts?: readonly { readonly context: string; readonly url: string }[];
  };
};

/** The library has the connection, and keeps it out of its types. */
type Connected = { readonly connection: { readonly send: (method: string, params: object) => Promise<Answer> } };

type Node = {
  readonly localName?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly shadowRoot?: { readonly value?: Node } | null;
  readonly children?: readonly { readonly sharedId?: string; readonly value?: Node }[];
};

export type Send = Connected['connection']['send'];

/** What the protocol calls a tab. */
async function contextOf(send: Send, address: string): Promise<string> {
  const { result } = await send('browsingContext.getTree', {});
  const found = result.contexts?.find(({ url }) => url === address);
  if (!found) throw new Error(`no tab shows ${address}`);
  return found.context;
}

const HOSTS = '[...document.querySelectorAll("html > div, dialog > div")]';

/** Our card's outermost element, in a closed shadow root that only the protocol can look into. */
async function findSurface(send: Send, context: string): Promise<string | undefined> {
  const { result } = await send('script.evaluate', {
    expression: HOSTS,
    target: { context },
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 2 },
  });
  const hosts = (result.result?.value ?? []) as readonly { readonly value?: Node }[];
  const inside = hosts.flatMap(({ value }) => value?.shadowRoot?.value?.children ?? []);
  return inside.find(({ value }) => value?.attributes?.['class'] === 'theme')?.sharedId;
}

/** Calls a function, given as its source, on our card's outermost element. */
async function callOnCard<Result>(
  send: Send,
  context: string,
  source: string,
  given?: string,
): Promise<Result | undefined> {
  const sharedId = await findSurface(send, context);
  if (sharedId === undefined) return undefined;
  const { result } = await send('script.callFunction', {
    // As text, since the protocol has a form of its own for everything else
    functionDeclaration: `async function (given) { return JSON.stringify(await (${source}).call(this, given)) }`,
    this: { sharedId },
    arguments: given === undefined ? [] : [{ type: 'string', value: given }],
    target: { context },
    awaitPromise: true,
  });
  const text = result.result?.value;
  return typeof text === 'string' ? (JSON.parse(text) as Result) : undefined;
}

/** The processor through which input methods of all systems put words together. */
async function compose(send: Send, words: string): Promise<() => Promise<void>> {
  const text = JSON.stringify(words);
  await runInBrowser(
    send,
    `{ const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
       input.beginInputTransactionForTests(window);
       input.setPendingCompositionString(${text});
       input.appendClauseToPendingComposition(${words.length}, Ci.nsITextInputProcessor.ATTR_RAW_CLAUSE);
       input.setCaretInPendingComposition(${words.length});
       input.flushPendingComposition();
       window.composing = input; }`,
  );
  return async () => void (await runInBrowser(send, `window.composing.commitCompositionWith(${text})`));
}

async function press(page: Page, keys: string): Promise<void> {
  const held = keys.split('+') as KeyInput[];
  const last = held.pop();
  for (const key of held) await page.keyboard.down(key);
  if (last) await page.keyboard.press(last);
  for (const key of held.toReversed()) await page.keyboard.up(key);
}

function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    const text = message.text();
    if (['error', 'warn'].includes(message.type()) && !CHATTER.some((one) => one.test(text))) complaints.push(text);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return complaints;
}

async function answer(request: HTTPRequest, address: string, html: string): Promise<void> {
  const url = new URL(request.url());
  if (request.url() === address) return request.respond({ contentType: HTML, body: html });
  // An icon within the page itself comes by here too
  const found = url.protocol === 'data:' ? undefined : await answerFixture(url.pathname);
  return found ? request.respond(found) : request.abort();
}

function senderOf(browser: Browser): Send {
  const { connection } = browser as unknown as Connected;
  return (method, params) => connection.send(method, params);
}

async function openTab(browser: Browser, address: string, html: string): Promise<Tab> {
  const page = await browser.newPage();
  const complaints = listen(page);
  await page.setRequestInterception(true);
  page.on('request', (request) => void answer(request, address, html));
  await page.goto(address);
  const send = senderOf(browser);
  const context = await contextOf(send, page.url());
  const evaluate: Tab['evaluate'] = (work, given) => page.evaluate(work as never, given as never);
  const nextFrame = () => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  return {
    complaints,
    card: readCard(() => callOnCard<string>(send, context, READ_CARD), nextFrame),
    evaluate,
    type: (text, delay) => page.keyboard.type(text, { delay }),
    press: (keys) => press(page, keys),
    hold: async (key, times) => {
      for (let time = 0; time < times; time++) await page.keyboard.down(key as KeyInput);
      await page.keyboard.up(key as KeyInput);
    },
    pointer: {
      move: (x, y) => page.mouse.move(x, y),
      click: (x, y, { button = 'left', times = 1 } = {}) => page.mouse.click(x, y, { button, count: times }),
    },
    onCard: (source, given) => callOnCard(send, context, source, given),
    underlined: async () =>
      (await Promise.all(page.frames().map((frame) => frame.evaluate(readUnderlines, LINES)))).flat(),
    compose: async (words) => {
      const commit = await compose(send, words);
      return async () => {
        await commit();
        // The key that ended it is let go: some editors look only then
        await page.keyboard.press('Shift');
      };
    },
    screenshot: async (path) => void (await page.screenshot({ path: path as `${string}.png` })),
    close: () => page.close(),
  };
}

/** Opens Firefox with the built add-on. `isFirstRun`: nobody has been asked anything yet; else Cando is on wherever a page is opened. */
export async function openFirefox({ isFirstRun = false } = {}): Promise<FirefoxBrowser> {
  const executablePath = findFirefox();
  if (executablePath === undefined)
    throw new Error('There is no Firefox to test in: run “npm run test:full”, which gets one');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    // The last lets the tests compose words as an input method does
    args: ['--width=1100', '--height=760', '--remote-allow-system-access'],
  });
  await browser.installExtension(EXTENSION);
  const send = senderOf(browser);
  const answerFor = isFirstRun ? undefined : await createAnswers(send);
  return {
    open: async (address, html) => {
      await answerFor?.([new URL(address).host]);
      return openTab(browser, address, html);
    },
    openExtension: (path) => openExtensionTab(send, path),
    permit: (pattern) => permit(send, pattern),
    close: () => browser.close(),
  };
}
