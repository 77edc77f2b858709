import { expect } from 'vitest';
import { CHANGES, KINDS, makeInPage, openLifePage } from './life-page.ts';
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

export const LIFE_CHECKS: readonly LifeCheck[] = [
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
