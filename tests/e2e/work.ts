import type { CDPSession, Page } from 'playwright-core';

/** What scripts have asked of the browser since the last look: frames, timers and idle time by the extensions, changes of the page's nodes by all. */
export type Work = { readonly frames: number; readonly timers: number; readonly mutations: number };

/** Counts what the code of one world asks for. Runs in that world. */
function countInWorld(): void {
  const world = globalThis as typeof globalThis & { work?: { frames: number; timers: number } };
  const work = { frames: 0, timers: 0 };
  world.work = work;
  const { requestAnimationFrame: frame, setTimeout: timer, setInterval: interval, requestIdleCallback: idle } = world;
  world.requestAnimationFrame = (task) => (work.frames++, frame(task));
  world.requestIdleCallback = (task, options) => (work.timers++, idle(task, options));
  world.setTimeout = ((...given: Parameters<typeof setTimeout>) => (work.timers++, timer(...given))) as never;
  world.setInterval = ((...given: Parameters<typeof setInterval>) => (work.timers++, interval(...given))) as never;
}

function countMutations(): void {
  const world = globalThis as typeof globalThis & { mutations?: number };
  world.mutations = 0;
  const everything = { subtree: true, childList: true, characterData: true, attributes: true };
  new MutationObserver((records) => (world.mutations = (world.mutations ?? 0) + records.length)).observe(
    document,
    everything,
  );
}

const evaluateIn = async <Value>(session: CDPSession, contextId: number, expression: string): Promise<Value> => {
  const { result } = await session.send('Runtime.evaluate', { expression, contextId, returnByValue: true });
  return result.value as Value;
};

const TAKE =
  '(() => { const { frames, timers } = work; work.frames = 0; work.timers = 0; return { frames, timers } })()';

/** Counts the work of the extensions of these names in a page, from now on. A look sets the counts back. */
export async function countWork(page: Page, names: readonly string[]): Promise<() => Promise<Work>> {
  const session = await page.context().newCDPSession(page);
  const worlds = new Map<string, number>();
  session.on('Runtime.executionContextCreated', ({ context: { name, id } }) => void worlds.set(name, id));
  await session.send('Runtime.enable');
  const ids = names.map((name) => {
    const id = worlds.get(name);
    if (id === undefined) throw new Error(`“${name}” has no world here, only ${[...worlds.keys()].join(', ')}`);
    return id;
  });
  for (const id of ids) await evaluateIn(session, id, `(${countInWorld.toString()})()`);
  await page.evaluate(countMutations);
  return async () => {
    const each = await Promise.all(ids.map((id) => evaluateIn<Omit<Work, 'mutations'>>(session, id, TAKE)));
    const mutations = await page.evaluate(() => {
      const world = globalThis as typeof globalThis & { mutations?: number };
      const seen = world.mutations ?? 0;
      world.mutations = 0;
      return seen;
    });
    const sum = (of: 'frames' | 'timers'): number => each.reduce((all, one) => all + one[of], 0);
    return { frames: sum('frames'), timers: sum('timers'), mutations };
  };
}
