import type { Page } from 'playwright-core';
import type { TestBrowser } from './browser.ts';
import { probeCard, type CardProbe } from './card.ts';
import { LIMIT } from './page.ts';

/** An editor as the matrix names it: the fixture that makes it, and which of its kinds. */
export type EditorCase = {
  readonly name: string;
  readonly fixture: string;
  readonly kind?: string;
  /** Where its reply box is recognized: Gmail knows fields, Zendesk rich editors. */
  readonly host?: 'gmail' | 'zendesk';
  /** It holds no formats. */
  readonly isPlain?: boolean;
};

export const EDITORS: readonly EditorCase[] = [
  { name: 'textarea', fixture: 'textarea', host: 'gmail', isPlain: true },
  { name: 'textarea, controlled by React', fixture: 'textarea', kind: 'react', host: 'gmail', isPlain: true },
  { name: 'contenteditable', fixture: 'contenteditable' },
  { name: 'contenteditable, plaintext-only', fixture: 'contenteditable', kind: 'plaintext-only', isPlain: true },
  { name: 'contenteditable, flex', fixture: 'contenteditable', kind: 'flex' },
  { name: 'contenteditable, inline', fixture: 'contenteditable', kind: 'inline' },
  { name: 'contenteditable in an open shadow root', fixture: 'contenteditable', kind: 'shadow-open' },
  { name: 'contenteditable in a closed shadow root', fixture: 'contenteditable', kind: 'shadow-closed' },
  { name: 'textarea in a frame', fixture: 'textarea', kind: 'frame', host: 'gmail', isPlain: true },
  { name: 'contenteditable in a frame', fixture: 'contenteditable', kind: 'frame' },
  { name: 'contenteditable in a frame in a frame', fixture: 'contenteditable', kind: 'nested-frame' },
  { name: 'CKEditor 5', fixture: 'ckeditor5' },
];

const HOSTS = { gmail: 'https://mail.google.com/mail/u/0/', zendesk: 'https://acme.zendesk.com/agent/tickets/' };

const html = ({ fixture }: EditorCase): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Reply</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/editors/${fixture}.css">
<style>body { margin: 40px; font: 15px/1.5 sans-serif } main { width: 640px }</style></head>
<body><main></main><script src="/editors/${fixture}.js"></script></body></html>`;

/** A page with one editor in it, which has the focus. */
export type EditorPage = {
  readonly page: Page;
  readonly complaints: readonly string[];
  readonly card: CardProbe;
  /** The text of the editor's model. */
  readonly text: () => Promise<string>;
  readonly model: () => Promise<string>;
  /** The words on the screen, by the page's own layout. */
  readonly screen: () => Promise<string>;
  readonly load: (content: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Layout shows the space between paragraphs as an empty line, and editors end in an empty one. */
const trimLines = (text: string): string =>
  text
    .replaceAll('\u00A0', ' ')
    .replace(/\n{2,}/g, '\n')
    .trimEnd();

export async function openEditorPage(browser: TestBrowser, editor: EditorCase): Promise<EditorPage> {
  const { host = 'zendesk', fixture, kind } = editor;
  const address = `${HOSTS[host]}${fixture}${kind === undefined ? '' : `?kind=${kind}`}`;
  const { page, complaints } = await browser.open(address, html(editor));
  await page.waitForFunction(() => window.pageEditor !== undefined, undefined, { timeout: LIMIT });
  await page.evaluate(() => window.pageEditor?.element.focus());
  return {
    page,
    complaints,
    card: await probeCard(page),
    text: async () => trimLines(await page.evaluate(() => window.pageEditor?.text() ?? '')),
    model: () => page.evaluate(() => window.pageEditor?.model() ?? ''),
    screen: () =>
      page.evaluate(() => {
        const element = window.pageEditor?.element;
        if (element instanceof HTMLTextAreaElement) return element.value;
        return (element?.innerText ?? '')
          .replaceAll('\u00A0', ' ')
          .replace(/\n{2,}/g, '\n')
          .trimEnd();
      }),
    load: async (content) => void (await page.evaluate((wanted) => window.pageEditor?.load(wanted), content)),
    close: () => page.close(),
  };
}
