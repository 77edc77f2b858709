import { DEFAULT_SETTINGS } from '../../src/storage/settings.ts';
import { until } from './card-text.ts';
import type { Send } from './firefox.ts';

/** A page of the add-on in a tab of its own. */
export type ExtensionTab = {
  /** What an expression gives in the page, or what its promise comes to: plain data. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
};

const ID = 'cando@cando.example';

/** What an expression gives in the window of the browser itself. */
export async function runInBrowser(send: Send, expression: string): Promise<unknown> {
  const { result } = await send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = result.contexts?.[0]?.context;
  const answer = await send('script.evaluate', { expression, target: { context }, awaitPromise: true });
  return answer.result.result?.value;
}

/** Opens a page of the add-on. Its load is not waited for, since the protocol's library loses sight of it between two processes. */
export async function openExtensionTab(send: Send, path: string): Promise<ExtensionTab> {
  const host = await runInBrowser(send, `WebExtensionPolicy.getByID('${ID}').mozExtensionHostname`);
  const { result } = await send('browsingContext.create', { type: 'tab', background: true });
  const { context = '' } = result;
  const url = `moz-extension://${String(host)}/${path}`;
  await send('browsingContext.navigate', { context, url, wait: 'none' });
  const evaluate = async (expression: string): Promise<unknown> => {
    const answer = await send('script.evaluate', { expression, target: { context }, awaitPromise: true });
    return answer.result.result?.value;
  };
  const isThere = () => evaluate(`location.href === '${url}' && document.readyState`).catch(() => 'nothing yet');
  await until(
    () => Promise.resolve(),
    isThere,
    (state) => state === 'complete',
    `${path} should be there`,
  );
  return {
    evaluate,
    close: async () => void (await send('browsingContext.close', { context })),
  };
}

/** Allows an address beside those of the manifest, as the agent's answer to the browser's own question does. */
export async function permit(send: Send, pattern: string): Promise<void> {
  const given = JSON.stringify({ origins: [pattern], permissions: [] });
  await runInBrowser(
    send,
    `(async () => {
       const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
       await ExtensionPermissions.add('${ID}', ${given}, WebExtensionPolicy.getByID('${ID}').extension);
     })()`,
  );
}

/** Gives what answers for the agent, as if Cando had asked on these hosts before. */
export async function createAnswers(send: Send): Promise<(hosts: readonly string[]) => Promise<void>> {
  const page = await openExtensionTab(send, 'options.html');
  const answered = new Set<string>();
  return async (hosts) => {
    if (hosts.every((host) => answered.has(host))) return;
    for (const host of hosts) answered.add(host);
    const settings = { ...DEFAULT_SETTINGS, hosts: Object.fromEntries([...answered].map((host) => [host, true])) };
    await page.evaluate(`browser.storage.local.set(${JSON.stringify({ settings })})`);
  };
}
