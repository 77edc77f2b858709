import { LIMIT } from './page.ts';

/** What the card says. */
export type CardText = {
  /** The visible text of the open card; undefined while there is none. */
  readonly text: () => Promise<string | undefined>;
  readonly waitForText: (part: string) => Promise<string>;
  readonly waitForNone: () => Promise<void>;
};

/** The source of a function that gives the text of the card, its `this`. */
export const READ_CARD = 'function () { return this.matches(":popover-open") ? this.innerText : undefined }';

/** Waits until what is read is right, frame by frame. Fails with what it is instead. */
export async function until<Value>(
  nextFrame: () => Promise<unknown>,
  read: () => Promise<Value>,
  isRight: (value: Value) => boolean,
  what: string,
): Promise<Value> {
  const deadline = Date.now() + LIMIT;
  let value = await read();
  while (!isRight(value)) {
    if (Date.now() > deadline) throw new Error(`${what}; it is ${JSON.stringify(value)}`);
    await nextFrame();
    value = await read();
  }
  return value;
}

/** `text` reads the open card once. */
export const readCard = (text: CardText['text'], nextFrame: () => Promise<unknown>): CardText => ({
  text,
  waitForText: async (part) =>
    (await until(nextFrame, text, (now) => now?.includes(part) ?? false, `the card should say “${part}”`)) ?? '',
  waitForNone: async () => void (await until(nextFrame, text, (now) => now === undefined, 'the card should be closed')),
});

/** In CSS pixels of the window that the card is in. */
export type Point = { readonly x: number; readonly y: number };

/** Cando takes no click on what came under the pointer less than 300 ms ago, and a script is quicker than any hand. */
const READ_MS = 400;

/**
 * Where something is once it stands there for so long. The page sees a move in the second frame after it at the latest, and
 * counts from then; on a busy machine that is a good part of the time, so it is not counted here either.
 */
export async function standingPlace(
  nextFrame: () => Promise<unknown>,
  read: () => Promise<Point | undefined>,
  what: string,
): Promise<Point> {
  let last = '';
  let since = 0;
  const place = await until(
    nextFrame,
    async () => {
      const now = await read();
      if (JSON.stringify(now) === last) return now;
      last = JSON.stringify(now);
      await nextFrame();
      await nextFrame();
      since = performance.now();
      return now;
    },
    (now) => now !== undefined && performance.now() - since > READ_MS,
    what,
  );
  return place ?? { x: 0, y: 0 };
}
