import type { CDPSession, Frame, Page } from 'playwright-core';
import { READ_CARD, readCard, standingPlace, until, type CardText, type Point } from './card-text.ts';

/**
 * The card lives in a closed shadow root, which neither the page nor the test can enter; the browser's debugging
 * protocol can.
 */
export type CardProbe = CardText & {
  /** Clicks a button with the mouse, by (a part of) its text or label, once it stood still long enough to be read. */
  readonly click: (name: string, times?: number) => Promise<void>;
  /** The middle of a button that stood still so long, in CSS pixels of the page's window. */
  readonly placeOf: (name: string) => Promise<Point>;
  /** Runs the source of a function with the card as its `this`, in the world of the page: what only a debugger can. */
  readonly run: <Result>(source: string, argument?: string) => Promise<Result | undefined>;
  /** The text of the element in the card that has the focus. */
  readonly focused: () => Promise<string | undefined>;
  /** Where the card is once it stays there for some frames, in CSS pixels. */
  readonly settledBox: () => Promise<Box>;
  readonly markup: () => Promise<string | undefined>;
  readonly theme: () => Promise<string | undefined>;
};

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

type DomNode = {
  readonly backendNodeId: number;
  readonly nodeName: string;
  readonly attributes?: string[];
  readonly children?: DomNode[];
  readonly shadowRoots?: DomNode[];
};

function* nodesOf(node: DomNode): Generator<DomNode> {
  yield node;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) yield* nodesOf(child);
}

const isSurface = ({ attributes = [] }: DomNode): boolean =>
  attributes.includes('popover') && attributes.includes('theme');

/** Calls a function with our card's outermost element as its `this`, in the world of the page. */
export async function callOnCard<Result>(
  session: CDPSession,
  source: string,
  argument?: string,
): Promise<Result | undefined> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const surface = [...nodesOf(root)].find(isSurface);
  if (!surface) return undefined;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: surface.backendNodeId });
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    functionDeclaration: source,
    arguments: argument === undefined ? [] : [{ value: argument }],
    returnByValue: true,
    awaitPromise: true,
  });
  return result.value as Result | undefined;
}

const FOCUSED = 'function () { return this.getRootNode().activeElement?.innerText ?? undefined }';
/** The source of a function that says where the card is. */
export const BOX =
  'function () { const box = this.getBoundingClientRect(); return { x: box.x, y: box.y, width: box.width, height: box.height } }';
/** The source of a function that gives the middle of the card's button with (a part of) a name, in sight. */
export const BUTTON = `function (name) {
  const button = [...this.querySelectorAll('button')].find((one) => (one.ariaLabel ?? one.innerText).includes(name));
  button?.scrollIntoView({ block: 'nearest' });
  const box = button?.getBoundingClientRect();
  return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}`;

const nextFrame = (frame: Frame): Promise<unknown> =>
  frame.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));

const SETTLED_LOOKS = 5;

async function settledBox(frame: Frame, read: () => Promise<Box | undefined>): Promise<Box> {
  let last = '';
  let looks = 0;
  const box = await until(
    () => nextFrame(frame),
    async () => {
      const now = await read();
      looks = JSON.stringify(now) === last ? looks + 1 : 0;
      last = JSON.stringify(now);
      return now;
    },
    (now) => looks >= SETTLED_LOOKS && (now?.height ?? 0) > 0,
    'the card should stay in one place',
  );
  return box ?? { x: 0, y: 0, width: 0, height: 0 };
}

/** Where the inside of a frame begins in the page's window, in CSS pixels. */
async function offsetOf(frame: Frame): Promise<Point> {
  if (!frame.parentFrame()) return { x: 0, y: 0 };
  const element = await frame.frameElement();
  const box = await element.boundingBox();
  const border = await element.evaluate(({ clientLeft, clientTop }: HTMLElement) => ({ x: clientLeft, y: clientTop }));
  return { x: (box?.x ?? 0) + border.x, y: (box?.y ?? 0) + border.y };
}

/**
 * Reads the card of a page, or that of a frame of another site, which the browser runs in a process and a session of its
 * own. Boxes are those of the window that the card is in.
 */
export async function probeCard(where: Page | Frame): Promise<CardProbe> {
  const [page, frame] = 'mainFrame' in where ? [where, where.mainFrame()] : [where.page(), where];
  const session = await page.context().newCDPSession(where);
  const said = readCard(
    () => callOnCard<string>(session, READ_CARD),
    () => nextFrame(frame),
  );
  const placeOf = async (name: string): Promise<Point> => {
    const read = () => callOnCard<Point>(session, BUTTON, name);
    const place = await standingPlace(() => nextFrame(frame), read, `the card should have a button “${name}”`);
    const { x, y } = await offsetOf(frame);
    return { x: x + place.x, y: y + place.y };
  };
  return {
    ...said,
    click: async (name, times = 1) => {
      const { x, y } = await placeOf(name);
      await page.mouse.click(x, y, { clickCount: times });
    },
    placeOf,
    run: (source, argument) => callOnCard(session, source, argument),
    focused: () => callOnCard<string>(session, FOCUSED),
    settledBox: () => settledBox(frame, () => callOnCard<Box>(session, BOX)),
    markup: () => callOnCard<string>(session, 'function () { return this.innerHTML }'),
    theme: () => callOnCard<string>(session, 'function () { return this.dataset.theme }'),
  };
}
