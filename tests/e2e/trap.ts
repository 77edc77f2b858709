import { expect } from 'vitest';
import { gmailPage } from '../fixtures/gmail.ts';
import { saidOf, type Attack } from './attacks.ts';
import type { TestBrowser } from './browser.ts';
import { probeCard } from './card.ts';
import { middleOf, type, waitForUnderlines } from './page.ts';
import { DRAFT, FLAGGED, GMAIL, RICH } from './setting.ts';

/** The element in the page that the card's tree hangs on. */
export const HOST = 'html > :not(head, body)';
export const SORRY = 'sorry, but sorry';

/** Opens a reply in Gmail with two findings in it. */
export async function openTrapPage(browser: TestBrowser) {
  const { page, complaints } = await browser.open(GMAIL, gmailPage({ era: '2023', surface: 'inline' }));
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
}

/** Clicks a rewrite during an attack, which must come to nothing and be said; and again after it, which must be taken. */
export async function checkAttack(browser: TestBrowser, attack: Attack): Promise<void> {
  const { page, card, openCard, draft } = await openTrapPage(browser);
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
}
