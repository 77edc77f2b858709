import type { Frame, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { probeCard } from './card.ts';
import { LIMIT, type, underlinedIn } from './page.ts';
import { useTestBrowser } from './setting.ts';

/** T16: two drafts at once, one of them in a frame, never mix; nor do two tickets in one editor. */

const browser = useTestBrowser();

const box = (id: string): string =>
  `<div id="${id}" contenteditable="true" data-test-id="omnicomposer-${id}" style="min-height: 60px">Hi, </div>`;
const PAGE = `<!doctype html><html lang="en"><head><title>Two</title><link rel="icon" href="data:,"></head>
<body>${box('one')}<iframe srcdoc='<!doctype html><html lang="en"><title>In</title><body>${box('two')}</body></html>'></iframe></body></html>`;

async function waitFor(frame: Frame, expected: readonly string[]): Promise<void> {
  const deadline = Date.now() + LIMIT;
  while (JSON.stringify(await underlinedIn(frame)) !== JSON.stringify(expected) && Date.now() < deadline)
    await frame.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  expect(await underlinedIn(frame)).toEqual(expected);
}

async function write(page: Page, frame: Frame, id: string, text: string): Promise<void> {
  await frame.locator(`#${id}`).click();
  await page.keyboard.press('ControlOrMeta+End');
  await type(page, text);
}

describe('T16 Two drafts at once', () => {
  it('have their own lines, and a change of one leaves the other alone', async () => {
    const { page, complaints } = await browser().open('https://acme.zendesk.com/agent/tickets/two', PAGE);
    const [outer, inner] = [page.mainFrame(), page.frames()[1]];
    if (!inner) throw new Error('the frame is not there');
    const card = await probeCard(page);
    await write(page, outer, 'one', "I'm sorry, but the parcel is late.");
    await waitFor(outer, ["I'm sorry, but"]);
    await write(page, inner, 'two', "It's company policy.");
    await waitFor(inner, ["It's company policy"]);
    await waitFor(outer, ["I'm sorry, but"]);
    await page.keyboard.press('Alt+Enter');
    await card.waitForText('A policy is your reason');
    await page.keyboard.press('Enter');
    await card.waitForNone();
    await waitFor(inner, []);
    expect(await inner.locator('#two').innerText()).not.toContain('policy');
    expect(await outer.locator('#one').innerText()).toContain("I'm sorry, but the parcel is late.");
    await outer.locator('#one').focus();
    await page.keyboard.press('Alt+Enter');
    await card.waitForText('takes the apology back');
    await page.keyboard.press('Enter');
    await card.waitForNone();
    expect(await outer.locator('#one').innerText()).toContain("I'm sorry the parcel is late.");
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('show the card where the pointer rests, in a frame too, and write where it says', async () => {
    const { page, complaints } = await browser().open('https://acme.zendesk.com/agent/tickets/two', PAGE);
    const inner = page.frames()[1];
    if (!inner) throw new Error('the frame is not there');
    const card = await probeCard(page);
    await write(page, inner, 'two', "It's company policy.");
    await waitFor(inner, ["It's company policy"]);
    const rest = await inner.evaluate(() => {
      const [range] = [...(CSS.highlights.get('c1') ?? [])];
      const { x, y, width, height } = (range as Range).getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    const frame = await page.locator('iframe').boundingBox();
    await page.mouse.move((frame?.x ?? 0) + 2 + rest.x, (frame?.y ?? 0) + 2 + rest.y);
    await card.waitForText('A policy is your reason');
    const { y } = await card.settledBox();
    expect(y).toBeGreaterThan((frame?.y ?? 0) + rest.y);
    await card.click('et me see what I can do');
    await card.waitForNone();
    expect(await inner.locator('#two').innerText()).toMatch(/let me see what I can do for you\./i);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('show the card in a frame that is younger than the page, after the pointer was in the page', async () => {
    const { page, complaints } = await browser().open('https://acme.zendesk.com/agent/tickets/two', PAGE);
    const card = await probeCard(page);
    await write(page, page.mainFrame(), 'one', "I'm sorry, but the parcel is late.");
    await waitFor(page.mainFrame(), ["I'm sorry, but"]);
    await page.evaluate(() => {
      const frame = document.querySelector('iframe');
      if (frame) frame.replaceWith(frame.cloneNode(true));
    });
    const inner = await page.waitForSelector('iframe').then((frame) => frame.contentFrame());
    if (!inner) throw new Error('the frame is not there');
    await write(page, inner, 'two', "It's company policy.");
    await waitFor(inner, ["It's company policy"]);
    await page.mouse.move(600, 600);
    await inner.locator('#two').hover({ position: { x: 60, y: 8 } });
    await card.waitForText('A policy is your reason');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('takes the lines away with a frame that the page takes away, and attends one that it makes anew', async () => {
    const { page, complaints } = await browser().open('https://acme.zendesk.com/agent/tickets/two', PAGE);
    const card = await probeCard(page);
    for (const again of [false, true]) {
      if (again)
        await page.evaluate(() => {
          const frame = document.querySelector('iframe');
          const copy = frame?.cloneNode(true);
          frame?.remove();
          if (copy) document.body.append(copy);
        });
      const inner = await page.waitForSelector('iframe').then((frame) => frame.contentFrame());
      if (!inner) throw new Error('the frame is not there');
      await inner.waitForSelector('#two');
      await write(page, inner, 'two', "It's company policy.");
      await waitFor(inner, ["It's company policy"]);
      await page.keyboard.press('Alt+Enter');
      await card.waitForText('A policy is your reason');
      await page.keyboard.press('Escape');
      await card.waitForNone();
    }
    expect(complaints).toEqual([]);
    await page.close();
  });
});

/** Flagged only where the customer is unhappy. */
const ERRAND = "It's the council you want";
const said = (words: string): string => `<div data-test-id="omni-log-item-message" type="end-user">${words}</div>`;
const TICKET = `<!doctype html><html lang="en"><head><title>One</title><link rel="icon" href="data:,"></head>
<body><main data-side-conversations-anchor-id="1"><section>${said('The third parcel is late, I am so angry!')}</section>${box('one')}</main></body></html>`;

describe('T16 One editor for several tickets', () => {
  it('begins anew with the next ticket, and reads the customer when the page has them', async () => {
    const { page, complaints } = await browser().open('https://acme.zendesk.com/agent/tickets/1', TICKET);
    const card = await probeCard(page);
    const frame = page.mainFrame();
    await write(page, frame, 'one', `I'm sorry, but it is late. ${ERRAND} for that.`);
    await waitFor(frame, ["I'm sorry, but", ERRAND]);
    await page.keyboard.press('Alt+Enter');
    await card.waitForText('Dismiss');
    // The editor stays, and so do its words; the customer's message comes when it has been loaded
    await page.evaluate(() => {
      document.querySelector('main')?.setAttribute('data-side-conversations-anchor-id', '2');
      document.querySelector('section')?.replaceChildren();
    });
    await card.waitForNone();
    await waitFor(frame, ["I'm sorry, but"]);
    await page.evaluate((html) => {
      const section = document.querySelector('section');
      if (section) section.innerHTML = html;
    }, said('Nobody answers me, this is a joke, I am furious!'));
    await waitFor(frame, ["I'm sorry, but", ERRAND]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
