import { expect } from 'vitest';
import { DRAFT, LACK_CARD, POLICY, POLICY_CARD, SORRY, SORRY_CARD, type CardPage } from './card-page.ts';
import { expectInside, expectOffTheWords } from './card-place.ts';
import { LATER, wait } from './editor-steps.ts';
import type { Placing } from './place-page.ts';
import { MAIN_KEY } from './tab.ts';

/** One thing that holds for the card in every browser. */
export type CardCheck = {
  readonly name: string;
  readonly placing?: Placing;
  readonly run: (page: CardPage) => Promise<void>;
};

const MENDED = "I'm sorry the parcel is late.";

/** Opens the first finding by its shortcut, from the beginning of the draft. */
async function openFirst({ setCaret, tab, card }: CardPage): Promise<void> {
  await setCaret(0);
  await tab.press('Alt+Enter');
  await card.waitForText(SORRY_CARD);
}

/** Everything by keys, none of which the page may hear, nor lose the release of one that it has heard. */
async function walk(page: CardPage): Promise<void> {
  const { tab, card, setCaret, focused, caret } = page;
  // The words, then what the message lacks, and around the ends
  await setCaret(3);
  const steps: readonly (readonly [string, string])[] = [
    ['F8', POLICY_CARD],
    ['F8', LACK_CARD],
    ['F8', SORRY_CARD],
    ['Shift+F8', LACK_CARD],
    ['ArrowLeft', POLICY_CARD],
  ];
  for (const [keys, said] of steps) {
    await tab.press(keys);
    await card.waitForText(said);
  }
  await tab.press('Escape');
  await card.waitForNone();
  expect(await caret()).toBe(3);
  await tab.press('Shift+F8');
  await card.waitForText(LACK_CARD);
  await tab.press('ArrowRight');
  await card.waitForText(SORRY_CARD);
  const first = await focused();
  await tab.press('ArrowDown');
  expect(await focused()).not.toBe(first);
  await tab.press('ArrowUp');
  expect(await focused()).toBe(first);
}

const PLACINGS: readonly Placing[] = [
  { inside: 'modal', rtl: true, corner: 'top right' },
  { css: 'html { zoom: 2 }', corner: 'bottom left' },
  { css: 'body { zoom: 1.5 }', corner: 'bottom right' },
];

export const CARD_CHECKS: readonly CardCheck[] = [
  {
    name: 'T8: a click on flagged words puts the caret there, and the card takes neither focus nor keys, nor scrolls',
    placing: { css: 'body { height: 3000px }' },
    run: async ({ tab, card, middleOf, seen, caret, text, setCaret }) => {
      await setCaret(DRAFT.length);
      await seen();
      const { x, y } = await middleOf(SORRY);
      await tab.pointer.move(x, y);
      await card.waitForText(SORRY_CARD);
      expect(await caret()).toBe(DRAFT.length);
      await tab.pointer.click(x, y);
      await card.waitForText(SORRY_CARD);
      const at = (await caret()) ?? -1;
      expect(at).toBeGreaterThan(0);
      expect(at).toBeLessThan(SORRY.length);
      const { blurs, scrolls } = await seen();
      expect([blurs, scrolls]).toEqual([0, 0]);
      await tab.type('xyz', 20);
      await card.waitForNone();
      expect(await text()).toBe(`${DRAFT.slice(0, at)}xyz${DRAFT.slice(at)}`);
    },
  },
  {
    name: 'a right click never opens it, and the page’s menu comes',
    run: async ({ tab, card, middleOf, seen }) => {
      const { x, y } = await middleOf(SORRY);
      await tab.pointer.move(5, 5);
      await tab.pointer.click(x, y, { button: 'right' });
      await tab.pointer.move(x + 1, y);
      await wait(LATER);
      expect(await card.text()).toBeUndefined();
      expect((await seen()).menus).toEqual([false]);
    },
  },
  {
    name: 'T9: a double click on a rewrite applies it once',
    run: async (page) => {
      const { x, y } = await page.middleOf(SORRY);
      await page.tab.pointer.click(x, y);
      await page.card.waitForText(SORRY_CARD);
      await page.clickInCard('sorry, but sorry', 2);
      await page.waitForText((now) => now === `${MENDED} ${POLICY}.`);
      await wait(LATER);
      expect(await page.text()).toBe(`${MENDED} ${POLICY}.`);
    },
  },
  {
    name: 'T9: an Enter that is held down applies once, and none of its repeats goes into the draft',
    run: async (page) => {
      await openFirst(page);
      await page.tab.hold('Enter', 6);
      await page.waitForText((now) => now === `${MENDED} ${POLICY}.`);
      await wait(LATER);
      expect(await page.text()).toBe(`${MENDED} ${POLICY}.`);
    },
  },
  {
    name: 'T9: of two rewrites that race, one is applied',
    run: async (page) => {
      await openFirst(page);
      const names = await page.tab.onCard<string[]>(
        'function () { return [...this.querySelectorAll(".rewrite")].map((one) => one.innerText) }',
      );
      await Promise.all([page.clickInCard(names?.[0] ?? ''), page.clickInCard(names?.[1] ?? '')]);
      await page.waitForText((now) => now !== DRAFT);
      await wait(LATER);
      expect((await page.text()).split(/sorry/i)).toHaveLength(2);
      await page.tab.press(`${MAIN_KEY}+z`);
      await page.waitForText((now) => now === DRAFT);
    },
  },
  {
    name: 'T46: Tab goes through it in its order and from its ends back to the caret',
    run: async (page) => {
      const { tab, card, focused, caret, setCaret } = page;
      await setCaret(4);
      await tab.press('Alt+Enter');
      await card.waitForText(SORRY_CARD);
      const order: string[] = [];
      for (let now = await focused(); now !== undefined && order.length < 20; now = await focused()) {
        order.push(now);
        await tab.press('Tab');
      }
      await card.waitForNone();
      expect(order.length).toBeGreaterThan(2);
      expect(order.at(-1)).toMatch(/rule|dismiss/i);
      expect(await caret()).toBe(4);
      await tab.press('Alt+Enter');
      await card.waitForText(SORRY_CARD);
      for (const name of ['Close', 'Next finding', 'Previous finding']) {
        await tab.press('Shift+Tab');
        expect(await focused()).toBe(name);
      }
      await tab.press('Shift+Tab');
      await card.waitForNone();
      expect(await caret()).toBe(4);
    },
  },
  {
    name: 'no key that is pressed in it reaches the page, whose listeners were there first; one pressed before is let go there',
    run: async (page) => {
      const { tab, card, seen } = page;
      await seen();
      await openFirst(page);
      for (const key of ['c', 'Shift+a', 'Control+Enter', '#', 'Tab', 'ArrowDown', 'Home', 'End', 'PageDown', 'F8'])
        await tab.press(key);
      await tab.hold('Escape', 3);
      await card.waitForNone();
      const { keys } = await seen();
      expect(new Set(keys)).toEqual(new Set(['keydown Alt', 'keyup Alt']));
      await tab.press('x');
      expect(new Set((await seen()).keys)).toEqual(new Set(['keydown x', 'keypress x', 'keyup x']));
    },
  },
  {
    name: 'T46: a screen reader is told how many suggestions there are, when nobody types and they have changed',
    run: async ({ waitForSaid, setCaret, tab, card, clickInCard }) => {
      await waitForSaid('3 suggestions. Alt+Enter opens the one at the caret.');
      await setCaret(0);
      await tab.press('Alt+Enter');
      await card.waitForText(SORRY_CARD);
      await clickInCard('sorry, but sorry');
      await card.waitForNone();
      await waitForSaid('2 suggestions left. Alt+Enter opens the one at the caret.');
    },
  },
  ...PLACINGS.map((placing) => ({
    name: `T17: it is inside the window, off the words and usable: ${JSON.stringify(placing)}`,
    placing,
    run: async (page: CardPage) => {
      await openFirst(page);
      const place = await page.place();
      expectInside(place);
      // Those of the first finding; the other may lie under it
      expectOffTheWords({ ...place, lines: place.lines.slice(0, 1) });
      await page.clickInCard('sorry, but sorry');
      await page.waitForText((now) => now === `${MENDED} ${POLICY}.`);
    },
  })),
  // Last, since what it dismisses stays dismissed
  {
    name: 'T46: next, previous, open, choose, apply, dismiss and undo by keys alone, and Escape returns the caret',
    run: async (page) => {
      const { tab, card, text, waitForText } = page;
      await walk(page);
      await tab.press('Enter');
      await waitForText((now) => now.startsWith(MENDED));
      await card.waitForNone();
      await tab.press(`${MAIN_KEY}+z`);
      await waitForText((now) => now === DRAFT);
      await openFirst(page);
      for (let step = 0; step < 12 && !(await page.focused())?.includes('Dismiss'); step++) await tab.press('Tab');
      await tab.press('Enter');
      await card.waitForNone();
      await tab.press('F8');
      await card.waitForText(POLICY_CARD);
      expect(await text()).toBe(DRAFT);
    },
  },
];
