import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import type { InstalledBrowser } from './find-browser.ts';

export { findBrowser, type InstalledBrowser } from './find-browser.ts';
export { ensureBrowser } from './install-browser.ts';

type PlaywrightOptions = NonNullable<Parameters<typeof chromium.launchPersistentContext>[1]>;

export type OpenOptions = {
  /** The built extension's folder, an absolute path. */
  readonly extension: string;
  /** Folders of extensions that are loaded beside it, for a browser that is not branded. They have no worker. */
  readonly beside?: readonly string[];
  readonly browser: InstalledBrowser;
  readonly headless: boolean;
  /** A folder to keep; without it, Playwright makes one and deletes it afterwards. */
  readonly profile?: string;
  /** Win over this module's own, such as `--host-resolver-rules`. */
  readonly args?: readonly string[];
  /** Anything else for Playwright, such as `ignoreHTTPSErrors` or `colorScheme`. */
  readonly options?: Omit<PlaywrightOptions, 'args' | 'executablePath' | 'headless' | 'ignoreDefaultArgs'>;
};

export type OpenedBrowser = {
  readonly context: BrowserContext;
  readonly extensionId: string;
  readonly close: () => Promise<void>;
  /** Settles when the browser is gone, whoever closed it. */
  readonly closed: Promise<void>;
};

/** What Chromium, Chrome and Edge ask for by themselves whatever their switches say: updates, sign-in, suggestions. */
const callsHome = [
  'accounts.google.com',
  'android.clients.google.com',
  'clients2.google.com',
  'update.googleapis.com',
  '*.gvt1.com',
  'content-autofill.googleapis.com',
  'optimizationguide-pa.googleapis.com',
  'safebrowsing.googleapis.com',
  'config.edge.skype.com',
  'edge.microsoft.com',
  'ntp.msn.com',
];

/** Nobody's browsing is in here: no updates, no sign-in, no reports, no field trials. Playwright passes some itself. */
const silence = [
  `--host-resolver-rules=${callsHome.map((host) => `MAP ${host} ~NOTFOUND`).join(', ')}`,
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-field-trial-config',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
];

const startUp = 20_000;

/** Chromium's own way to load an extension needs no protocol; branded browsers accept only the protocol's. */
const loadingArgs = ({ extension, beside = [], browser }: OpenOptions): string[] => {
  const all = [extension, ...beside].join(',');
  return browser.branded
    ? ['--enable-unsafe-extension-debugging']
    : [`--disable-extensions-except=${all}`, `--load-extension=${all}`];
};

const launch = async (open: OpenOptions, sandbox: boolean): Promise<BrowserContext> =>
  chromium.launchPersistentContext(open.profile ?? '', {
    viewport: open.headless ? { width: 1280, height: 800 } : null,
    handleSIGINT: false,
    chromiumSandbox: sandbox,
    ...open.options,
    executablePath: open.browser.path,
    headless: open.headless,
    // Playwright's own, and not what people's browsers have
    ignoreDefaultArgs: ['--disable-extensions', '--disable-back-forward-cache'],
    args: [...silence, ...loadingArgs(open), ...(open.args ?? [])],
  });

/** Ubuntu forbids the sandbox to browsers that it does not know, such as a downloaded Chromium. */
const launchSandboxed = async (open: OpenOptions): Promise<BrowserContext> => {
  if (process.getuid?.() === 0) return launch(open, false);
  try {
    return await launch(open, true);
  } catch (error) {
    if (!String(error).includes('No usable sandbox')) throw error;
    console.warn('This system allows the browser no sandbox: it runs without one. It will open only local pages.');
    return launch(open, false);
  }
};

const loadByProtocol = async (context: BrowserContext, path: string): Promise<void> => {
  const session = await context.browser()?.newBrowserCDPSession();
  await session?.send('Extensions.loadUnpacked', { path });
  await session?.detach();
};

const isOurs = (worker: { url(): string }): boolean => worker.url().startsWith('chrome-extension://');

/** The id of the extension, known as soon as its service worker runs. */
const extensionIdOf = async (context: BrowserContext): Promise<string> => {
  const worker =
    context.serviceWorkers().find(isOurs) ??
    (await context.waitForEvent('serviceworker', { predicate: isOurs, timeout: startUp }));
  return new URL(worker.url()).hostname;
};

/**
 * Opens a browser in a profile of its own with the extension loaded and its service worker running.
 * @throws {Error} when the extension is not built, or the browser does not start or does not load it
 */
export const openBrowser = async (open: OpenOptions): Promise<OpenedBrowser> => {
  if (!existsSync(join(open.extension, 'manifest.json'))) {
    throw new Error(`No extension in ${open.extension}: build it first`);
  }
  const context = await launchSandboxed(open);
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
  const close = () => context.close();
  try {
    if (open.browser.branded) await loadByProtocol(context, open.extension);
    return { context, extensionId: await extensionIdOf(context), close, closed };
  } catch (error) {
    await close();
    throw new Error(`${open.browser.name} did not load the extension`, { cause: error });
  }
};
