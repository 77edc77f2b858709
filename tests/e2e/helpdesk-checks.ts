import { expect } from 'vitest';
import { THEIRS, type Absent, type HelpdeskEra, type Turn } from '../fixtures/helpdesk.ts';
import type { ChromiumTab } from './chromium.ts';
import type { EditorPage } from './editor-page.ts';
import { FIRST, FIRST_CARD, FLAGGED, LATER, SECOND, applyAt, expectText, wait } from './editor-steps.ts';

export type HelpdeskPage = EditorPage & { readonly tab: ChromiumTab };

/** Opens an era's page with that conversation, the focus in the reply. */
type Open = (turns: readonly Turn[]) => Promise<HelpdeskPage>;

/** One thing that Cando needs of a helpdesk. It throws where it does not get it. */
export type HelpdeskCheck = {
  readonly name: string;
  /** Its name in the table. */
  readonly column: string;
  /** What the table says where it passes, or why there is nothing to try. */
  readonly cell: (era: HelpdeskEra) => { readonly works: string } | Absent;
  readonly run: (open: Open, era: HelpdeskEra) => Promise<void>;
};

const GREETING = 'Hi Hannah,';
const DRAFT = `${GREETING}\n${FIRST} ${SECOND}`;

const CALM: Turn = { by: 'customer', words: 'Hello, when will my order arrive?' };
const ANSWER: Turn = { by: 'agent', words: 'Hi Hannah, it will be there by noon.' };
const ANGRY: Turn = { by: 'customer', words: 'The third parcel in a row is late, I am so angry!' };
/** As words of the customer these would count. */
const ANGRY_AGENT: Turn = {
  by: 'agent',
  words: 'The third parcel in a row is late, and I am so angry at the carrier!',
};

/** The last line is flagged only where the customer is unhappy, the name only where theirs is known. */
const WRONG_NAME = 'Bob';
const TO_UNHAPPY = "It's the council you want";
const TO_CUSTOMER = `Hi ${WRONG_NAME},\nI'm sorry, but the van is late.\n${TO_UNHAPPY} for that.`;

/** `isTold`: the page tells the customer's messages from the agent's, so the agent may have the last word. */
const conversation = (last: Turn, before: Turn, after: Turn, isTold: boolean): readonly Turn[] =>
  isTold ? [before, ANSWER, last, after] : [before, after, last];

const isAbsent = (known: string): known is Absent => known === 'unverified' || known === 'not in this product';

/** These are underlined, and no more comes a moment later. */
async function expectUnderlines(page: HelpdeskPage, expected: readonly string[]): Promise<void> {
  await page.waitForUnderlines(expected);
  await wait(LATER);
  expect(await page.underlined()).toEqual(expected);
}

async function expectFlags(open: Open, era: HelpdeskEra, isUnhappy: boolean): Promise<void> {
  const isTold = era.message === 'the customer’s';
  const turns = isUnhappy
    ? conversation(ANGRY, CALM, ANSWER, isTold)
    : conversation(CALM, isTold ? ANGRY : ANGRY_AGENT, ANGRY_AGENT, isTold);
  const page = await open(turns);
  await page.type(`${TO_CUSTOMER}\n`);
  await expectUnderlines(page, [
    ...(era.name === 'known' ? [WRONG_NAME] : []),
    "I'm sorry, but",
    ...(isUnhappy && !isAbsent(era.message) ? [TO_UNHAPPY] : []),
  ]);
}

/** The reply stays as it is, out of sight. What is judged in it afterwards tells that the note was left alone. */
async function expectOwnNoteAlone(page: HelpdeskPage, note: string, toCustomer: string): Promise<void> {
  await page.tab.page.locator(note).click();
  await page.type(DRAFT);
  await page.tab.page.locator(toCustomer).click();
  await page.tab.evaluate(() => window.pageEditor?.element.focus(), undefined);
  await page.press('Control+End');
  await page.type(` ${SECOND}`);
  await page.waitForUnderlines([...FLAGGED, ...FLAGGED.slice(1)]);
}

export const HELPDESK_CHECKS: readonly HelpdeskCheck[] = [
  {
    name: 'finds the reply box when it gets the focus, and underlines what is typed',
    column: 'attach',
    cell: () => ({ works: 'works' }),
    run: async (open) => {
      const page = await open([CALM]);
      await page.type(DRAFT);
      await page.waitForUnderlines(FLAGGED);
    },
  },
  {
    name: 'underlines nothing in what the product puts beside the agent’s words: quoted history, signature, placeholders',
    column: 'mask',
    cell: ({ masked }) => (isAbsent(masked) ? masked : { works: 'works' }),
    run: async (open, { masked }) => {
      const page = await open([CALM]);
      await page.load(`<p>${GREETING}</p><p>${FIRST}</p>${masked}`);
      await expectUnderlines(page, FLAGGED.slice(0, 1));
      // It is there, and it stands in no one's way
      expect(await page.screen()).toContain(THEIRS.slice(0, -1));
    },
  },
  {
    name: 'leaves a note to colleagues alone, and is back when the agent writes to the customer again',
    column: 'note',
    cell: ({ note }) => (typeof note === 'string' ? note : { works: 'works' }),
    run: async (open, { note }) => {
      if (typeof note === 'string') throw new Error(note);
      const page = await open([CALM]);
      await page.type(DRAFT);
      await page.waitForUnderlines(FLAGGED);
      await page.tab.page.locator(note.toColleagues).click();
      if (note.own !== undefined) return expectOwnNoteAlone(page, note.own, note.toCustomer);
      await page.waitForUnderlines([]);
      await page.tab.page.locator(note.toCustomer).click();
      await page.waitForUnderlines(FLAGGED);
    },
  },
  {
    name: 'reads the customer: what they wrote last, and not what the agent wrote, and their name',
    column: 'customer',
    cell: ({ message, name }) => {
      const known = [isAbsent(message) ? [] : [`${message} message`], name === 'known' ? ['name'] : []].flat();
      return known.length > 0 ? { works: known.join(', ') } : 'unverified';
    },
    run: async (open, era) => {
      await expectFlags(open, era, true);
      await expectFlags(open, era, false);
    },
  },
  {
    name: 'applies a rewrite by key, which changes its own words in the editor’s model and nothing else',
    column: 'apply',
    cell: () => ({ works: 'works' }),
    run: async (open) => {
      const page = await open([CALM]);
      await page.type(DRAFT);
      await page.waitForUnderlines(FLAGGED);
      const before = await page.model();
      await applyAt(page, FIRST_CARD);
      await expectText(page, DRAFT.replace('sorry, but the', 'sorry the'));
      expect(await page.model()).toBe(before.replace('sorry, but the', 'sorry the'));
    },
  },
];
