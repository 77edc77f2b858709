import { describe, expect, it } from 'vitest';
import { REFUSALS } from '../../src/assistant/genuine-click.ts';
import { gmailPage } from '../fixtures/gmail.ts';
import { CLICK_THROUGH, GONE_IN_TIME, MOVED, saidOf, SEE_THROUGH_HOST, SEE_THROUGH_PAGE } from './attacks.ts';
import { probeCard } from './card.ts';
import { middleOf, type, waitForUnderlines } from './page.ts';
import { DRAFT, FLAGGED, GMAIL, RICH, useTestBrowser } from './setting.ts';

const browser = useTestBrowser();

const HOST = 'html > :not(head, body)';
const SORRY = 'sorry, but sorry';

const openGmail = async () => {
  const { page, complaints } = await browser().open(GMAIL, gmailPage({ era: '2023', surface: 'inline' }));
  const box = page.locator(RICH).first();
  await box.focus();
  await type(page, DRAFT);
  await waitForUnderlines(page, FLAGGED);
  const card = await probeCard(page);
  const openCard = async () => {
    const { x, y } = await middleOf(page, "I'm sorry, but");
    await page.mouse.click(x, y);
    await card.waitForText('takes the apology back');
  };
  return { page, complaints, box, card, openCard, draft: () => box.innerText() };
};

describe('T41: a click that a page has set a trap for', () => {
  it.each([SEE_THROUGH_HOST, SEE_THROUGH_PAGE, CLICK_THROUGH, GONE_IN_TIME, MOVED])(
    '($name) does nothing and the card says why; the next one is taken',
    async (attack) => {
      const { page, card, openCard, draft } = await openGmail();
      const before = await draft();
      await openCard();
      const { x, y } = await card.placeOf(SORRY);
      const host = page.locator(HOST);
      await host.evaluate(attack.begin);
      await page.mouse.click(x, y);
      await card.waitForText(saidOf(attack));
      expect(await draft()).toBe(before);
      await host.evaluate(attack.end);
      await card.click(SORRY);
      await card.waitForNone();
      expect(await draft()).toContain("I'm sorry the parcel is late.");
      await page.close();
    },
  );

  it('(a card that comes under the pointer in the middle of a double click) does nothing', async () => {
    const { page, card, openCard, draft } = await openGmail();
    const before = await draft();
    await openCard();
    const button = await card.placeOf(SORRY);
    await page.keyboard.press('Escape');
    await card.waitForNone();
    const words = await middleOf(page, "I'm sorry, but");
    const session = await page.context().newCDPSession(page);
    const send = (kind: 'mousePressed' | 'mouseReleased', { x, y }: typeof button) =>
      session.send('Input.dispatchMouseEvent', { type: kind, x, y, button: 'left', clickCount: 1 });
    // All at once: no time passes between the two clicks, however busy the machine is
    await Promise.all([words, button].flatMap((place) => [send('mousePressed', place), send('mouseReleased', place)]));
    await card.waitForText(REFUSALS.moved);
    expect(await draft()).toBe(before);
    await page.close();
  });

  it('(made up by a script that got into the card) does nothing', async () => {
    const { page, card, openCard, draft } = await openGmail();
    const before = await draft();
    await openCard();
    await card.placeOf(SORRY);
    await card.run('function () { for (const button of this.querySelectorAll("button")) button.click() }');
    await card.waitForText(REFUSALS.madeUp);
    expect(await draft()).toBe(before);
    await page.close();
  });

  it('(by key, on a card that is hard to see) does nothing; when it is seen again the key works', async () => {
    const { page, card, draft } = await openGmail();
    const before = await draft();
    await page.keyboard.press('Alt+Enter');
    await card.waitForText('2 of');
    await page.locator(HOST).evaluate(SEE_THROUGH_PAGE.begin);
    await page.keyboard.press('Enter');
    await card.waitForText(REFUSALS.hidden);
    expect(await draft()).toBe(before);
    await page.locator(HOST).evaluate(SEE_THROUGH_PAGE.end);
    await page.keyboard.press('Enter');
    await card.waitForNone();
    expect(await draft()).toContain('what I can do is ___.');
    await page.close();
  });
});
