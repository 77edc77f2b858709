import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { gmailPage } from '../fixtures/gmail.ts';
import { zendeskPage } from '../fixtures/zendesk.ts';
import type { TestBrowser } from './browser.ts';
import { probeCard } from './card.ts';
import { middleOf, straighten, type, waitForUnderlines } from './page.ts';
import { CKEDITOR, FLAGGED, GMAIL, RICH, ZENDESK } from './setting.ts';
import { countWork } from './work.ts';

/** “parcle” and “policy” are marked by the other one; the second inside of what we underline. */
const DRAFT = "I'm sorry, but the parcle is late. It's company policy.";

/** What the other one has marked: by its attribute, its boxes and its highlight. */
const marksOf = (page: Page, selector: string) =>
  page.evaluate((editable) => {
    const element = document.querySelector(editable);
    const overlay = element?.nextElementSibling;
    return [
      element?.getAttribute('data-gramm_marks'),
      String(overlay?.shadowRoot?.childElementCount),
      String(CSS.highlights.get('other-assistant')?.size),
    ];
  }, selector);

const second = (page: Page) => page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_000)));

const accept = (page: Page, word: string) =>
  page.evaluate((detail) => void document.dispatchEvent(new CustomEvent('other:accept', { detail })), word);

type Desk = 'Gmail' | 'CKEditor 5';

/** Opens a reply with two findings of ours in it and two of theirs. */
export async function openDesk(browser: TestBrowser, desk: Desk) {
  const [address, html, selector] =
    desk === 'Gmail'
      ? [GMAIL, gmailPage({ era: '2023', surface: 'inline' }), RICH]
      : [ZENDESK, zendeskPage({ editor: 'ckeditor5' }), CKEDITOR];
  const { page, complaints } = await browser.open(address, html);
  if (desk === 'CKEditor 5') await page.waitForFunction(() => window.editors?.length === 2);
  const box = page.locator(selector).first();
  await box.focus();
  await type(page, DRAFT);
  await waitForUnderlines(page, FLAGGED);
  return {
    page,
    complaints,
    selector,
    card: await probeCard(page),
    draft: async () => straighten(await box.innerText()),
  };
}

/** Cando in one editor beside an extension that behaves like a grammar checker. */
export const describeBeside = (desk: Desk, browser: () => TestBrowser): void =>
  void describe(`T10: beside another assistant in ${desk}`, () => {
    it('both have their marks, and within a second neither works any more', async () => {
      const { page, complaints, selector, card } = await openDesk(browser(), desk);
      await expect.poll(() => marksOf(page, selector)).toEqual(['2', '2', '2']);
      const takeWork = await countWork(page, ['Cando', 'Other assistant']);
      await page.keyboard.press('Alt+Enter');
      await card.waitForText('2 of');
      await page.keyboard.press('Escape');
      await card.waitForNone();
      await type(page, ' Bye.');
      await waitForUnderlines(page, FLAGGED);
      await second(page);
      const busy = await takeWork();
      // The counts see what was done just now
      expect(Math.min(busy.frames, busy.timers, busy.mutations)).toBeGreaterThan(0);
      await second(page);
      expect(await takeWork()).toEqual({ frames: 0, timers: 0, mutations: 0 });
      expect(await marksOf(page, selector)).toEqual(['2', '2', '2']);
      expect(complaints).toEqual([]);
      await page.close();
    });

    it('a rewrite of theirs closes our card or leaves it right, and ours never goes in twice', async () => {
      const { page, complaints, selector, card, draft } = await openDesk(browser(), desk);
      const { x, y } = await middleOf(page, "It's company policy");
      await page.mouse.click(x, y);
      await card.waitForText('2 of');
      await accept(page, 'parcle');
      await expect.poll(draft).toContain("I'm sorry, but the parcel is late. It's company policy.");
      await card.waitForNone();
      await waitForUnderlines(page, FLAGGED);
      await expect.poll(() => marksOf(page, selector)).toEqual(['1', '1', '1']);
      await page.keyboard.press('ControlOrMeta+Home');
      await page.keyboard.press('Alt+Enter');
      await card.waitForText('takes the apology back');
      // Both at once: whichever comes second finds its words or lets them be
      await Promise.all([page.keyboard.press('Enter'), accept(page, 'policy')]);
      await card.waitForNone();
      await expect.poll(draft).toMatch(/^I'm sorry(?:, but)? the parcel is late\. It's company guideline\.\s*(?:--|$)/);
      expect(complaints).toEqual([]);
      await page.close();
    });
  });
