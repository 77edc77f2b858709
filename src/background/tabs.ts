import { browser, type Browser, type PublicPath } from 'wxt/browser';
import { WAITING } from './life.ts';
import { whenTurnedOn } from './turned-on.ts';

export type Script = Extract<PublicPath, `${string}.js`>;

/** Does something in all tabs that a query finds; those that Cando may not enter are left alone. */
async function inTabs(query: Browser.tabs.QueryInfo, work: (tabId: number) => Promise<unknown>): Promise<void> {
  const tabs = await browser.tabs.query(query);
  await Promise.allSettled(tabs.map(({ id }) => (id === undefined ? undefined : work(id))));
}

/** Runs the page-load script in open pages with such addresses, and in those of their frames that Cando may run on. */
export const runInTabs = (script: Script, matches: readonly string[]): Promise<void> =>
  inTabs({ url: [...matches] }, (tabId) =>
    browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [script] }),
  );

/** Runs in a frame, and knows nothing but what it is given: `key` is where `life.ts` keeps what waits for a reply box. */
function waitAgainOn(key: string, hosts: readonly string[]): void {
  const waiting = (globalThis as { [name: symbol]: unknown })[Symbol.for(key)];
  if (hosts.includes(location.host) && typeof waiting === 'function') waiting();
}

/** Has every frame on these hosts, in whatever page, wait for a reply box again: there is one with the focus perhaps. */
export const wakeHosts = (hosts: readonly string[]): Promise<void> =>
  inTabs({}, (tabId) =>
    browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: waitAgainOn,
      args: [WAITING, [...hosts]],
    }),
  );

/**
 * After an install, an update or being turned on, pages that are open already get the page-load script, and so do their frames that Cando may
 * run on, so that no agent has to reload. Frames in other pages wait for a reload: browsers give no way to them alone.
 */
export function reviveOpenTabs(script: Script, matches: () => Promise<readonly string[]>): void {
  void whenTurnedOn(() => void matches().then((patterns) => runInTabs(script, patterns)));
}
