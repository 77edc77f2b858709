import { describe, expect, it } from 'vitest';
import { gmailPage } from '../fixtures/gmail.ts';
import { zendeskPage } from '../fixtures/zendesk.ts';
import { probeCard } from './card.ts';
import { middleOf, type, waitForUnderlines } from './page.ts';
import { CKEDITOR, DRAFT, FLAGGED, GMAIL, RICH, ZENDESK, useTestBrowser } from './setting.ts';

/** What goes wrong in the hands of agents in a hurry; each of these has happened. */

const browser = useTestBrowser();

const openGmail = async (draft = DRAFT, flagged: readonly string[] = FLAGGED) => {
  const { page, complaints } = await browser().open(GMAIL, gmailPage({ era: '2023', surface: 'inline' }));
  const box = page.locator(RICH).first();
  await box.focus();
  await type(page, draft);
  await waitForUnderlines(page, flagged);
  return { page, complaints, box, card: await probeCard(page) };
};

describe('A card and the text it is about', () => {
  it('never comes for words that have moved on while the pointer rested', async () => {
    const { page, box, card } = await openGmail();
    const { x, y } = await middleOf(page, "It's company policy");
    await page.keyboard.press('ControlOrMeta+Home');
    await page.mouse.move(x, y);
    // Typing goes on through the rest that opens a card
    await page.keyboard.type('Dear Lee, thank you for writing in. ', { delay: 40 });
    if ((await card.text()) !== undefined) await card.click('Let me see what I can do');
    expect(await box.innerText()).toMatch(
      /^Dear Lee, thank you for writing in\. I'm sorry, but the parcel is late\. (It's company policy|Let me see what I can do for you)\./,
    );
    await page.close();
  });

  it('belongs to the draft in front, not to one that lies beneath', async () => {
    const { page, card } = await openGmail();
    const { x, y } = await middleOf(page, "I'm sorry, but");
    await page.evaluate(() => {
      const menu = document.createElement('div');
      menu.style.cssText = 'position: fixed; inset: 0; z-index: 9; background: rgb(255 255 255 / 80%)';
      document.body.append(menu);
    });
    await page.mouse.move(x, y);
    await page.mouse.click(x, y);
    await page.mouse.move(x + 2, y);
    await page.keyboard.press('Alt+Enter');
    expect((await card.text()) ?? '').not.toContain('takes the apology back');
    await page.close();
  });

  it('is on the screen when it holds the keys, however far the words were scrolled away', async () => {
    const { page, card } = await openGmail(`${DRAFT}${'\n'.repeat(60)}Thanks`);
    await page.keyboard.press('Alt+Enter');
    await card.waitForText('2 of');
    const { y, height } = await card.settledBox();
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y + height).toBeLessThanOrEqual(760);
    await page.close();
  });
});

describe('The caret', () => {
  it('stays where the agent was after a rewrite by mouse, and never lands inside a word', async () => {
    const { page, box, card } = await openGmail();
    const { x, y } = await middleOf(page, "I'm sorry, but");
    await page.mouse.move(x, y);
    await card.waitForText('takes the apology back');
    await card.click('sorry, but sorry');
    await card.waitForNone();
    await type(page, ' Bye.');
    expect(await box.innerText()).toContain("I'm sorry the parcel is late. It's company policy. Bye.");
    await page.close();
  });

  it('is given back when the app changes the draft under a card that holds the keys', async () => {
    const { page, card } = await openGmail();
    await page.keyboard.press('Alt+Enter');
    await card.waitForText('2 of');
    await page.evaluate((selector) => document.querySelector(selector)?.prepend('Macro. '), RICH);
    await card.waitForNone();
    expect(await page.evaluate((selector) => document.activeElement?.matches(selector), RICH)).toBe(true);
    await page.close();
  });

  it('keeps its blank when Enter is pressed twice', async () => {
    const { page, box, card } = await openGmail();
    await page.keyboard.press('Alt+Enter');
    await card.waitForText('2 of');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await card.waitForNone();
    expect(await box.innerText()).toContain('what I can do is ___.');
    await page.close();
  });
});

describe('Formatting', () => {
  it('is kept: a rewrite of the words around a link leaves the link', async () => {
    const { page, box, card } = await openGmail('', []);
    await page.evaluate((selector) => {
      const link = Object.assign(document.createElement('a'), {
        href: 'https://acme.example/form',
        textContent: 'return form',
      });
      document.querySelector(selector)?.prepend('You must send the ', link, ' back within 14 days.');
    }, RICH);
    await waitForUnderlines(page, ['You must']);
    const before = await box.innerHTML();
    await page.keyboard.press('Alt+Enter');
    await card.waitForText('Could you');
    await page.keyboard.press('Enter');
    await card.waitForNone();
    // The browser ends the line with a break of its own, which does not show in front of the next block
    expect((await box.innerHTML()).replace('days?<br>', 'days?')).toBe(
      before.replace('You must', 'Could you').replace('14 days.', '14 days?'),
    );
    await page.close();
  });
});

describe('A page that works against us', () => {
  it('clears the highlights and throws our host out: both come back with the next need', async () => {
    const { page, complaints, card } = await openGmail();
    await page.evaluate(() => {
      CSS.highlights.clear();
      document.adoptedStyleSheets = [];
      for (const stranger of document.querySelectorAll('html > :not(head, body)')) stranger.remove();
    });
    await type(page, ' Thanks.');
    await waitForUnderlines(page, FLAGGED);
    await page.keyboard.press('Alt+Enter');
    await card.waitForText('2 of');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('cannot press our keys or rest the pointer for the agent', async () => {
    const { page, card } = await openGmail();
    const { x, y } = await middleOf(page, "I'm sorry, but");
    await page.evaluate(
      ([selector, left, top]) => {
        const box = document.querySelector(String(selector));
        box?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', altKey: true, bubbles: true, composed: true }));
        box?.dispatchEvent(
          new PointerEvent('pointermove', { clientX: Number(left), clientY: Number(top), bubbles: true }),
        );
      },
      [RICH, x, y],
    );
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    expect(await card.text()).toBeUndefined();
    await page.close();
  });

  it('hides a ticket for a moment: its lines are there when the agent is back', async () => {
    const { page } = await browser().open(ZENDESK, zendeskPage({ editor: 'ckeditor5' }));
    await page.waitForFunction(() => window.editors?.length === 2);
    const box = page.locator(CKEDITOR).first();
    await box.click();
    await type(page, DRAFT);
    await page.locator('[data-entity-id="342"]').click();
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_000)));
    await page.locator('[data-entity-id="341"]').click();
    await box.click();
    await waitForUnderlines(page, FLAGGED);
    await page.close();
  });
});

describe('Enter', () => {
  it('is the draft’s again after it was pressed in the card for something else', async () => {
    const { page, box, card } = await openGmail();
    const lines = () => box.evaluate((element) => element.querySelectorAll('div:not([class])').length);
    const before = await lines();
    await page.keyboard.press('Alt+Enter');
    await card.waitForText('2 of');
    // From the first rewrite back over “Close” and “Next finding” to “Previous finding”
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp', 'Enter']) await page.keyboard.press(key);
    await card.waitForText('1 of');
    await page.keyboard.press('Escape');
    await card.waitForNone();
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    await page.keyboard.press('Enter');
    expect(await lines()).toBeGreaterThan(before);
    await page.close();
  });
});
