import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { findBrowser, openBrowser } from '../../src/demo/browser.ts';
import { answerFixture } from '../fixtures/answer.ts';
import { answerFor } from './answers.ts';
import { grantHosts } from './grant-hosts.ts';

const EXTENSION = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

/** A browser with the built extension, in which the real host names answer with fixtures and nothing else answers. */
export type TestBrowser = {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** Opens a page at its real address. What it says in the console, and what it asks of the network, is kept. */
  readonly open: (address: string, html: string, scheme?: 'light' | 'dark') => Promise<TestPage>;
  /** What an address answers with from now on, in frames too. */
  readonly serve: (address: string, html: string) => void;
  /** Requests that no fixture answers: what would have left the browser. */
  readonly leaks: readonly string[];
  readonly close: () => Promise<void>;
};

export type TestPage = {
  readonly page: Page;
  /** Errors and warnings of the console, and errors nobody caught. */
  readonly complaints: readonly string[];
};

function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return complaints;
}

export type TestOptions = {
  /** Nobody has been asked anything yet; else Cando is on wherever a page is opened or served before. */
  readonly isFirstRun?: boolean;
  /** Match patterns that the agent has allowed, beside those of the manifest. */
  readonly hosts?: readonly string[];
  /** Folders of other extensions that run beside ours. */
  readonly beside?: readonly string[];
};

/** Opens the test browser. `leaks` fills up as requests come in that no fixture answers. */
export async function openTestBrowser({
  isFirstRun = false,
  hosts = [],
  beside = [],
}: TestOptions = {}): Promise<TestBrowser> {
  const browser = findBrowser();
  if (!browser) throw new Error('There is no browser to test in: run “npm test”, which gets one');
  const opened = await openBrowser({
    extension: hosts.length > 0 ? grantHosts(EXTENSION, hosts) : EXTENSION,
    beside,
    browser,
    headless: true,
    args: ['--host-resolver-rules=MAP * ~NOTFOUND'],
    options: { viewport: { width: 1100, height: 760 } },
  });
  const { context, extensionId } = opened;
  const pages = new Map<string, string>();
  const leaks: string[] = [];
  await context.route(/^(?!chrome-extension:)/, async (route) => {
    const url = new URL(route.request().url());
    const html = pages.get(url.origin + url.pathname);
    const answer =
      html === undefined ? await answerFixture(url.pathname) : { contentType: 'text/html; charset=utf-8', body: html };
    if (answer) await route.fulfill(answer);
    else {
      leaks.push(url.href);
      await route.abort();
    }
  });
  const unanswered = new Set<string>();
  const answered = new Set<string>();
  const serve = (address: string, html: string): void => {
    const url = new URL(address);
    pages.set(url.origin + url.pathname, html);
    if (!isFirstRun && !answered.has(url.host)) unanswered.add(url.host);
  };
  const answerAll = async (): Promise<void> => {
    if (unanswered.size === 0) return;
    await answerFor(context, [...unanswered]);
    for (const host of unanswered) answered.add(host);
    unanswered.clear();
  };
  const open = async (address: string, html: string, scheme: 'light' | 'dark' = 'light'): Promise<TestPage> => {
    serve(address, html);
    await answerAll();
    const page = await context.newPage();
    await page.emulateMedia({ colorScheme: scheme });
    const complaints = listen(page);
    await page.goto(address);
    return { page, complaints };
  };
  return { context, extensionId, open, serve, leaks, close: opened.close };
}
