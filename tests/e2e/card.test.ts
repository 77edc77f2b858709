import { describe, expect, it } from 'vitest';
import { gmailPage } from '../fixtures/gmail.ts';
import { zendeskPage } from '../fixtures/zendesk.ts';
import { probeCard } from './card.ts';
import { middleOf, type, waitForUnderlines } from './page.ts';
import { CKEDITOR, DRAFT, FLAGGED, GMAIL, RICH, ZENDESK, useTestBrowser } from './setting.ts';

const browser = useTestBrowser();

const openGmail = async (dark = false) => {
  const { page } = await browser().open(
    GMAIL,
    gmailPage({ era: '2023', surface: 'inline', dark }),
    dark ? 'dark' : 'light',
  );
  await page.locator(RICH).first().focus();
  await type(page, DRAFT);
  await waitForUnderlines(page, FLAGGED);
  return { page, card: await probeCard(page) };
};

describe('The card', () => {
  it.each([
    [1280, 900],
    [900, 500],
    [400, 700],
    [320, 480],
  ])('stays inside a window of %i × %i and off the words it is about', async (width, height) => {
    const { page, card } = await openGmail();
    await page.setViewportSize({ width, height });
    await page.locator(RICH).first().scrollIntoViewIfNeeded();
    await page.keyboard.press('Alt+Enter');
    await card.waitForText('policy');
    const words = await middleOf(page, "It's company policy");
    const box = await card.settledBox();
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
    expect(words.y < box.y || words.y > box.y + box.height).toBe(true);
    await page.close();
  });

  it('says what, why and from where, and shows what each rewrite changes', async () => {
    const { page, card } = await openGmail();
    await page.keyboard.press('Alt+Enter');
    const text = await card.waitForText('2 of');
    expect(text).toMatch(/policy is your reason/i);
    expect(text).toContain('heard as condescending');
    expect(text).toContain('three-step process');
    expect(await card.markup()).toMatch(/<del>It's company policy\.<\/del>.*<ins>/);
    await page.close();
  });

  it('takes the theme of the page, not of the browser', async () => {
    const { page, card } = await openGmail(true);
    await page.keyboard.press('Alt+Enter');
    await card.waitForText('2 of');
    expect(await card.theme()).toBe('dark');
    const names = await page.evaluate(() =>
      [...CSS.highlights].filter(([, { size }]) => size > 0).map(([name]) => name),
    );
    expect(names).toEqual(['c3', 'c6']);
    await page.close();
  });

  it('closes by hover leaving, by clicking elsewhere and by Escape', async () => {
    const { page, card } = await openGmail();
    const { x, y } = await middleOf(page, "I'm sorry, but");
    await page.mouse.move(x, y);
    await card.waitForText('takes the apology back');
    await page.mouse.move(10, 10);
    await card.waitForNone();
    await page.mouse.click(x, y);
    await card.waitForText('takes the apology back');
    await page.mouse.click(10, 400);
    await card.waitForNone();
    await page.mouse.click(x, y);
    await card.waitForText('takes the apology back');
    await page.keyboard.press('Escape');
    await card.waitForNone();
    await page.close();
  });

  it('applies once when it is clicked twice', async () => {
    const { page, card } = await openGmail();
    const { x, y } = await middleOf(page, "I'm sorry, but");
    await page.mouse.click(x, y);
    await card.waitForText('takes the apology back');
    await card.click('sorry, but sorry', 2);
    await card.waitForNone();
    expect(await page.locator(RICH).first().innerText()).toContain("I'm sorry the parcel is late. It's");
    await page.close();
  });

  it('offers the rewrite to copy when the editor does not take it, and leaves the draft as it was', async () => {
    const { page } = await browser().open(ZENDESK, zendeskPage({ editor: 'ckeditor5' }));
    await page.waitForFunction(() => window.editors?.length === 2);
    await page.locator(CKEDITOR).first().click();
    await type(page, DRAFT);
    await waitForUnderlines(page, FLAGGED);
    const card = await probeCard(page);
    await page.evaluate(() =>
      document.addEventListener('beforeinput', (event) => event.stopImmediatePropagation(), { capture: true }),
    );
    const before = await page.evaluate(() => window.editors?.[0]?.getData());
    await page.keyboard.press('Alt+Enter');
    await card.waitForText('2 of');
    await page.keyboard.press('Enter');
    await card.waitForText('Copy the rewrite');
    expect(await page.evaluate(() => window.editors?.[0]?.getData())).toBe(before);
    await page.close();
  });
});
