import { standingPlace, until, type CardText, type Point } from './card-text.ts';
import { BOX, BUTTON, type Box } from './card.ts';
import { readWords, type Place } from './card-place.ts';
import { LINES } from './lines.ts';
import { placePage, type Placing, type Seen } from './place-page.ts';
import type { OpenTab, Tab } from './tab.ts';

export const SORRY = "I'm sorry, but";
export const POLICY = "It's company policy";
export const DRAFT = `${SORRY} the parcel is late. ${POLICY}.`;
export const SORRY_CARD = 'takes the apology back';
/** Of the whole message. */
export const LACK_CARD = 'This says no and nothing else';
export const POLICY_CARD = 'A policy is your reason';

/** A page with one reply box that holds two findings, and the card, in any browser. */
export type CardPage = {
  readonly tab: Tab;
  readonly card: CardText;
  /** The words of the reply box. */
  readonly text: () => Promise<string>;
  readonly waitForText: (isRight: (text: string) => boolean) => Promise<string>;
  /** What the page has heard since it was last asked. */
  readonly seen: () => Promise<Seen>;
  /** The caret's place in the box's only text node; undefined where the focus is elsewhere. */
  readonly caret: () => Promise<number | undefined>;
  readonly setCaret: (offset: number) => Promise<void>;
  /** The middle of flagged words. */
  readonly middleOf: (words: string) => Promise<{ readonly x: number; readonly y: number }>;
  /** Clicks a button of the card with the mouse, by a part of its name. */
  readonly clickInCard: (name: string, times?: number) => Promise<void>;
  /** Where the open card and the flagged words are, once the card stays there. */
  readonly place: () => Promise<Place>;
  /** What a screen reader was told last. */
  readonly waitForSaid: (said: string) => Promise<unknown>;
  /** What of the card has the focus, by its words. */
  readonly focused: () => Promise<string | undefined>;
};

const STATUS =
  'function () { return [...this.getRootNode().children].find(({ role }) => role === "status").textContent }';

function findWords({ words, names }: { words: string; names: readonly string[] }): Point | undefined {
  const ranges = names.flatMap((name) => [...(CSS.highlights.get(name) ?? [])]);
  const range = ranges.find((one): one is Range => one instanceof Range && one.toString() === words);
  const rect = range?.getClientRects()[0];
  return rect && { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}

function readSeen(): Seen {
  const { keys = [], menus = [], blurs = 0, scrolls = 0 } = window.pageSaw ?? {};
  if (window.pageSaw) Object.assign(window.pageSaw, { keys: [], menus: [], blurs: 0, scrolls: 0 });
  return { keys, menus, blurs, scrolls };
}

function readCaret(): number | undefined {
  const selection = document.getSelection();
  return document.activeElement?.id === 'box' ? selection?.focusOffset : undefined;
}

/** Opens a page whose box has the focus and its lines. */
export async function openCardPage(open: OpenTab, address: string, placing: Placing = {}): Promise<CardPage> {
  const tab = await open(address, placePage({ text: DRAFT, ...placing }));
  const nextFrame = () => tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)), undefined);
  const text = () => tab.evaluate(() => document.querySelector<HTMLElement>('#box')?.innerText ?? '', undefined);
  const setCaret = (offset: number) =>
    tab.evaluate((at) => {
      const box = document.querySelector<HTMLElement>('#box');
      box?.focus();
      if (box?.firstChild) document.getSelection()?.collapse(box.firstChild, at);
    }, offset);
  await setCaret(0);
  await until(nextFrame, tab.underlined, (now) => now.length === 2, 'two findings should be underlined');
  return {
    tab,
    card: tab.card,
    text,
    waitForText: (isRight) => until(nextFrame, text, isRight, 'the draft should say something else'),
    seen: () => tab.evaluate(readSeen, undefined),
    caret: () => tab.evaluate(readCaret, undefined),
    setCaret,
    middleOf: async (words) => {
      const place = await tab.evaluate(findWords, { words, names: LINES });
      if (!place) throw new Error(`“${words}” is not underlined`);
      return place;
    },
    clickInCard: async (name, times = 1) => {
      const place = await standingPlace(nextFrame, () => tab.onCard<Point>(BUTTON, name), `no button “${name}” stands`);
      await tab.pointer.click(place.x, place.y, { times });
    },
    place: async () => {
      let last = '';
      const read = async () => {
        const before = last;
        const card = await tab.onCard<Box>(BOX);
        last = JSON.stringify(card);
        return { card, isSettled: before === last };
      };
      const { card } = await until(nextFrame, read, ({ isSettled }) => isSettled, 'the card should stay in one place');
      if (!card) throw new Error('there is no card');
      return { card, ...(await tab.evaluate(readWords, LINES)) };
    },
    waitForSaid: (said) =>
      until(
        nextFrame,
        () => tab.onCard<string>(STATUS),
        (now) => now === said,
        `a screen reader should be told “${said}”`,
      ),
    focused: () =>
      tab.onCard<string>(
        'function () { const one = this.getRootNode().activeElement; return one ? one.ariaLabel ?? one.innerText : undefined }',
      ),
  };
}
