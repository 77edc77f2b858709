import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../src/storage/hosts.ts';

type Sender = {
  readonly id?: string;
  readonly url?: string;
  readonly frameId?: number;
  readonly tab?: { readonly id: number };
};
type Hear = (message: unknown, sender: Sender, answer: (isRunning: boolean) => void) => unknown;

const executeScript = vi.fn(async (_injection: { readonly files: readonly string[] }) => []);
const contains = vi.fn(async ({ origins }: { readonly origins: readonly string[] }) => {
  if (origins[0]?.startsWith('about:')) throw new Error('no pattern');
  return origins[0] !== 'https://gone.example/*';
});
const explain = vi.fn();
const answers: Readonly<Record<string, Answer>> = { 'https://on.example/': 'on', 'https://off.example/': 'off' };

let hear: Hear;
beforeAll(async () => {
  const runtime = { id: 'cando', onMessage: { addListener: (listener: Hear) => void (hear = listener) } };
  vi.stubGlobal('browser', { ...fakeBrowser, runtime, scripting: { executeScript }, permissions: { contains } });
  const { answerMessages } = await import('../../src/background/inject.ts');
  answerMessages({ answerAt: async (address) => answers[address] ?? 'unasked', explain });
});
beforeEach(() => vi.clearAllMocks());

const FROM: Sender = { id: 'cando', url: 'https://on.example/', frameId: 3, tab: { id: 7 } };
const ASK = { type: 'inject', part: 'assistant' };

/** What the worker answers, and what it has run; undefined where it does not answer. */
async function send(message: unknown, sender: Sender) {
  const answer = Promise.withResolvers<boolean | undefined>();
  if (hear(message, sender, answer.resolve) !== true) answer.resolve(undefined);
  const said = await answer.promise;
  return { said, ran: executeScript.mock.calls.flatMap(([{ files }]) => files) };
}

describe('The worker, asked for the assistant', () => {
  it.each([
    ['where it is on', 'https://on.example/', ASK, { said: true, ran: ['/assistant.js'] }],
    ['where it is off', 'https://off.example/', ASK, { said: false, ran: [] }],
    [
      'where nobody was asked: what asks comes instead',
      'https://new.example/',
      ASK,
      { said: false, ran: ['/first-run.js'] },
    ],
    ['by what asked', 'https://new.example/', { ...ASK, hasAgreed: true }, { said: true, ran: ['/assistant.js'] }],
    [
      'by what asked, turned off meanwhile',
      'https://off.example/',
      { ...ASK, hasAgreed: true },
      { said: false, ran: [] },
    ],
    ['where it may no longer run', 'https://gone.example/', ASK, { said: false, ran: [] }],
    ['in a frame that has no address', 'about:blank', ASK, { said: false, ran: [] }],
  ])('answers %s', async (_, url, message, expected) => {
    expect(await send(message, { ...FROM, url })).toEqual(expected);
  });

  it('runs it in the frame that asked and nowhere else', async () => {
    await send(ASK, FROM);
    expect(executeScript).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: 7, frameIds: [3] },
      files: ['/assistant.js'],
    });
  });

  it('says no when the frame is gone', async () => {
    executeScript.mockRejectedValueOnce(new Error('no frame'));
    expect((await send(ASK, FROM)).said).toBe(false);
  });
});

describe('T43: what is not from a page of ours', () => {
  it.each([
    ['another extension', { ...FROM, id: 'other' }],
    ['no extension', { url: 'https://on.example/', tab: { id: 7 } }],
    ['no tab', { id: 'cando', url: 'https://on.example/' }],
  ])('is dropped: %s', async (_, sender) => {
    for (const message of [ASK, { type: 'explain' }])
      expect(await send(message, sender)).toEqual({ said: undefined, ran: [] });
    expect(explain).not.toHaveBeenCalled();
  });

  it('is dropped when it says anything else', async () => {
    for (const message of [undefined, 'inject', { type: 'inject', part: 'page' }, { ...ASK, draft: 'Hi' }])
      expect(await send(message, FROM)).toEqual({ said: undefined, ran: [] });
  });
});

it('shows what leaves the browser when a page of ours asks for it', async () => {
  await send({ type: 'explain' }, FROM);
  expect(explain).toHaveBeenCalledOnce();
});
