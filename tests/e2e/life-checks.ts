import { expect } from 'vitest';
import { CHANGES, KINDS, addToPage, makeInPage, openLifePage, strangersIn, textIn, type Kind } from './life-page.ts';
import { DRAFT, FLAGGED } from './setting.ts';
import { MAIN_KEY, type OpenTab, type Tab } from './tab.ts';

/** Something that happens to editors and pages while Cando looks after them. It throws where Cando does not notice. */
export type LifeCheck = {
  readonly name: string;
  /** Short, and about the most that can go wrong: in `npm test` too. */
  readonly isEssential: boolean;
  readonly run: (open: OpenTab) => Promise<Tab>;
};

const CARD = 'takes the apology back';

/** Removed, a box begins anew with the focus; in any other way it is only out of use for a while. */
const changeChecks: readonly LifeCheck[] = CHANGES.flatMap(({ change, name, of }) =>
  of.map((kind) => ({
    name: `T18: an editor that becomes ${name} has no line and no card, and both again afterwards: ${kind}`,
    isEssential: kind === 'contenteditable' && ['read-only', 'class', 'removed'].includes(change),
    run: async (open: OpenTab) => {
      const page = await openLifePage(open, kind);
      const { card, press } = page.tab;
      await page.focus();
      await page.type(DRAFT);
      await page.waitForLines(FLAGGED);
      await press('Alt+Enter');
      await card.waitForText('Dismiss');
      await makeInPage(page, change, true);
      await card.waitForNone();
      await page.waitForLines([]);
      await press('Alt+Enter');
      expect(await card.text()).toBeUndefined();
      await makeInPage(page, change, false);
      if (change === 'removed') await page.focus();
      await page.waitForLines(FLAGGED);
      await page.focus();
      await press(`${MAIN_KEY}+Home`);
      await press('Alt+Enter');
      await card.waitForText(CARD);
      return page.tab;
    },
  })),
);

const NEXT = 'Calm down.';

/** As single-page apps do: another ticket comes in the place of this one, without a page load, and so again and again. */
async function goThroughTickets(open: OpenTab, kind: Kind): Promise<Tab> {
  const page = await openLifePage(open, kind);
  const { card, press } = page.tab;
  await page.focus();
  await page.type(DRAFT);
  await page.waitForLines(FLAGGED);
  await press('Alt+Enter');
  await card.waitForText('Dismiss');
  for (let ticket = 0; ticket < 3; ticket++) {
    await addToPage(page, kind, true);
    await card.waitForNone();
    await page.waitForLines([]);
    await page.type(NEXT);
    await page.waitForLines(['Calm down']);
    await press('Alt+Enter');
    await card.waitForText('Dismiss');
  }
  // The card, and the copy of the one field that there is
  expect(await strangersIn(page)).toBe(kind === 'textarea' ? 2 : 1);
  return page.tab;
}

async function workInTwo(open: OpenTab): Promise<Tab> {
  const page = await openLifePage(open, 'contenteditable');
  const { card, press } = page.tab;
  await page.focus();
  await page.type(DRAFT);
  await page.waitForLines(FLAGGED);
  await addToPage(page, 'contenteditable', false);
  await page.type("It's company policy.");
  await page.waitForLines([...FLAGGED, "It's company policy"]);
  await press('Alt+Enter');
  await card.waitForText('A policy is your reason');
  await press('Enter');
  await card.waitForNone();
  await page.waitForLines(FLAGGED);
  expect(await textIn(page, 'next')).not.toContain('policy');
  expect(await textIn(page, 'box')).toBe(DRAFT);
  return page.tab;
}

export const LIFE_CHECKS: readonly LifeCheck[] = [
  ...KINDS.map((kind) => ({
    name: `T14: an app that goes from ticket to ticket has the lines and the card of the one that is there: ${kind}`,
    isEssential: kind === 'textarea',
    run: (open: OpenTab) => goThroughTickets(open, kind),
  })),
  {
    name: 'T16: two drafts at once have their own lines, and a change of one leaves the other alone',
    isEssential: false,
    run: workInTwo,
  },
  ...changeChecks,
  ...KINDS.map((kind) => ({
    name: `T18: an editor that becomes editable while it has the focus is attended: ${kind}`,
    isEssential: kind === 'contenteditable',
    run: async (open: OpenTab) => {
      const page = await openLifePage(open, kind, 'readonly');
      await page.focus();
      await page.type('Nothing of this is written.');
      await makeInPage(page, 'read-only', false);
      await page.type(DRAFT);
      await page.waitForLines(FLAGGED);
      return page.tab;
    },
  })),
];
