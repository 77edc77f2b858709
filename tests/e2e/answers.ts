import type { BrowserContext, Worker } from 'playwright-core';
import { DEFAULT_SETTINGS, type Settings } from '../../src/storage/settings.ts';

/** The worker of the extension. */
export const workerOf = async (context: BrowserContext): Promise<Worker> =>
  context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');

export const readSettings = async (context: BrowserContext): Promise<Settings | undefined> => {
  const worker = await workerOf(context);
  return worker.evaluate(async () => (await chrome.storage.local.get<{ settings?: Settings }>('settings')).settings);
};

/** Answers for the agent, as if Cando had asked on these hosts before. */
export async function answerFor(context: BrowserContext, hosts: readonly string[], isOn = true): Promise<void> {
  const before = (await readSettings(context)) ?? DEFAULT_SETTINGS;
  const answers = Object.fromEntries(hosts.map((host) => [host, isOn]));
  const settings: Settings = { ...before, hosts: { ...before.hosts, ...answers } };
  const worker = await workerOf(context);
  await worker.evaluate((next) => chrome.storage.local.set({ settings: next }), settings);
}
