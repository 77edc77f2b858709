import type { Frame, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { probeCard } from './card.ts';
import { LIMIT, type, underlined, underlinedIn } from './page.ts';
import { useTestBrowser } from './setting.ts';

/** Frames of other origins: where Cando may run on their host, each works by itself. */

const browser = useTestBrowser();

const GMAIL = 'https://mail.google.com/mail/u/0/frames';
const ZENDESK = 'https://acme.zendesk.com/agent/frames';
const GMAIL_INSIDE = 'https://mail.google.com/mail/u/0/inside';
const ZENDESK_INSIDE = 'https://acme.zendesk.com/agent/inside';
const STRANGER = 'https://forum.example/inside';

/** A box that is one of Gmail's and one of Zendesk's, so that any page can hold it. */
const BOX =
  '<div class="M9"><div id="box" g_editable="true" contenteditable="true" data-test-id="omnicomposer-rich" style="min-height: 20px">Hi, </div></div>';
const frameOf = (address: string, style = 'width: 500px; height: 400px'): string =>
  `<iframe src="${address}" style="${style}"></iframe>`;
const pageWith = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>Frames</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`;

async function frameAt(page: Page, address: string): Promise<Frame> {
  await expect.poll(() => page.frames().some((frame) => frame.url() === address), { timeout: LIMIT }).toBe(true);
  const frame = page.frames().find((one) => one.url() === address);
  if (!frame) throw new Error(`no frame has ${address}`);
  await frame.waitForSelector('#box');
  return frame;
}

async function write(page: Page, frame: Frame, text: string): Promise<void> {
  await frame.locator('#box').click();
  await page.keyboard.press('ControlOrMeta+End');
  await type(page, text);
}

const waitFor = (frame: Frame, expected: readonly string[]): Promise<void> =>
  expect.poll(() => underlinedIn(frame), { timeout: LIMIT }).toEqual(expected);

/** What of Cando stands in a document: nodes beside head and body. */
const hosts = (frame: Frame): Promise<number> => frame.evaluate(() => document.documentElement.children.length - 2);

const textOf = (frame: Frame): Promise<string> => frame.locator('#box').innerText();

/** A whole round with mouse and keys in one frame: lines, card, rewrite, undo. */
async function workIn(page: Page, frame: Frame): Promise<void> {
  const card = await probeCard(frame);
  await write(page, frame, "It's company policy.");
  await waitFor(frame, ["It's company policy"]);
  expect(await underlined(page)).toEqual(["It's company policy"]);
  const before = await textOf(frame);
  await page.keyboard.press('Alt+Enter');
  await card.waitForText('A policy is your reason');
  await page.keyboard.press('Escape');
  await card.waitForNone();
  await page.keyboard.press('Alt+Enter');
  await card.waitForText('A policy is your reason');
  await card.settledBox();
  await card.click('et me see what I can do');
  await card.waitForNone();
  expect(await textOf(frame)).toMatch(/let me see what I can do for you\./i);
  await waitFor(frame, []);
  await page.keyboard.press('ControlOrMeta+z');
  expect(await textOf(frame)).toBe(before);
  await waitFor(frame, ["It's company policy"]);
}

describe('A frame of another origin that Cando may run on', () => {
  it.each([
    ['Zendesk in Gmail', GMAIL, ZENDESK_INSIDE],
    ['Gmail in Zendesk', ZENDESK, GMAIL_INSIDE],
    ['Zendesk in a page that Cando does not run on', 'https://crm.example/', ZENDESK_INSIDE],
  ])('works by itself: %s', async (_, outside, inside) => {
    browser().serve(inside, pageWith(BOX));
    const { page, complaints } = await browser().open(outside, pageWith(frameOf(inside)));
    const frame = await frameAt(page, inside);
    await workIn(page, frame);
    expect([await hosts(page.mainFrame()), await hosts(frame)]).toEqual([0, 1]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('works by itself two deep, and the page and the frame between have their own', async () => {
    browser().serve(GMAIL_INSIDE, pageWith(BOX));
    browser().serve(ZENDESK_INSIDE, pageWith(BOX + frameOf(GMAIL_INSIDE, 'width: 440px; height: 320px')));
    const { page, complaints } = await browser().open(GMAIL, pageWith(BOX + frameOf(ZENDESK_INSIDE)));
    const [between, inner] = [await frameAt(page, ZENDESK_INSIDE), await frameAt(page, GMAIL_INSIDE)];
    await workIn(page, inner);
    expect([await hosts(page.mainFrame()), await hosts(between), await hosts(inner)]).toEqual([0, 0, 1]);
    await write(page, between, "I'm sorry, but it is late.");
    await waitFor(between, ["I'm sorry, but"]);
    await write(page, page.mainFrame(), 'Calm down.');
    await waitFor(page.mainFrame(), ['Calm down']);
    expect([await underlinedIn(between), await underlinedIn(inner)]).toEqual([
      ["I'm sorry, but"],
      ["It's company policy"],
    ]);
    expect(await Promise.all(page.frames().map(hosts))).toEqual([1, 1, 1]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('closes its card when the focus goes elsewhere in the page', async () => {
    browser().serve(ZENDESK_INSIDE, pageWith(BOX));
    const { page, complaints } = await browser().open(GMAIL, pageWith(BOX + frameOf(ZENDESK_INSIDE)));
    const frame = await frameAt(page, ZENDESK_INSIDE);
    const card = await probeCard(frame);
    await write(page, frame, "It's company policy.");
    await waitFor(frame, ["It's company policy"]);
    await page.keyboard.press('Alt+Enter');
    await card.waitForText('A policy is your reason');
    await page.locator('#box').click();
    await card.waitForNone();
    await type(page, 'There');
    expect(await textOf(page.mainFrame())).toContain('There');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each([
    [320, 160],
    [320, 300],
  ])('has the whole card inside it at %d × %d, to scroll and use', async (width, height) => {
    browser().serve(ZENDESK_INSIDE, pageWith(BOX));
    const small = frameOf(ZENDESK_INSIDE, `width: ${width}px; height: ${height}px; border: 3px solid; margin: 40px`);
    const { page, complaints } = await browser().open(GMAIL, pageWith(small));
    const frame = await frameAt(page, ZENDESK_INSIDE);
    const card = await probeCard(frame);
    // Words of its own, since they are dismissed
    await write(page, frame, `It's company policy at ${height}.`);
    await waitFor(frame, ["It's company policy"]);
    await page.keyboard.press('Alt+Enter');
    await card.waitForText('A policy is your reason');
    const box = await card.settledBox();
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
    expect(box.height).toBeGreaterThanOrEqual(92);
    if (process.env['CANDO_PICTURES'])
      await page.screenshot({ path: `${process.env['CANDO_PICTURES']}/${height}.png` });
    // It stays where the agent scrolls it, though the first rewrite has the focus and the card is placed anew
    const SCROLL =
      'function (top) { const [card] = this.children; if (top) card.scrollTop = top; return card.scrollTop }';
    const top = await card.run<number>(SCROLL, '1000');
    await frame.evaluate(async () => {
      const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      await nextFrame();
      window.dispatchEvent(new Event('resize'));
      await nextFrame();
    });
    expect(top).toBeGreaterThan(0);
    expect(await card.run<number>(SCROLL)).toBe(top);
    // The last thing in the card, out of sight until it is scrolled to
    await card.click('Dismiss here');
    await card.waitForText('Undo');
    await waitFor(frame, []);
    await page.close();
    expect(complaints).toEqual([]);
  });
});

describe('A frame that is not for itself', () => {
  it('is left alone on a host that Cando may not run on', async () => {
    browser().serve(STRANGER, pageWith(BOX));
    const { page, complaints } = await browser().open(GMAIL, pageWith(BOX + frameOf(STRANGER)));
    const frame = await frameAt(page, STRANGER);
    await write(page, frame, "It's company policy.");
    // The page after it is attended, so there was time for the frame
    await write(page, page.mainFrame(), 'Calm down.');
    await waitFor(page.mainFrame(), ['Calm down']);
    expect([await underlinedIn(frame), await hosts(frame)]).toEqual([[], 0]);
    expect(await frame.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length])).toEqual([0, 0]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each([
    ['of the page’s own origin', ZENDESK, ZENDESK_INSIDE],
    ['of the same, in one of the page’s own', ZENDESK, ZENDESK_INSIDE],
  ])('is attended once, by the page: %s', async (name, outside, inside) => {
    browser().serve(inside, pageWith(BOX));
    const held = name.includes('in one')
      ? `<iframe srcdoc='${frameOf(inside)}' style="width: 600px; height: 460px"></iframe>`
      : frameOf(inside);
    const { page, complaints } = await browser().open(outside, pageWith(held));
    const frame = await frameAt(page, inside);
    const card = await probeCard(page);
    await write(page, frame, "It's company policy.");
    await waitFor(frame, ["It's company policy"]);
    await page.keyboard.press('Alt+Enter');
    await card.waitForText('A policy is your reason');
    expect([await hosts(page.mainFrame()), await hosts(frame)]).toEqual([1, 0]);
    expect(await underlined(page)).toEqual(["It's company policy"]);
    await page.close();
    expect(complaints).toEqual([]);
  });
});
