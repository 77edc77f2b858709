import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { probeCard } from '../e2e/card.ts';
import { openInChromium, type ChromiumEditorPage } from '../e2e/chromium.ts';
import { EDITORS } from '../e2e/editor-page.ts';
import { LINES } from '../e2e/lines.ts';
import { countWork } from '../e2e/own-world.ts';
import { underlined, waitForUnderlines } from '../e2e/page.ts';
import { DRAFT, FLAGGED, useTestBrowser } from '../e2e/setting.ts';

/** What drawing lines costs the page, and what it leaves in it. */

const browser = useTestBrowser();

async function open(name: string): Promise<ChromiumEditorPage> {
  const editor = EDITORS.find((one) => one.name === name);
  if (!editor) throw new Error(`there is no editor ${name}`);
  return openInChromium(browser(), editor);
}

const markup = (page: Page): Promise<string> => page.evaluate(() => window.pageEditor?.element.innerHTML ?? '');

describe('T5 No node of ours is in an editor', () => {
  it.each([
    'contenteditable',
    'contenteditable in an open shadow root',
    'contenteditable in a closed shadow root',
    'contenteditable, the body of a written frame',
    'CKEditor 5',
  ])('%s: nothing changes in it, around it or in its shadow root when lines come and go', async (name) => {
    const { page, load, close } = await open(name);
    await load(`<p>Hi Ann, all is well.</p>`);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    await load(`<p>${DRAFT}</p>`);
    // Synchronously after loading: Cando has not seen it yet
    const changes = await page.evaluate((text) => {
      const element = window.pageEditor?.element;
      const root = element?.getRootNode();
      if (!element || !root) throw new Error('there is no editor');
      const seen: string[] = [];
      Object.assign(window, { seen });
      new MutationObserver((records) =>
        seen.push(...records.map(({ type, target }) => `${type} ${target.nodeName}`)),
      ).observe(element.nodeName === 'BODY' ? element : (element.parentNode ?? root), {
        // Not attributes: editors mark with their own that they have lost the focus to a card
        childList: true,
        subtree: true,
        characterData: true,
      });
      return text === element.textContent;
    }, DRAFT);
    expect(changes).toBe(true);
    const before = await markup(page);
    await waitForUnderlines(page, FLAGGED);
    await page.keyboard.press('Alt+Enter');
    await page.keyboard.press('Escape');
    expect(await markup(page)).toBe(before);
    expect(await page.evaluate(() => (window as { seen?: string[] }).seen)).toEqual([]);
    await close();
  });
});

describe('T42 A page that clears the highlights', () => {
  it.each(['contenteditable', 'textarea'])('a hundred times a second is not fought: %s', async (name) => {
    const { page, type, card, complaints, close } = await open(name);
    await type(DRAFT);
    await waitForUnderlines(page, FLAGGED);
    await page.evaluate((names) => {
      let comebacks = 0;
      setInterval(() => {
        if (names.some((one) => CSS.highlights.has(one))) comebacks += 1;
        CSS.highlights.clear();
        Object.assign(window, { comebacks });
      }, 10);
    }, LINES);
    const comebacks = () => page.evaluate(() => Number((window as { comebacks?: number }).comebacks ?? 0));
    // Every key asks for a drawing; the waits add up to less than this
    await page.keyboard.type(' And a word more, and another one.'.repeat(3), { delay: 60 });
    const fought = await comebacks();
    expect(fought).toBeGreaterThan(0);
    expect(fought).toBeLessThanOrEqual(7);
    await page.keyboard.type(' It goes on for a while.', { delay: 30 });
    expect(await comebacks()).toBe(fought);
    await page.keyboard.press('Alt+Enter');
    expect(await card.waitForText('keeps taking the lines away')).toContain('Alt+Enter');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    await card.waitForNone();
    await page.keyboard.press('Alt+Enter');
    expect(await card.waitForText('Dismiss here')).not.toContain('keeps taking');
    expect(complaints).toEqual([]);
    await close();
  });

  it('or puts its own in their place once gets ours back with the next key', async () => {
    const { page, type, close } = await open('textarea');
    await type(DRAFT);
    await waitForUnderlines(page, FLAGGED);
    await page.evaluate((names) => {
      for (const name of names) CSS.highlights.set(name, new Highlight());
      for (const stranger of document.querySelectorAll('html > :not(head, body)')) stranger.remove();
    }, LINES);
    expect(await underlined(page)).toEqual([]);
    await type(' ');
    await waitForUnderlines(page, FLAGGED);
    expect(await page.evaluate(() => document.documentElement.children.length)).toBeGreaterThan(2);
    await close();
  });
});

describe('T22 While nothing changes', () => {
  it.each(['contenteditable', 'textarea', 'CKEditor 5'])('nothing runs: %s', async (name) => {
    const { page, type, close } = await open(name);
    await type(DRAFT);
    await waitForUnderlines(page, FLAGGED);
    const { read } = await countWork(page);
    // The probe sees a key
    await type(' ');
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_000)));
    const before = await read();
    expect(before.frames).toBeGreaterThan(0);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2_500)));
    expect(await read()).toEqual(before);
    await close();
  });
});

describe('T20 A draft of 20,000 words', () => {
  it.each(['contenteditable', 'textarea'])(
    'is looked at where the agent writes, and the card says so: %s',
    async (name) => {
      const { page, type, load, card, complaints, close } = await open(name);
      const paragraph = `<p>${'All of this is well and good so far, as you will see. '.repeat(160)}</p>`;
      await load(`<p>${DRAFT}</p>${paragraph.repeat(10)}<p>Hi Ann, </p>`);
      await page.keyboard.press('ControlOrMeta+End');
      await type(DRAFT);
      await waitForUnderlines(page, FLAGGED);
      await page.keyboard.press('Alt+Enter');
      await card.waitForText('This draft is very long');
      await page.keyboard.press('Enter');
      await card.waitForNone();
      await waitForUnderlines(page, FLAGGED.slice(0, 1));
      expect(complaints).toEqual([]);
      await close();
    },
  );
});

describe('T17 Lines, card and words belong together', () => {
  const CARD_TEXT = 'A policy is your reason';
  const situations: readonly (readonly [string, string, (element: HTMLElement) => void])[] = [
    ['in an open shadow root', 'contenteditable in an open shadow root', () => {}],
    [
      'in a modal dialog',
      'contenteditable',
      (element) => {
        const dialog = document.createElement('dialog');
        document.body.append(dialog);
        dialog.append(element);
        dialog.showModal();
      },
    ],
    [
      'in a frame of 90 pixels',
      'contenteditable in a frame',
      (element) => {
        const frame = element.ownerDocument.defaultView?.frameElement as HTMLElement;
        frame.style.height = '90px';
      },
    ],
    ['at a zoom of 200 %', 'contenteditable', () => void (document.documentElement.style.zoom = '2')],
    ['from right to left', 'contenteditable', (element) => void (element.dir = 'rtl')],
    [
      'in a container that scrolls',
      'contenteditable',
      (element) => {
        const box = element.parentElement as HTMLElement;
        box.style.cssText = 'height: 90px; overflow: auto; padding-top: 300px';
      },
    ],
  ];

  it.each(situations)('%s', async (_, name, arrange) => {
    const { page, type, text, complaints, close } = await open(name);
    const card = await probeCard(page);
    // A function of the page's own
    await page.evaluate(`(${arrange.toString()})(window.pageEditor.element); window.pageEditor.element.focus()`);
    await type(DRAFT);
    await waitForUnderlines(page, FLAGGED);
    await page.keyboard.press('Alt+Enter');
    await card.waitForText(CARD_TEXT);
    const { x, y, width, height } = await card.settledBox();
    const view = page.viewportSize() ?? { width: 0, height: 0 };
    expect(x).toBeGreaterThanOrEqual(0);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(view.width);
    expect(y + height).toBeLessThanOrEqual(view.height);
    await page.keyboard.press('Enter');
    await card.waitForNone();
    await waitForUnderlines(page, FLAGGED.slice(0, 1));
    expect(await text()).not.toContain('company policy');
    expect(complaints).toEqual([]);
    await close();
  });
});
