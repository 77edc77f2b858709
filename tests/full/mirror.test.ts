import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openInChromium, type ChromiumEditorPage } from '../e2e/chromium.ts';
import { EDITORS } from '../e2e/editor-page.ts';
import { LINES } from '../e2e/lines.ts';
import { waitForUnderlines } from '../e2e/page.ts';
import { useTestBrowser } from '../e2e/setting.ts';

/** The lines under a field's words are drawn over a copy of its text: they must be where the words are, to the pixel. */

const browser = useTestBrowser();
const field = EDITORS.find(({ name }) => name === 'textarea');

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** Where the lines are: the rectangle of the highlighted range. */
const drawn = (page: Page): Promise<Box> =>
  page.evaluate((names) => {
    const [range] = names.flatMap((name) => [...(CSS.highlights.get(name) ?? [])]);
    const { left, top, right, bottom } = (range as Range).getBoundingClientRect();
    return { left, top, right, bottom };
  }, LINES);

/** Where the words are, by the browser's own drawing: they are selected, and the pixels of the selection counted. */
async function painted(page: Page, words: string): Promise<Box> {
  await page.evaluate((wanted) => {
    const box = window.pageEditor?.element as HTMLTextAreaElement;
    const at = box.value.indexOf(wanted);
    box.setSelectionRange(at, at + wanted.length);
  }, words);
  const png = (await page.screenshot()).toString('base64');
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data: pixels } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
    const found = { left: Infinity, top: Infinity, right: -1, bottom: -1 };
    for (let at = 0; at < pixels.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = [pixels[at], pixels[at + 1], pixels[at + 2]];
      if (red > 40 || green < 200 || blue > 40) continue;
      const [x, y] = [(at / 4) % image.width, Math.floor(at / 4 / image.width)];
      found.left = Math.min(found.left, x);
      found.right = Math.max(found.right, x + 1);
      found.top = Math.min(found.top, y);
      found.bottom = Math.max(found.bottom, y + 1);
    }
    return found;
  }, png);
}

const TEXT = "Hi Ann,\n\n\tI'm sorry, but the parcel is late.";
const WORDS = "I'm sorry, but";

/** The lines are where the words are, a frame from now. */
async function expectUnderWords(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const [words, lines] = [await painted(page, WORDS), await drawn(page)];
  expect(Math.abs(words.left - lines.left), `left ${JSON.stringify({ words, lines })}`).toBeLessThanOrEqual(1);
  expect(Math.abs(words.right - lines.right), 'right').toBeLessThanOrEqual(1);
  expect(Math.abs((words.top + words.bottom - lines.top - lines.bottom) / 2), 'middle').toBeLessThanOrEqual(1);
}

async function openField(): Promise<ChromiumEditorPage> {
  if (!field) throw new Error('there is no textarea among the editors');
  const opened = await openInChromium(browser(), field);
  await opened.page.addStyleTag({
    content: 'textarea::selection { background: rgb(0 255 0) !important; color: rgb(0 255 0) }',
  });
  return opened;
}

describe('The lines in a field', () => {
  it.each([
    ['as it comes', ''],
    ['centred', 'text-align: center'],
    ['from the right', 'text-align: right'],
    ['right to left', 'direction: rtl'],
    ['with wide tabs', 'tab-size: 12'],
    ['with wide words', 'word-spacing: 9px; letter-spacing: 1.5px'],
    ['with an indent', 'text-indent: 40px'],
    ['zoomed', 'zoom: 1.5'],
    ['transformed', 'transform: scale(1.25) translateX(30px)'],
    ['scrolled', 'height: 60px'],
    ['with a border and padding', 'border: 7px solid; padding: 3px 19px 11px 23px; box-sizing: border-box'],
    ['in another font', 'font: italic 22px/2 serif'],
    ['in capitals', 'text-transform: uppercase'],
    ['zoomed with what it is in', '', 'main { zoom: 1.25 }'],
    ['zoomed with the whole page', '', 'html { zoom: 1.25 }'],
    [
      'transformed with what it is in',
      '',
      'main { transform: translate(40px, 12px) scale(1.2); transform-origin: 0 0 }',
    ],
  ])('are under the words: %s', async (name, style, around = '') => {
    const { page, close, load } = await openField();
    if (around) await page.addStyleTag({ content: around });
    await load(`<p>${TEXT.replaceAll('\n', '</p><p>')}</p>`);
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type(' Yes.');
    // A style that comes later, as one does when a theme is switched
    await page.evaluate((added) => {
      const box = window.pageEditor?.element;
      if (box) box.style.cssText += `; ${added}`;
    }, style);
    await waitForUnderlines(page, [WORDS]);
    if (name === 'scrolled') await page.evaluate(() => window.pageEditor?.element.scrollTo(0, 20));
    await expectUnderWords(page);
    await close();
  });

  it('stay under them while the agent drags the field smaller, scrolls around it, and while the page restyles it', async () => {
    const { page, close, load } = await openField();
    await page.addStyleTag({
      content: `main { height: 400px; overflow: auto } main::after { content: ''; display: block; height: 900px }
        .roomy textarea { padding: 20px 33px !important; letter-spacing: 1px } .large { font-size: 19px !important; text-align: end }`,
    });
    await load(`<p>${TEXT.replaceAll('\n', '</p><p>')} It is on its way to you, in another van than we thought.</p>`);
    await waitForUnderlines(page, [WORDS]);
    await expectUnderWords(page);
    const box = await page.locator('textarea').boundingBox();
    if (!box) throw new Error('the field is not there');
    await page.mouse.move(box.x + box.width - 4, box.y + box.height - 4);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 234, box.y + box.height - 20, { steps: 8 });
    await page.mouse.up();
    expect((await page.locator('textarea').boundingBox())?.width).toBeLessThan(box.width - 200);
    await expectUnderWords(page);
    await page.evaluate(() => document.querySelector('main')?.scrollTo(0, 24));
    await expectUnderWords(page);
    await page.evaluate(() => document.body.classList.add('roomy'));
    await expectUnderWords(page);
    await page.evaluate(() => document.querySelector('textarea')?.classList.add('large'));
    await expectUnderWords(page);
    await close();
  });
});
