import { browser } from 'wxt/browser';
import { MatchPattern } from 'wxt/utils/match-patterns';
import { forgetHosts } from '../storage/hosts.ts';
import { runInTabs, type Script } from './tabs.ts';

/** The one script that is registered at run time, for all addresses that the agent has allowed beyond the manifest's. */
const ID = 'granted';

/** The pattern to ask for: an address's host, at any of its ports, since not all browsers know ports here. */
export const originPattern = (address: string): string => {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
};

/** Whether the agent allows Cando at an address, by the manifest or later. */
export async function mayRunAt(address: string): Promise<boolean> {
  try {
    return await browser.permissions.contains({ origins: [originPattern(address)] });
  } catch {
    // An address that no pattern can name, such as that of an empty frame
    return false;
  }
}

/** The match patterns that the agent has allowed beside the manifest's own. */
export async function grantedPatterns(own: readonly string[]): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => !own.includes(origin));
}

/** Registers the page-load script for what is allowed now, and for nothing else. */
async function register(own: readonly string[], script: Script): Promise<void> {
  const [matches, before] = await Promise.all([
    grantedPatterns(own),
    browser.scripting.getRegisteredContentScripts({ ids: [ID] }),
  ]);
  if (matches.length === 0) {
    if (before.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const scripts = [
    {
      id: ID,
      matches,
      excludeMatches: [...own],
      js: [script.slice(1)],
      allFrames: true,
      runAt: 'document_start' as const,
      persistAcrossSessions: true,
    },
  ];
  await (before.length > 0
    ? browser.scripting.updateContentScripts(scripts)
    : browser.scripting.registerContentScripts(scripts));
}

/** Some browsers write ports into patterns; here they tell nothing, while a host in the settings may have one. */
const withoutPort = (pattern: string): string => pattern.replace(/:\d+(?=\/)/, '');

/** True where one of these patterns holds a host. */
export const covers = (patterns: readonly string[], host: string): boolean =>
  patterns.some((pattern) =>
    ['https', 'http'].some((protocol) => new MatchPattern(withoutPort(pattern)).includes(`${protocol}://${host}/`)),
  );

/**
 * Keeps the registered script in step with what the agent allows: at install and start, and when an address is allowed, where
 * open pages get the script at once, or no longer allowed, where its answer is forgotten and the page's part goes away by that.
 * `own` are the manifest's patterns.
 */
export function keepGrantedInStep(own: readonly string[], script: Script): void {
  let registering: Promise<void> = Promise.resolve();
  const registerNext = (): Promise<void> => {
    registering = registering.then(() => register(own, script)).catch(() => undefined);
    return registering;
  };
  browser.runtime.onInstalled.addListener(() => void registerNext());
  browser.runtime.onStartup.addListener(() => void registerNext());
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    void registerNext();
    if (origins.length > 0) void runInTabs(script, origins);
  });
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    void registerNext();
    if (origins.length > 0) void forgetHosts((host) => covers(origins, host));
  });
}

/** All match patterns that Cando may run on now, the manifest's among them. */
export const allowedPatterns = async (): Promise<string[]> => (await browser.permissions.getAll()).origins ?? [];

/** Asks the browser for these patterns; true when the agent has allowed them. To be called within a click. */
export const allow = (patterns: readonly string[]): Promise<boolean> =>
  browser.permissions.request({ origins: [...patterns] }).catch(() => false);

/** Gives these patterns back. */
export const disallow = (patterns: readonly string[]): Promise<boolean> =>
  browser.permissions.remove({ origins: [...patterns] }).catch(() => false);

/** Calls `onChange` whenever the agent has allowed something or taken it back. */
export function watchAllowed(onChange: () => void): void {
  browser.permissions.onAdded.addListener(onChange);
  browser.permissions.onRemoved.addListener(onChange);
}
