import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { openTestBrowser, type TestBrowser, type TestOptions } from './browser.ts';

/** What most of these tests share: the addresses, a draft, and what of it is underlined. */
export const GMAIL = 'https://mail.google.com/mail/u/0/';
export const ZENDESK = 'https://acme.zendesk.com/agent/tickets/341';
export const RICH = '[g_editable="true"]';
export const CKEDITOR = '[data-test-id="omnicomposer-rich-text-ckeditor"]';
export const DRAFT = "I'm sorry, but the parcel is late. It's company policy.";
export const FLAGGED: readonly string[] = ["I'm sorry, but", "It's company policy"];

/** One browser for all the tests of a file. */
export function useTestBrowser(options?: TestOptions): () => TestBrowser {
  let browser: TestBrowser | undefined;
  beforeAll(async () => {
    browser = await openTestBrowser(options);
  });
  afterAll(() => browser?.close());
  return () => {
    if (!browser) throw new Error('The browser opens before the first test, not before');
    return browser;
  };
}

/** An extension that behaves like a grammar checker: see its content.js. */
export const OTHER_ASSISTANT = fileURLToPath(new URL('../fixtures/other-assistant', import.meta.url));
