import { describe, expect, it } from 'vitest';
import { faintWords, plantFaults, runAxe, smallTargets } from '../e2e/axe.ts';
import { DRAFT, POLICY_CARD, openCardPage, type CardPage } from '../e2e/card-page.ts';
import { chromiumTabs, type ChromiumTab } from '../e2e/chromium.ts';
import type { Placing } from '../e2e/place-page.ts';
import { useTestBrowser } from '../e2e/setting.ts';

/** What people need who do not see it well, or at all, or do not want things to move. */

const browser = useTestBrowser();
let pages = 0;

async function openWithCard(placing: Placing = {}): Promise<CardPage & { readonly page: ChromiumTab['page'] }> {
  const tabs = chromiumTabs(browser());
  pages++;
  let page: ChromiumTab['page'] | undefined;
  const open = async (address: string, html: string) => {
    const tab = await tabs(address, html);
    page = tab.page;
    return tab;
  };
  const opened = await openCardPage(open, `https://mail.google.com/mail/u/0/access-${pages}`, placing);
  await opened.setCaret(DRAFT.length - 3);
  await opened.tab.press('Alt+Enter');
  await opened.card.waitForText(POLICY_CARD);
  if (!page) throw new Error('no page was opened');
  // Colours are not what they will be while it appears
  await opened.tab.onCard(
    'function () { return Promise.all(this.getAnimations({ subtree: true }).map((one) => one.finished.then(() => 0))) }',
  );
  return { ...opened, page };
}

const DARK = 'body { background: #1f1f1f; color: #eee }';

describe('T46: axe', () => {
  it('finds what is planted in the closed root', async () => {
    const { tab } = await openWithCard();
    await plantFaults(tab);
    const found = (await runAxe(tab)).join('\n');
    for (const rule of ['button-name', 'aria-roles']) expect(found).toContain(`${rule}: `);
    // What it cannot tell in there is measured beside it
    expect(await smallTargets(tab)).toEqual(['nameless']);
    expect(await faintWords(tab)).toEqual([expect.stringContaining('faint')]);
    await tab.close();
  });

  it.each<[string, Placing]>([
    ['a light page', {}],
    ['a dark page', { css: DARK }],
    ['a page of the other direction', { rtl: true }],
    ['a modal dialog', { inside: 'modal' }],
  ])('finds nothing in the card on %s', async (_, placing) => {
    const { tab } = await openWithCard(placing);
    expect(await runAxe(tab)).toEqual([]);
    expect(await faintWords(tab)).toEqual([]);
    await tab.close();
  });

  it.each(['', DARK])('finds nothing in a card with a notice, nor under the pointer: “%s”', async (css) => {
    const { tab, card, page } = await openWithCard({ css });
    await page.evaluate(() =>
      document.addEventListener('beforeinput', (event) => event.stopImmediatePropagation(), { capture: true }),
    );
    await page.evaluate(() => {
      const box = document.querySelector('#box');
      const words = box?.innerHTML ?? '';
      // It puts back whatever is put there
      if (box)
        new MutationObserver(() => box.innerHTML === words || (box.innerHTML = words)).observe(box, {
          childList: true,
          characterData: true,
          subtree: true,
        });
    });
    await tab.press('Enter');
    await card.waitForText('Copy the rewrite');
    expect(await runAxe(tab)).toEqual([]);
    expect(await faintWords(tab)).toEqual([]);
    await tab.close();
  });
});

it.each(['', DARK])('T46: words have 4.5:1 in the card of every severity: “%s”', async (css) => {
  const { tab } = await openWithCard({ css });
  for (const severity of ['error', 'warning', 'hint']) {
    await tab.onCard('function (given) { this.querySelector(".card").className = `card ${given}` }', severity);
    expect(await faintWords(tab), severity).toEqual([]);
  }
  await tab.close();
});

describe('T46: the card', () => {
  it('has targets of at least 24 × 24', async () => {
    const { tab } = await openWithCard();
    expect(await smallTargets(tab)).toEqual([]);
    await tab.close();
  });

  it('is a dialog that is not modal, called after what it says, beside a live region that is polite', async () => {
    const { tab } = await openWithCard();
    const said = await tab.onCard<unknown>(`function () {
      const root = this.getRootNode();
      const dialog = root.querySelector('[role=dialog]');
      const status = [...root.querySelectorAll(':host > [role=status], [role=status]')].find((one) => !this.contains(one));
      return [dialog.ariaModal, root.getElementById(dialog.getAttribute('aria-labelledby')).textContent, status.checkVisibility(), status.ariaLive];
    }`);
    expect(said).toEqual([null, expect.stringContaining(POLICY_CARD), true, null]);
    await tab.close();
  });

  it('appears without moving where motion is not wanted', async () => {
    const { page, tab, card } = await openWithCard();
    const motion = () =>
      tab.onCard<string>('function () { return getComputedStyle(this.querySelector(".card")).animationName }');
    expect(await motion()).not.toBe('none');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await motion()).toBe('none');
    await tab.press('Escape');
    await card.waitForNone();
    await tab.close();
  });

  it.each(['light', 'dark'] as const)(
    'has edges, and tells what goes from what comes, in forced colours (%s)',
    async (colorScheme) => {
      const { page, tab } = await openWithCard();
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      const look = await tab.onCard<Record<string, string>>(`function () {
      const styleOf = (selector) => getComputedStyle(this.querySelector(selector));
      const card = styleOf('.card');
      return {
        edge: String(card.borderTopColor !== card.backgroundColor && card.borderTopStyle !== 'none'),
        gone: styleOf('del').textDecorationLine,
        new: styleOf('ins').textDecorationLine,
        choice: String(styleOf('.rewrite').borderTopColor !== styleOf('.rewrite').backgroundColor),
      };
    }`);
      expect(look).toEqual({ edge: 'true', gone: 'line-through', new: 'underline', choice: 'true' });
      await tab.close();
    },
  );
});
