import { describe, expect, it } from 'vitest';
import { gmailPage } from '../fixtures/gmail.ts';
import { until } from './card-text.ts';
import { straighten } from './page.ts';
import { DRAFT, FLAGGED, GMAIL, RICH } from './setting.ts';
import { MAIN_KEY, type OpenTab, type Tab } from './tab.ts';

/** A reply in Gmail that everything is done to by keys alone. */
export type Reply = Tab & {
  readonly waitForLines: (expected: readonly string[]) => Promise<void>;
  /** How many letters stand before the caret; -1 where the reply does not have the focus. */
  readonly caret: () => Promise<number>;
};

/** As the footer names them, in its order. */
const MENU = ['In this reply', 'These words always', 'This rule everywhere', 'Cando on mail.google.com'] as const;
export type Way = 'Dismiss here' | (typeof MENU)[number];

const nextFrameOf =
  ({ evaluate }: Tab) =>
  (): Promise<unknown> =>
    evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)), undefined);

const readCaret = (selector: string): number => {
  const box = document.querySelector(selector);
  const selection = document.getSelection();
  if (!box || document.activeElement !== box || !selection?.focusNode) return -1;
  const before = document.createRange();
  before.setStart(box, 0);
  before.setEnd(selection.focusNode, selection.focusOffset);
  return before.toString().length;
};

export async function openReply(open: OpenTab, text: string): Promise<Reply> {
  const tab = await open(GMAIL, gmailPage({ era: '2023', surface: 'inline' }));
  await tab.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.focus(), RICH);
  await tab.type(text, 2);
  const lines = async (): Promise<string[]> => (await tab.underlined()).map(straighten);
  return {
    ...tab,
    caret: () => tab.evaluate(readCaret, RICH),
    waitForLines: async (expected) => {
      const isAll = (now: readonly string[]) => JSON.stringify(now) === JSON.stringify(expected);
      await until(nextFrameOf(tab), lines, isAll, `underlined should be ${JSON.stringify(expected)}`);
    },
  };
}

/** Opens the card at the caret, whose first rewrite has the focus, and dismisses it. */
export async function dismissByKeys({ press, card }: Reply, way: Way): Promise<void> {
  await press('Alt+Enter');
  await card.waitForText('Dismiss');
  await press('End');
  if (way === 'Dismiss here') await press('ArrowUp');
  await press('Enter');
  if (way !== 'Dismiss here') {
    await card.waitForText(way);
    for (let at = 0; at < MENU.indexOf(way); at++) await press('ArrowDown');
    await press('Enter');
  }
  await card.waitForText('Undo');
}

const WAYS: readonly Way[] = ['Dismiss here', ...MENU];
const [SORRY = '', POLICY = ''] = FLAGGED;

/** What dismissing does, in any browser. */
export function describeDismissing(name: string, tabs: () => OpenTab): void {
  describe(`T46: dismissing by keys alone in ${name}`, () => {
    it('is undone in every way it can be done, and gives the caret back at the same letter', async () => {
      const reply = await openReply(tabs(), DRAFT);
      await reply.waitForLines(FLAGGED);
      for (let at = 0; at < 7; at++) await reply.press('ArrowLeft');
      const caret = await reply.caret();
      expect(caret).toBe(DRAFT.length - 7);
      for (const way of WAYS) {
        await dismissByKeys(reply, way);
        await reply.waitForLines(way.startsWith('Cando') ? [] : [SORRY]);
        expect(await reply.caret(), way).toBe(caret);
        // The shortcut goes to the way back, which takes no focus of its own; both of its keys are tried
        await reply.press('Alt+Enter');
        await reply.press(way === 'In this reply' ? `${MAIN_KEY}+z` : 'Enter');
        await reply.waitForLines(FLAGGED);
        await reply.card.waitForNone();
        expect(await reply.caret(), way).toBe(caret);
      }
      expect(reply.complaints).toEqual([]);
      await reply.close();
    });

    it('goes as far as it says, and no farther', async () => {
      const text = `${POLICY} at Acme. ${DRAFT}`;
      const reply = await openReply(tabs(), text);
      await reply.waitForLines([POLICY, SORRY, POLICY]);
      await dismissByKeys(reply, 'Dismiss here');
      await reply.waitForLines([POLICY, SORRY]);
      await reply.press('Escape');
      await reply.press(`${MAIN_KEY}+Home`);
      await dismissByKeys(reply, 'These words always');
      await reply.waitForLines([SORRY]);
      // Any key ends the way back, and does what it does
      await reply.press('ArrowRight');
      await reply.card.waitForNone();
      await dismissByKeys(reply, 'In this reply');
      await reply.waitForLines([]);
      await reply.close();
      const next = await openReply(tabs(), `Hi. ${text}`);
      await next.waitForLines([SORRY]);
      await dismissByKeys(next, 'This rule everywhere');
      await next.waitForLines([]);
      await next.press('Escape');
      await next.type(' Calm down. ', 2);
      await next.waitForLines(['Calm down']);
      await dismissByKeys(next, 'Cando on mail.google.com');
      await next.waitForLines([]);
      await next.press('Escape');
      await next.card.waitForNone();
      // Nothing of ours listens for the shortcut: it is the page's
      await next.press('Alt+Enter');
      const isPages = () => window.pageKeys.some(({ key, alt }) => key === 'Enter' && alt);
      expect(await next.evaluate(isPages, undefined)).toBe(true);
      expect(await next.card.text()).toBeUndefined();
      expect([...reply.complaints, ...next.complaints]).toEqual([]);
      await next.close();
    });
  });
}
