import { storage } from 'wxt/utils/storage';
import { z } from 'zod/mini';

/** What the agent has said of Cando on a host. */
export type Answer = 'on' | 'off' | 'unasked';

/** As much of the settings as the worker needs. A later version may keep more, and other things, beside it. */
const hostsSchema = z.looseObject({ hosts: z.record(z.string(), z.boolean()) });
type Hosts = z.infer<typeof hostsSchema>['hosts'];

const SETTINGS = 'local:settings';

/** None where something is stored that nobody here can read. */
function hostsIn(stored: unknown): Hosts | undefined {
  if (stored === null || stored === undefined) return {};
  return hostsSchema.safeParse(stored).data?.hosts;
}

/**
 * The answer in what is stored under `settings`. Where that cannot be read the agent has answered once, somewhere: to ask at
 * every page load, when no answer can be kept, would be worse than to go on.
 */
export function answerIn(stored: unknown, host: string): Answer {
  const hosts = hostsIn(stored);
  if (!hosts) return 'on';
  if (!Object.hasOwn(hosts, host)) return 'unasked';
  return hosts[host] ? 'on' : 'off';
}

/** The agent's answer about a host, as in a location's `host`. */
export const readAnswer = (host: string): Promise<Answer> =>
  storage.getItem<unknown>(SETTINGS).then(
    (stored) => answerIn(stored, host),
    () => 'on',
  );

/** Calls `onTurnedOn` with the hosts that the agent has just turned on. Listens from this very call on, so that a worker is woken for it. */
export function watchTurnedOn(onTurnedOn: (hosts: readonly string[]) => void): void {
  storage.watch<unknown>(SETTINGS, (now, before) => {
    const hosts = Object.keys(hostsIn(now) ?? {});
    const turnedOn = hosts.filter((host) => answerIn(now, host) === 'on' && answerIn(before, host) !== 'on');
    if (turnedOn.length > 0) onTurnedOn(turnedOn);
  });
}

/** Forgets what the agent has said of hosts where Cando may no longer run. What else is stored stays, whoever wrote it. */
export async function forgetHosts(isGone: (host: string) => boolean): Promise<void> {
  const { data } = hostsSchema.safeParse(await storage.getItem<unknown>(SETTINGS));
  if (!data || !Object.keys(data.hosts).some(isGone)) return;
  const hosts = Object.fromEntries(Object.entries(data.hosts).filter(([host]) => !isGone(host)));
  await storage.setItem(SETTINGS, { ...data, hosts });
}

/**
 * Gives what is to be called after every change of the settings: it calls `onEnd` when the agent has turned Cando off on the
 * host, or the answer that it ran by is gone. `answer` is what the settings say now.
 */
export function createEnding(answer: () => boolean | undefined, onEnd: () => void): () => void {
  let last = answer();
  return () => {
    const now = answer();
    if (now !== true && now !== last) onEnd();
    last = now;
  };
}
