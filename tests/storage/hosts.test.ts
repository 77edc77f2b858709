import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

type Hosts = typeof import('../../src/storage/hosts.ts');

let answerIn: Hosts['answerIn'];
let createEnding: Hosts['createEnding'];
let forgetHosts: Hosts['forgetHosts'];
let readAnswer: Hosts['readAnswer'];
let watchTurnedOn: Hosts['watchTurnedOn'];

beforeAll(async () => {
  // The storage of wxt takes the browser that is there when it is loaded
  vi.stubGlobal('browser', fakeBrowser);
  ({ answerIn, createEnding, forgetHosts, readAnswer, watchTurnedOn } = await import('../../src/storage/hosts.ts'));
});
beforeEach(() => fakeBrowser.reset());

const HOST = 'desk.example';
const LATER = { version: 9, hosts: { [HOST]: false, 'other.example:8443': true }, palette: 'sea' };

const store = (settings: unknown): Promise<void> => fakeBrowser.storage.local.set({ settings });
const stored = async (): Promise<unknown> => (await fakeBrowser.storage.local.get('settings'))['settings'];

describe('The answer about a host', () => {
  it.each([
    ['unasked', null],
    ['unasked', undefined],
    ['unasked', { hosts: {} }],
    ['unasked', { hosts: { 'desk.example:8443': true } }],
    ['on', { hosts: { [HOST]: true } }],
    ['off', { hosts: { [HOST]: false } }],
    ['off', LATER],
    // Nobody can be asked at every page load because a store is broken
    ['on', 'nonsense'],
    ['on', { hosts: 'nonsense' }],
    ['on', { hosts: { [HOST]: 'yes' } }],
  ] as const)('is “%s” with %j', (answer, settings) => expect(answerIn(settings, HOST)).toBe(answer));

  it('is none that every object has', () => {
    for (const host of ['constructor', 'toString', '__proto__']) expect(answerIn({ hosts: {} }, host)).toBe('unasked');
  });

  it('is read from the store, and “on” where that throws', async () => {
    await store({ hosts: { [HOST]: false } });
    expect(await readAnswer(HOST)).toBe('off');
    const get = vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('broken'));
    expect(await readAnswer(HOST)).toBe('on');
    get.mockRestore();
  });
});

describe('Hosts that are turned on', () => {
  it('are told once each, and no others', async () => {
    const heard = vi.fn();
    await store({ hosts: { 'a.example': true, 'b.example': false } });
    watchTurnedOn(heard);
    await store({ hosts: { 'a.example': true, 'b.example': true, 'c.example': true, 'd.example': false } });
    await vi.waitFor(() => expect(heard).toHaveBeenCalledExactlyOnceWith(['b.example', 'c.example']));
    await store({ hosts: { 'a.example': false } });
    await store({ hosts: { 'a.example': true } });
    await vi.waitFor(() => expect(heard).toHaveBeenLastCalledWith(['a.example']));
    expect(heard).toHaveBeenCalledTimes(2);
  });
});

describe('Hosts where Cando may no longer run', () => {
  it('are forgotten, and nothing else is, whoever has written it', async () => {
    await store(LATER);
    await forgetHosts((host) => host === HOST);
    expect(await stored()).toEqual({ ...LATER, hosts: { 'other.example:8443': true } });
  });

  it.each([[undefined], ['nonsense'], [{ hosts: { 'other.example': true } }]])(
    'are no reason to write where there are none: %j',
    async (settings) => {
      if (settings !== undefined) await store(settings);
      const set = vi.spyOn(fakeBrowser.storage.local, 'set');
      await forgetHosts((host) => host === HOST);
      expect(set).not.toHaveBeenCalled();
      set.mockRestore();
      expect(await stored()).toEqual(settings);
    },
  );
});

describe('An assistant in a page', () => {
  const followed = (...answers: readonly (boolean | undefined)[]): number => {
    let now = answers[0];
    const onEnd = vi.fn();
    const check = createEnding(() => now, onEnd);
    for (const answer of answers.slice(1)) {
      now = answer;
      check();
    }
    return onEnd.mock.calls.length;
  };

  it('ends when it is turned off, or its answer is gone', () => {
    expect(followed(true, false)).toBe(1);
    expect(followed(true, undefined)).toBe(1);
    // The demo runs unasked
    expect(followed(undefined, false)).toBe(1);
  });

  it('goes on when something else changes, or its answer comes late', () => {
    expect(followed(true, true, true)).toBe(0);
    expect(followed(undefined, undefined, true)).toBe(0);
  });
});
