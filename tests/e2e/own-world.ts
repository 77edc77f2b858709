import type { CDPSession, Page } from 'playwright-core';

/** The world of a page that Cando's scripts run in, apart from the page's own. */
export type OwnWorld = {
  readonly session: CDPSession;
  readonly contextId: number;
  readonly evaluate: (expression: string) => Promise<unknown>;
};

export async function openOwnWorld(page: Page): Promise<OwnWorld> {
  const session = await page.context().newCDPSession(page);
  const worlds: { readonly id: number; readonly origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => void worlds.push(context));
  await session.send('Runtime.enable');
  const contextId = worlds.find(({ origin }) => origin.startsWith('chrome-extension:'))?.id;
  if (contextId === undefined) throw new Error('Cando has no world in this page');
  const evaluate = async (expression: string): Promise<unknown> =>
    (await session.send('Runtime.evaluate', { contextId, expression, returnByValue: true })).result.value;
  return { session, contextId, evaluate };
}

export type Work = {
  readonly frames: number;
  readonly timers: number;
  readonly messages: number;
  readonly layouts: number;
  readonly observers: number;
};

/** Takes the place of what Cando calls, and counts. */
const COUNT = `globalThis.counts = { frames: 0, timers: 0, messages: 0, layouts: 0, observers: 0 };
  const count = (holder, names, kind) => {
    for (const name of names) {
      const { value, get, ...rest } = Object.getOwnPropertyDescriptor(holder, name);
      const counting = (real) => function (...given) { counts[kind] += 1; return real.apply(this, given); };
      Object.defineProperty(holder, name, { ...rest, configurable: true, ...(get ? { get: counting(get) } : { value: counting(value) }) });
    }
  };
  count(globalThis, ['requestAnimationFrame', 'requestIdleCallback'], 'frames');
  count(globalThis, ['setTimeout', 'setInterval'], 'timers');
  count(globalThis, ['getComputedStyle', 'innerWidth', 'innerHeight'], 'layouts');
  count(Element.prototype, ['getBoundingClientRect', 'getClientRects', 'checkVisibility', 'clientWidth', 'clientHeight', 'scrollTop'], 'layouts');
  count(HTMLElement.prototype, ['offsetWidth', 'offsetHeight', 'offsetTop', 'innerText'], 'layouts');
  count(Range.prototype, ['getBoundingClientRect', 'getClientRects'], 'layouts');
  for (const { prototype } of [MutationObserver, ResizeObserver, IntersectionObserver]) count(prototype, ['observe'], 'observers');
  count(chrome.runtime, ['sendMessage', 'connect'], 'messages');`;

/** Counts from now on what Cando asks of the browser in a page. */
export async function countWork(page: Page): Promise<{ readonly world: OwnWorld; readonly read: () => Promise<Work> }> {
  const world = await openOwnWorld(page);
  await world.evaluate(`{ ${COUNT} }`);
  return { world, read: async () => (await world.evaluate('({ ...counts })')) as Work };
}
