import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { isMessage } from '../../src/background/messages.ts';

const OWN = 'cando';
const MINE = { id: OWN, tab: { id: 7 }, frameId: 3, url: 'https://on.example/' };
const ASKS = { type: 'inject', part: 'assistant' };

describe('Messages to the worker', () => {
  it('are taken when they name a part', () => {
    expect(isMessage({ type: 'inject', part: 'assistant' })).toBe(true);
    expect(isMessage({ type: 'inject', part: 'grammar' })).toBe(true);
    expect(isMessage({ type: 'inject', part: 'assistant', hasAgreed: true })).toBe(true);
    expect(isMessage({ type: 'explain' })).toBe(true);
  });

  it('are dropped when they are anything else', () => {
    for (const message of [
      undefined,
      null,
      'inject',
      {},
      { type: 'inject' },
      { type: 'inject', part: 'constructor' },
      { type: 'inject', part: 1 },
      { type: 'inject', part: 'assistant', hasAgreed: 'yes' },
      { type: 'inject', part: 'assistant', draft: 'Hi' },
      { type: 'explain', draft: 'Hi' },
    ])
      expect(isMessage(message)).toBe(false);
    fc.assert(fc.property(fc.anything(), (message) => typeof isMessage(message) === 'boolean'));
  });
});

type Listener = (message: unknown, sender: unknown, answer: (value: unknown) => void) => unknown;

/** The worker's listener on a browser that keeps what it is asked to do. */
async function startWorker() {
  const listeners: Listener[] = [];
  const executed: unknown[] = [];
  const refuse = (): never => {
    throw new Error('the worker has no business here');
  };
  vi.stubGlobal('chrome', {
    runtime: { id: OWN, onMessage: { addListener: (listener: Listener) => void listeners.push(listener) } },
    scripting: { executeScript: (work: unknown) => Promise.resolve(void executed.push(work)) },
    permissions: { contains: async () => true },
    storage: new Proxy({}, { get: refuse }),
    tabs: new Proxy({}, { get: refuse }),
  });
  const { answerMessages } = await import('../../src/background/inject.ts');
  const shown: true[] = [];
  answerMessages({ answerAt: async () => 'on', explain: () => void shown.push(true) });
  const [listener] = listeners;
  if (!listener) throw new Error('the worker does not listen');
  return { executed, shown, listener };
}

/** Names and numbers that matter, and any others. */
const near = <Value>(...values: readonly Value[]) => fc.oneof(fc.constantFrom(...values), fc.anything());
const messages = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true }),
  fc.record(
    {
      type: near('inject', 'explain', 'Inject'),
      part: near('assistant', 'firstRun', 'grammar', '__proto__', 'toString'),
      hasAgreed: near(true),
      text: fc.anything(),
    },
    { requiredKeys: [] },
  ),
);
const numbers = fc.oneof(fc.constantFrom(undefined, 0, 7, -1, Number.NaN, 2 ** 31), fc.integer());
const senders = fc.record(
  {
    id: fc.constantFrom(OWN, 'another', '', undefined),
    tab: fc.option(fc.record({ id: numbers }, { requiredKeys: [] }), { nil: undefined }),
    frameId: numbers,
    url: fc.webUrl(),
  },
  { requiredKeys: ['url'] },
);

/** What this test itself holds for genuine: written out, so that the code has something to differ from. */
const GENUINE = new Set([
  ...['assistant', 'firstRun', 'grammar'].flatMap((part) => [
    `part=${part}&type=inject`,
    `hasAgreed=true&part=${part}&type=inject`,
  ]),
  'type=explain',
]);

type AnySender = {
  readonly id?: unknown;
  readonly tab?: { readonly id?: unknown } | undefined;
  readonly frameId?: unknown;
};

function isGenuine(message: unknown, { id, tab, frameId }: AnySender): boolean {
  const isPlace = (place: unknown): boolean => typeof place === 'number' && place >= 0;
  const fields = typeof message === 'object' && message !== null ? Object.entries(message) : [];
  const said = fields
    .map(([key, value]) => (typeof value === 'string' || value === true ? `${key}=${value}` : key))
    .toSorted();
  return id === OWN && isPlace(tab?.id) && isPlace(frameId) && GENUINE.has(said.join('&'));
}

describe('T43: the worker', () => {
  let worker: Awaited<ReturnType<typeof startWorker>>;
  let answers: unknown[] = [];
  const send = (message: unknown, sender: unknown): unknown =>
    worker.listener(message, sender, (value) => void answers.push(value));
  beforeAll(async () => {
    worker = await startWorker();
  });
  beforeEach(() => {
    worker.executed.length = 0;
    worker.shown.length = 0;
    answers = [];
  });
  afterAll(() => vi.unstubAllGlobals());

  it('runs the part that a script of ours asks for, in its own tab and frame, and answers', async () => {
    expect(send(ASKS, MINE)).toBe(true);
    await vi.waitFor(() => expect(answers).toEqual([true]));
    expect(worker.executed).toEqual([{ target: { tabId: 7, frameIds: [3] }, files: ['/assistant.js'] }]);
  });

  it.each([
    ['another extension', ASKS, { ...MINE, id: 'another' }],
    ['nobody', ASKS, {}],
    ['no tab, as a page of the extension', ASKS, { id: OWN, frameId: 0 }],
    ['a tab that is none', ASKS, { ...MINE, tab: { id: -1 } }],
    ['a frame that is none', ASKS, { ...MINE, frameId: -1 }],
    ['no frame', ASKS, { id: OWN, tab: { id: 7 } }],
    ['ours, with another type', { ...ASKS, type: 'apply' }, MINE],
    ['ours, with a part that is none', { ...ASKS, part: 'background' }, MINE],
    ['ours, with something more in it', { ...ASKS, text: 'x'.repeat(1_000_000) }, MINE],
    ['ours, with a part of a million letters', { ...ASKS, part: 'assistant'.repeat(111_112) }, MINE],
  ])('drops a message from %s', (_, message, sender) => {
    expect(send(message, sender)).toBeUndefined();
    expect([worker.executed, answers]).toEqual([[], []]);
  });

  it('drops whatever else comes, 100,000 times: it never throws, and nothing comes of it', async () => {
    let genuine = 0;
    fc.assert(
      fc.property(messages, senders, (message, sender) => {
        const shownBefore = worker.shown.length;
        const isTaken = send(message, sender) === true || worker.shown.length > shownBefore;
        genuine += isTaken ? 1 : 0;
        return isTaken === isGenuine(message, sender);
      }),
      { numRuns: 100_000 },
    );
    expect(genuine).toBeGreaterThan(0);
    await vi.waitFor(() => expect(worker.executed.length + worker.shown.length).toBe(genuine));
  });
});
