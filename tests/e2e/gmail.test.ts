import { describe, expect, it } from 'vitest';
import { gmailPage } from '../fixtures/gmail.ts';
import { probeCard } from './card.ts';
import { LINES } from './lines.ts';
import { middleOf, type, waitForUnderlines } from './page.ts';
import { DRAFT, FLAGGED, GMAIL, RICH, useTestBrowser } from './setting.ts';

const browser = useTestBrowser();

const open = async (options: Parameters<typeof gmailPage>[0], selector = RICH) => {
  const { page, complaints } = await browser().open(GMAIL, gmailPage(options));
  await page
    .locator(selector)
    .first()
    .click({ position: { x: 20, y: 10 } });
  return { page, complaints, box: page.locator(selector).first(), card: await probeCard(page) };
};

describe.each(['2013', '2019', '2023'] as const)('Gmail of %s', (era) => {
  it.each(['inline', 'pop-out'] as const)(
    'underlines, rewrites by mouse and restores with one undo (%s)',
    async (surface) => {
      const { page, complaints, box, card } = await open({ era, surface });
      await type(page, DRAFT);
      await waitForUnderlines(page, FLAGGED);
      const before = await box.innerHTML();
      const { x, y } = await middleOf(page, "I'm sorry, but");
      await page.mouse.move(x, y);
      await card.waitForText('takes the apology back');
      await card.click('sorry, but sorry');
      await card.waitForNone();
      expect(await box.innerText()).toContain("I'm sorry the parcel is late. It's company policy.");
      await waitForUnderlines(page, ["It's company policy"]);
      await page.keyboard.press('Control+z');
      await waitForUnderlines(page, FLAGGED);
      expect(await box.innerHTML()).toBe(before);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );
});

describe('Gmail by keys alone', () => {
  it('opens with Alt+Enter, applies with Enter, types on into the blank', async () => {
    const { page, box, card } = await open({ era: '2023', surface: 'inline' });
    await type(page, DRAFT);
    await waitForUnderlines(page, FLAGGED);
    await page.keyboard.press('Alt+Enter');
    await card.waitForText('policy');
    expect(await card.focused()).toContain('what I can do is');
    await page.keyboard.press('Enter');
    await card.waitForNone();
    await type(page, 'send a new one today');
    expect(await box.innerText()).toContain(
      "the parcel is late. I understand why you're asking, and what I can do is send a new one today.",
    );
    await page.close();
  });

  it('steps through the findings, and Escape gives the caret back where it was', async () => {
    const { page, box, card } = await open({ era: '2023', surface: 'inline' });
    await type(page, DRAFT);
    await waitForUnderlines(page, FLAGGED);
    await page.keyboard.press('Alt+Enter');
    await card.waitForText('2 of');
    await page.keyboard.press('ArrowLeft');
    await card.waitForText('1 of');
    await page.keyboard.press('Escape');
    await card.waitForNone();
    await type(page, ' Bye');
    expect(await box.innerText()).toContain(`${DRAFT} Bye`);
    await page.close();
  });

  it('lets no key of the card reach the page, and takes no key when there is nothing to show', async () => {
    const { page, card } = await open({ era: '2023', surface: 'inline' });
    await type(page, DRAFT);
    await waitForUnderlines(page, FLAGGED);
    const seenBefore = await page.evaluate(() => window.pageKeys.length);
    await page.keyboard.press('Alt+Enter');
    await card.waitForText('2 of');
    for (const key of ['ArrowDown', 'ArrowUp', 'c', 'Tab', 'Escape']) await page.keyboard.press(key);
    await card.waitForNone();
    const seen = await page.evaluate((from) => window.pageKeys.slice(from).map(({ key }) => key), seenBefore);
    expect(seen.filter((key) => key !== 'Alt')).toEqual([]);
    await page.keyboard.press('Control+a');
    await type(page, 'Thank you.');
    await waitForUnderlines(page, []);
    await page.keyboard.press('Alt+Enter');
    const last = await page.evaluate(() => window.pageKeys.at(-1)?.key);
    expect(last).toBe('Enter');
    await page.close();
  });
});

describe('Gmail, what stays as it is', () => {
  it('does not take the focus when the card opens by hover or click', async () => {
    const { page, card } = await open({ era: '2023', surface: 'inline' });
    await type(page, DRAFT);
    await waitForUnderlines(page, FLAGGED);
    const blurs = await page.evaluate(() => window.blurs.length);
    const { x, y } = await middleOf(page, "I'm sorry, but");
    await page.mouse.move(x, y);
    await card.waitForText('takes the apology back');
    await page.mouse.click(x, y);
    await card.waitForText('takes the apology back');
    expect(await page.evaluate(() => window.blurs.length)).toBe(blurs);
    await type(page, 'x');
    await card.waitForNone();
    await page.close();
  });

  it('lints neither the quoted mail nor the signature', async () => {
    const { page } = await open({ era: '2023', surface: 'inline', quoted: true });
    await type(page, DRAFT);
    await waitForUnderlines(page, FLAGGED);
    expect(await page.locator('.gmail_quote').first().innerText()).toContain('policy');
    await page.close();
  });

  it('shows nothing in the sentence that is being typed: “No” before “No problem”', async () => {
    const { page } = await open({ era: '2023', surface: 'inline' });
    await page.evaluate((names) => {
      const flashes: string[] = [];
      Object.assign(window, { flashes });
      const look = () => {
        for (const name of names) for (const range of CSS.highlights.get(name) ?? []) flashes.push(String(range));
        requestAnimationFrame(look);
      };
      look();
    }, LINES);
    await page.keyboard.type('No problem, I can help you with that!', { delay: 40 });
    expect(await page.evaluate(() => 'flashes' in window && window.flashes)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.keyboard.type('No');
    await waitForUnderlines(page, ['No']);
    await page.close();
  });

  it('underlines plain text over the field, and undoes there too', async () => {
    const { page, box, card, complaints } = await open({ era: '2023', surface: 'plain-text' }, 'textarea.Ak');
    await type(page, DRAFT);
    await waitForUnderlines(page, FLAGGED);
    const before = await box.inputValue();
    const { x, y } = await middleOf(page, "I'm sorry, but");
    await page.mouse.click(x, y);
    await card.waitForText('takes the apology back');
    await card.click('sorry, but sorry');
    await card.waitForNone();
    expect(await box.inputValue()).toContain("I'm sorry the parcel is late.");
    await page.keyboard.press('Control+z');
    expect(await box.inputValue()).toBe(before);
    await waitForUnderlines(page, FLAGGED);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
