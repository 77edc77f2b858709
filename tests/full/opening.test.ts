import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../src/storage/settings.ts';
import { POLICY_CARD, SORRY, SORRY_CARD, openCardPage, type CardPage } from '../e2e/card-page.ts';
import { chromiumTabs } from '../e2e/chromium.ts';
import { LATER, wait } from '../e2e/editor-steps.ts';
import { useTestBrowser } from '../e2e/setting.ts';

/** How the agent wants the card opened. Every change counts in the page that is open. */

const browser = useTestBrowser();
let pages = 0;

async function set(settings: Partial<Settings>): Promise<void> {
  const { context } = browser();
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await worker.evaluate((value) => chrome.storage.local.set({ settings: value }), {
    ...DEFAULT_SETTINGS,
    hosts: { 'mail.google.com': true },
    ...settings,
  });
}

async function open(): Promise<CardPage> {
  pages++;
  await set({});
  return openCardPage(chromiumTabs(browser()), `https://mail.google.com/mail/u/0/opening-${pages}`);
}

/** Rests on the first flagged words, then clicks them: whether the card opens is as expected. */
async function tryMouse({ tab, card, middleOf }: CardPage, byHover: boolean, byClick: boolean): Promise<void> {
  const { x, y } = await middleOf(SORRY);
  const look = async (opens: boolean): Promise<void> => {
    if (opens) await card.waitForText(SORRY_CARD);
    else await wait(LATER);
    expect((await card.text()) !== undefined).toBe(opens);
  };
  await tab.pointer.move(5, 5);
  await tab.pointer.move(x, y);
  await look(byHover);
  await tab.pointer.move(5, 5);
  await card.waitForNone();
  await tab.pointer.click(x, y);
  // Longer than the rest that opens by hover
  await look(byClick);
  await tab.press('Escape');
  await tab.pointer.move(5, 5);
  await card.waitForNone();
}

describe('What opens the card', () => {
  it('is resting and clicking, clicking, or nothing but the shortcut, at once in an open page', async () => {
    const page = await open();
    await tryMouse(page, true, true);
    await set({ opening: 'click' });
    await tryMouse(page, false, true);
    await set({ opening: 'off' });
    await tryMouse(page, false, false);
    await page.tab.press('Alt+Enter');
    await page.card.waitForText(SORRY_CARD);
    await page.tab.close();
  });

  it('is the caret that rests in the words, once a visit; typing on closes it, and it has not the focus', async () => {
    const page = await open();
    const { tab, card, setCaret, caret } = page;
    await set({ opening: 'caret' });
    await setCaret(25);
    await wait(LATER);
    expect(await card.text()).toBeUndefined();
    await setCaret(3);
    await card.waitForText(SORRY_CARD);
    expect(await caret()).toBe(3);
    await tab.press('Escape');
    await card.waitForNone();
    await tab.press('ArrowRight');
    await wait(2 * LATER);
    expect(await card.text()).toBeUndefined();
    await setCaret(25);
    await wait(LATER);
    await setCaret(3);
    await card.waitForText(SORRY_CARD);
    await tab.press('Alt+Enter');
    await tab.press('Escape');
    await card.waitForNone();
    expect(await caret()).toBe(3);
    await setCaret(50);
    await card.waitForText(POLICY_CARD);
    await tab.type('x', 10);
    await card.waitForNone();
    await tab.close();
  });

  it('is the shortcut that the agent has chosen, at once', async () => {
    const { tab, card, seen, setCaret } = await open();
    await set({ shortcuts: { open: 'Ctrl+Shift+.', next: 'Alt+n', previous: 'Alt+p' } });
    await setCaret(0);
    await seen();
    await tab.press('Alt+Enter');
    await tab.press('F8');
    expect((await seen()).keys).toEqual(expect.arrayContaining(['keydown Enter', 'keydown F8']));
    expect(await card.text()).toBeUndefined();
    await tab.press('Alt+n');
    await card.waitForText(SORRY_CARD).catch(() => card.waitForText(POLICY_CARD));
    await tab.press('Escape');
    await card.waitForNone();
    await tab.press('Control+Shift+.');
    await card.waitForText(SORRY_CARD);
    await tab.close();
  });
});
