import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openInChromium, type ChromiumEditorPage } from '../e2e/chromium.ts';
import { EDITORS } from '../e2e/editor-page.ts';
import { FIRST, FIRST_CARD, FLAGGED, undo } from '../e2e/editor-steps.ts';
import { straighten } from '../e2e/page.ts';
import { useTestBrowser } from '../e2e/setting.ts';

/** T24: a draft of 1 MB, of which the paragraph at hand is read and changed, and nothing else. */

const browser = useTestBrowser();

const LINE = 'Thank you for writing in about the parcel which left our house on Monday and is due by Friday.';
const BEFORE = Array.from({ length: 5_500 }, (_, at) => `${at} ${LINE}`);
const BEHIND = Array.from({ length: 5_500 }, (_, at) => `${LINE} ${at}`);
const MENDED = "I'm sorry the parcel is late.";

/** Runs in the page: the caret at the end of so many lines. */
function putCaretBehind(count: number): void {
  const element = window.pageEditor?.element;
  if (!element) return;
  if ('setSelectionRange' in element) {
    const field = element as HTMLTextAreaElement;
    const end = field.value.split('\n', count).join('\n').length;
    field.setSelectionRange(end, end);
  } else {
    const line = element.children[count - 1];
    if (line) document.getSelection()?.setPosition(line, line.childNodes.length);
  }
}

/** A draft of 1 MB in which the agent has typed a line in the middle, with the assistant at work. */
async function openLong(name: string): Promise<ChromiumEditorPage> {
  const editor = EDITORS.find((one) => one.name === name);
  if (!editor) throw new Error(`there is no ${name} among the editors`);
  const opened = await openInChromium(browser(), editor);
  await opened.type(`${FIRST} `);
  await opened.waitForUnderlines(FLAGGED.slice(0, 1));
  await opened.load([...BEFORE, '-', ...BEHIND].map((line) => `<p>${line}</p>`).join(''));
  await opened.page.evaluate(putCaretBehind, BEFORE.length + 1);
  await opened.press('Backspace');
  await opened.type(FIRST);
  return opened;
}

type DomNode = { readonly nodeValue: string; readonly children?: DomNode[]; readonly shadowRoots?: DomNode[] };

/** How many letters stand in our own trees beside the page. */
async function countCopied(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const count = (node: DomNode, isOurs: boolean): number =>
    (isOurs ? node.nodeValue.length : 0) +
    (node.children ?? []).reduce((sum, child) => sum + count(child, isOurs), 0) +
    // A field has a tree of the browser's own with its text
    (node.shadowRoots ?? []).reduce((sum, child) => sum + count(child, true), 0);
  const html = root.children?.find(({ nodeName }) => nodeName === 'HTML');
  const beside = (html?.children ?? []).filter(({ nodeName }) => nodeName !== 'BODY' && nodeName !== 'HEAD');
  expect(beside.length).toBeGreaterThan(0);
  return beside.reduce((sum, node) => sum + count(node, false), 0);
}

describe('T24 A draft of 1 MB', () => {
  it.each(['contenteditable', 'textarea', 'textarea, controlled by React', 'ProseMirror'])(
    'has its paragraph at hand judged, says so, and is changed there alone: %s',
    async (name) => {
      const opened = await openLong(name);
      const { page, press, card, model, waitForUnderlines, complaints, close } = opened;
      const isField = name.startsWith('textarea');
      const read = async () => straighten(await model());
      const before = await read();
      // A field of this length has no copy, so that no line can be drawn
      if (!isField) await waitForUnderlines(FLAGGED.slice(0, 1));
      expect(await countCopied(page)).toBeLessThan(1_000);
      await press('Alt+Enter');
      const said = await card.waitForText(FIRST_CARD);
      expect(said).toContain('only the paragraph where you write is looked at');
      await press('Enter');
      await card.waitForNone();
      // Compared here, since nobody reads the difference of two texts of 1 MB
      expect((await read()) === before.replace(FIRST, MENDED)).toBe(true);
      await undo(opened);
      expect((await read()) === before).toBe(true);
      expect(complaints).toEqual([]);
      await close();
    },
  );
});
