import { until } from './card-text.ts';
import { straighten } from './page.ts';
import type { OpenTab, Tab } from './tab.ts';

/** An editor as the matrix names it: the fixture that makes it, and which of its kinds. */
export type EditorCase = {
  readonly name: string;
  readonly fixture: string;
  readonly kind?: string;
  /** Where its reply box is recognized: Gmail knows fields, Zendesk rich editors. */
  readonly host?: 'gmail' | 'zendesk';
  /** It holds no formats. */
  readonly isPlain?: boolean;
  /** It holds pictures as it comes, without another package. */
  readonly hasPictures?: boolean;
  /** Milliseconds between two keys, for an editor that does not keep pace with a machine. */
  readonly keyDelay?: number;
};

export const EDITORS: readonly EditorCase[] = [
  { name: 'textarea', fixture: 'textarea', host: 'gmail', isPlain: true },
  { name: 'textarea, controlled by React', fixture: 'textarea', kind: 'react', host: 'gmail', isPlain: true },
  { name: 'contenteditable', fixture: 'contenteditable', hasPictures: true },
  { name: 'contenteditable, plaintext-only', fixture: 'contenteditable', kind: 'plaintext-only', isPlain: true },
  { name: 'contenteditable, flex', fixture: 'contenteditable', kind: 'flex', hasPictures: true },
  { name: 'contenteditable, inline', fixture: 'contenteditable', kind: 'inline', hasPictures: true },
  {
    name: 'contenteditable in an open shadow root',
    fixture: 'contenteditable',
    kind: 'shadow-open',
    hasPictures: true,
  },
  {
    name: 'contenteditable in a closed shadow root',
    fixture: 'contenteditable',
    kind: 'shadow-closed',
    hasPictures: true,
  },
  { name: 'textarea in a frame', fixture: 'textarea', kind: 'frame', host: 'gmail', isPlain: true },
  { name: 'contenteditable in a frame', fixture: 'contenteditable', kind: 'frame', hasPictures: true },
  {
    name: 'contenteditable, the body of a written frame',
    fixture: 'contenteditable',
    kind: 'written-frame',
    hasPictures: true,
  },
  {
    name: 'contenteditable in a frame in a frame',
    fixture: 'contenteditable',
    kind: 'nested-frame',
    hasPictures: true,
  },
  { name: 'CKEditor 5', fixture: 'ckeditor5' },
  { name: 'Quill 2', fixture: 'quill', hasPictures: true },
  { name: 'Trix', fixture: 'trix', keyDelay: 20 },
  { name: 'CodeMirror 6', fixture: 'codemirror', isPlain: true },
  { name: 'TinyMCE 8 inline', fixture: 'tinymce', hasPictures: true },
  { name: 'TinyMCE 8 in its frame', fixture: 'tinymce', kind: 'frame', hasPictures: true },
  { name: 'CKEditor 4 inline', fixture: 'ckeditor4', hasPictures: true },
  { name: 'CKEditor 4 in its frame', fixture: 'ckeditor4', kind: 'frame', hasPictures: true },
  { name: 'Lexical', fixture: 'lexical' },
  { name: 'ProseMirror', fixture: 'prosemirror', hasPictures: true },
  { name: 'TipTap 3', fixture: 'tiptap' },
  { name: 'Slate', fixture: 'slate' },
  { name: 'Draft.js', fixture: 'draft' },
];

const HOSTS = { gmail: 'https://mail.google.com/mail/u/0/', zendesk: 'https://acme.zendesk.com/agent/tickets/' };

/** What a customer wrote, in the markup of both hosts. */
const said = (words: string): string =>
  `<div class="adn ads"><div class="a3s" data-test-id="omni-log-item-message" type="end-user">${words}</div></div>`;

const html = ({ fixture }: EditorCase, customer: string | undefined): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Reply</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/editors/${fixture}.css">
<style>body { margin: 40px; font: 15px/1.5 sans-serif } main { width: 640px }</style></head>
<body class="aia ticket-panes-grid-layout">${customer === undefined ? '' : said(customer)}<main></main><script src="/editors/${fixture}.js"></script></body></html>`;

/** A page with one editor in it, which has the focus. */
export type EditorPage = Pick<Tab, 'complaints' | 'card' | 'press' | 'compose' | 'close'> & {
  /** Types with real keys. `\n` is Enter. */
  readonly type: (text: string) => Promise<void>;
  /** The text of the editor's model. */
  readonly text: () => Promise<string>;
  readonly model: () => Promise<string>;
  /** The words on the screen, by the page's own layout. */
  readonly screen: () => Promise<string>;
  readonly load: (content: string) => Promise<void>;
  /** By the editor's own button, where it has no key for it. */
  readonly redo: () => Promise<void>;
  /** Waits until exactly these words are underlined. Fails with what is underlined instead. */
  readonly waitForUnderlines: (expected: readonly string[]) => Promise<void>;
  readonly underlined: () => Promise<readonly string[]>;
  readonly waitForText: (expected: string) => Promise<void>;
};

/** Layout shows the space between paragraphs as an empty line, and editors end in an empty one. */
const trimLines = (text: string): string =>
  straighten(text)
    .replaceAll('\u00A0', ' ')
    .replace(/\n{2,}/g, '\n')
    .trimEnd();

function readScreen(): string {
  const element = window.pageEditor?.element;
  // A field of a frame is no instance of this window's class; an element of an editor's own may have a value too
  const isField = element?.localName === 'textarea' && 'value' in element;
  return isField ? String(element.value) : (element?.innerText ?? '');
}

/** The editor of a page that has one, once it is there, with the focus in it. `keyDelay`: milliseconds between two keys. */
export async function pageOf<Opened extends Tab>(
  tab: Opened,
  keyDelay = 2,
): Promise<EditorPage & { readonly tab: Opened }> {
  const { complaints, card, press, compose, close } = tab;
  const nextFrame = () => tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)), undefined);
  const isReady = () => tab.evaluate(() => window.pageEditor !== undefined, undefined);
  await until(nextFrame, isReady, (ready) => ready, 'the editor should be there');
  await tab.evaluate(() => window.pageEditor?.element.focus(), undefined);
  const underlined = async () => (await tab.underlined()).map(straighten);
  const text = async () => trimLines(await tab.evaluate(() => window.pageEditor?.text() ?? '', undefined));
  return {
    tab,
    complaints,
    card,
    press,
    compose,
    close,
    type: async (words) => {
      for (const line of words.split(/(?<=\n)/)) {
        await tab.type(line, keyDelay);
        // Editors that render in the next frame take letters that come before it for the line above
        if (line.endsWith('\n')) await nextFrame().then(nextFrame);
      }
    },
    text,
    model: () => tab.evaluate(() => window.pageEditor?.model() ?? '', undefined),
    screen: async () => trimLines(await tab.evaluate(readScreen, undefined)),
    load: async (content) => void (await tab.evaluate((wanted) => window.pageEditor?.load(wanted), content)),
    redo: () => tab.evaluate(() => window.pageEditor?.redo?.(), undefined),
    underlined,
    waitForUnderlines: async (expected) => {
      const isAll = (now: readonly string[]) => JSON.stringify(now) === JSON.stringify(expected);
      await until(nextFrame, underlined, isAll, `underlined should be ${JSON.stringify(expected)}`);
    },
    waitForText: async (expected) =>
      void (await until(
        nextFrame,
        text,
        (now) => now === expected,
        `the model should say ${JSON.stringify(expected)}`,
      )),
  };
}

/** `customer` is what the customer wrote. */
export async function openEditorPage<Opened extends Tab>(
  open: OpenTab<Opened>,
  editor: EditorCase,
  customer?: string,
): Promise<EditorPage & { readonly tab: Opened }> {
  const { host = 'zendesk', fixture, kind, keyDelay } = editor;
  const address = `${HOSTS[host]}${fixture}${kind === undefined ? '' : `?kind=${kind}`}`;
  return pageOf(await open(address, html(editor, customer)), keyDelay);
}

/** True for a check of something that an editor has. */
export const isFor = (
  { isPlain, hasPictures }: EditorCase,
  check: { readonly needsFormats?: boolean; readonly needsPictures?: boolean },
): boolean => !(check.needsFormats && isPlain) && !(check.needsPictures && !hasPictures);
