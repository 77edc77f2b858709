import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod/mini';
import type { Kept, Keeping, Trouble } from '../../src/storage/kept.ts';

const schema = z.object({ version: z.literal(1), names: z.array(z.string()) });
type Names = z.infer<typeof schema>;

let openKept: typeof import('../../src/storage/kept.ts').openKept;
let life: AbortController;
const troubles: Trouble[] = [];

const open = (how: Partial<Keeping<Names>> = {}): Promise<Kept<Names>> =>
  openKept<Names>(
    {
      key: 'names',
      schema,
      initial: () => ({ version: 1, names: [] }),
      isPrivate: false,
      onTrouble: (trouble) => void troubles.push(trouble),
      ...how,
    },
    life.signal,
  );
const add =
  (name: string) =>
  ({ names, ...rest }: Names): Names => ({ ...rest, names: [...new Set([...names, name])] });
const stored = async (): Promise<unknown> => (await fakeBrowser.storage.local.get('names'))['names'];
const store = (value: unknown): Promise<void> => fakeBrowser.storage.local.set({ names: value });
/** Whatever was begun is done by then. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

beforeAll(async () => {
  // The storage of wxt takes the browser that is there when it is loaded
  vi.stubGlobal('browser', fakeBrowser);
  ({ openKept } = await import('../../src/storage/kept.ts'));
});
beforeEach(() => {
  fakeBrowser.reset();
  life = new AbortController();
  troubles.length = 0;
});
afterEach(() => {
  vi.restoreAllMocks();
  life.abort();
});

describe('openKept', () => {
  it('begins with the initial value, and writes nothing unasked', async () => {
    expect((await open()).value()).toEqual({ version: 1, names: [] });
    expect(await stored()).toBeUndefined();
    expect(troubles).toEqual([]);
  });

  it('changes the value at once and the store soon, for the next page', async () => {
    const onChange = vi.fn();
    const kept = await open({ onChange });
    kept.change(add('Ann'));
    expect(kept.value().names).toEqual(['Ann']);
    expect(onChange).toHaveBeenCalledOnce();
    await vi.waitFor(async () => expect((await open()).value().names).toEqual(['Ann']));
  });

  it('loses no change of two pages that write at once', async () => {
    const [one, other] = [await open(), await open()];
    for (const name of ['a', 'b', 'c']) {
      one.change(add(name));
      await settle();
      other.change(add(name.toUpperCase()));
      await settle();
    }
    expect(await stored()).toEqual({ version: 1, names: ['a', 'A', 'b', 'B', 'c', 'C'] });
    expect(one.value()).toEqual(other.value());
  });

  it('writes changes in a row in their order', async () => {
    const kept = await open();
    for (const name of 'abcdef') kept.change(add(name));
    await vi.waitFor(async () => expect(await stored()).toEqual({ version: 1, names: [...'abcdef'] }));
  });

  it('follows other pages until its page ends', async () => {
    const onChange = vi.fn();
    const kept = await open({ onChange });
    await store({ version: 1, names: ['Ann'] });
    await vi.waitFor(() => expect(kept.value().names).toEqual(['Ann']));
    expect(onChange).toHaveBeenCalled();
    life.abort();
    await store({ version: 1, names: ['Bob'] });
    await settle();
    expect(kept.value().names).toEqual(['Ann']);
  });

  it('keeps a private window to itself', async () => {
    const kept = await open({ isPrivate: true });
    kept.change(add('Ann'));
    await store({ version: 1, names: ['Bob'] });
    await settle();
    expect(kept.value().names).toEqual(['Ann']);
    expect(await stored()).toEqual({ version: 1, names: ['Bob'] });
  });
});

describe('T13: a store that', () => {
  it.each([
    ['comes from the future', { version: 2, names: { a: 1 } }],
    ['is corrupt', 'names'],
    ['holds half of it', { version: 1 }],
  ])('%s is never written over, and said once', async (_, value) => {
    await store(value);
    const kept = await open();
    expect(kept.value()).toEqual({ version: 1, names: [] });
    expect(troubles).toEqual(['unreadable']);
    kept.change(add('Ann'));
    kept.change(add('Bob'));
    await settle();
    expect(kept.value().names).toEqual(['Ann', 'Bob']);
    expect(await stored()).toEqual(value);
    expect(troubles).toEqual(['unreadable']);
  });

  it('turns unreadable under a page leaves the page what it knows, and is not written over', async () => {
    await store({ version: 1, names: ['Ann'] });
    const kept = await open();
    const future = { version: 2, people: [] };
    await store(future);
    await settle();
    expect(kept.value().names).toEqual(['Ann']);
    kept.change(add('Bob'));
    await settle();
    expect(await stored()).toEqual(future);
  });

  it('is mended by another page is taken up again', async () => {
    await store('nonsense');
    const kept = await open();
    await store({ version: 1, names: ['Ann'] });
    await vi.waitFor(() => expect(kept.value().names).toEqual(['Ann']));
    kept.change(add('Bob'));
    await vi.waitFor(async () => expect(await stored()).toEqual({ version: 1, names: ['Ann', 'Bob'] }));
  });

  it('throws when it is read counts as unreadable', async () => {
    await store({ version: 1, names: ['Ann'] });
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('broken'));
    const kept = await open();
    expect(kept.value().names).toEqual([]);
    expect(troubles).toEqual(['unreadable']);
    kept.change(add('Bob'));
    vi.restoreAllMocks();
    await settle();
    expect(await stored()).toEqual({ version: 1, names: ['Ann'] });
  });

  it('is full loses what was to be remembered and nothing else, and takes the next change when it has room', async () => {
    const kept = await open();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    kept.change(add('Ann'));
    await vi.waitFor(() => expect(troubles).toEqual(['unwritable']));
    expect(kept.value().names).toEqual(['Ann']);
    vi.restoreAllMocks();
    kept.change(add('Bob'));
    await vi.waitFor(async () => expect(await stored()).toMatchObject({ names: ['Bob'] }));
  });
});
