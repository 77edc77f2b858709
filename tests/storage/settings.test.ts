import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

type Module = typeof import('../../src/storage/settings.ts');

let defaults: Module['DEFAULT_SETTINGS'];
let openSettings: Module['openSettings'];
let life: AbortController;

beforeAll(async () => {
  // The storage of wxt takes the browser that is there when it is loaded
  vi.stubGlobal('browser', fakeBrowser);
  ({ DEFAULT_SETTINGS: defaults, openSettings } = await import('../../src/storage/settings.ts'));
});
beforeEach(() => {
  fakeBrowser.reset();
  life = new AbortController();
});
afterEach(() => life.abort());

const store = (settings: unknown): Promise<void> => fakeBrowser.storage.local.set({ settings });
const stored = async (): Promise<unknown> => (await fakeBrowser.storage.local.get('settings'))['settings'];
const open = (isPrivate = false) => {
  const heard = { onChange: vi.fn(), onTrouble: vi.fn() };
  return openSettings({ isPrivate, ...heard }, life.signal).then((settings) => ({ ...settings, ...heard }));
};

describe('The settings', () => {
  it('are the first ones, and opening them writes nothing', async () => {
    const settings = await open();
    expect(settings.value()).toEqual(defaults);
    expect([await stored(), settings.onTrouble.mock.calls]).toEqual([undefined, []]);
  });

  it('are kept, and other pages hear of it', async () => {
    const [one, other] = [await open(), await open()];
    one.change((now) => ({ ...now, hosts: { 'desk.example': true } }));
    expect(one.value().hosts).toEqual({ 'desk.example': true });
    await vi.waitFor(() => expect(other.value().hosts).toEqual({ 'desk.example': true }));
    expect(await stored()).toEqual({ ...defaults, hosts: { 'desk.example': true } });
    one.change((now) => ({ ...now, opening: 'off' }));
    await vi.waitFor(async () => expect(await stored()).toMatchObject({ opening: 'off' }));
    other.change((now) => ({ ...now, hosts: { ...now.hosts, 'b.example': false } }));
    await vi.waitFor(async () =>
      expect(await stored()).toEqual({
        ...defaults,
        opening: 'off',
        hosts: { 'desk.example': true, 'b.example': false },
      }),
    );
  });

  it.each([
    ['nonsense'],
    [{ version: 2, hosts: {} }],
    [{ version: 1, hosts: {}, opening: 'wink' }],
    [{ version: 1, hosts: {}, opening: 'hover', shortcuts: { open: 'Alt + Enter', next: 'Alt+.', previous: 'Alt+,' } }],
  ])('that cannot be read count as the first ones and are never written over: %j', async (nonsense) => {
    await store(nonsense);
    const settings = await open();
    expect(settings.value()).toEqual(defaults);
    expect(settings.onTrouble).toHaveBeenCalledExactlyOnceWith('unreadable');
    settings.change((now) => ({ ...now, opening: 'off' }));
    expect(settings.value().opening).toBe('off');
    // Another one is written after it, so there was time for this
    const other = await open();
    await fakeBrowser.storage.local.set({ other: other.value().opening });
    expect(await stored()).toEqual(nonsense);
  });

  it('of a private window are its own', async () => {
    await store({ ...defaults, opening: 'click' });
    const [shared, own] = [await open(), await open(true)];
    expect(own.value().opening).toBe('click');
    own.change((now) => ({ ...now, opening: 'off' }));
    shared.change((now) => ({ ...now, hosts: { 'desk.example': true } }));
    await vi.waitFor(async () => expect(await stored()).toMatchObject({ hosts: { 'desk.example': true } }));
    expect(await stored()).toMatchObject({ opening: 'click' });
    expect(own.value()).toEqual({ ...defaults, opening: 'off' });
  });
});
