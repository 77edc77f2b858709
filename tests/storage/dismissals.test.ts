import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Dismissals } from '../../src/storage/dismissals.ts';

const PLACE = { rule: 'cando.core/no', sentence: 'No, we cannot refund Kim.' };
const OTHER = { rule: 'cando.core/no', sentence: 'No.' };
const KEY = '000102030405060708090a0b0c0d0e0f';

let open: typeof import('../../src/storage/dismissals.ts').openDismissals;
let controller: AbortController;
const openOne = (isPrivate = false, onChange: () => void = () => {}): Promise<Dismissals> =>
  open(isPrivate, onChange, controller.signal);
const stored = async (): Promise<unknown> => (await fakeBrowser.storage.local.get('dismissals'))['dismissals'];

beforeAll(async () => {
  // The storage of wxt takes the browser that is there when it is loaded
  vi.stubGlobal('browser', fakeBrowser);
  ({ openDismissals: open } = await import('../../src/storage/dismissals.ts'));
});
beforeEach(() => {
  fakeBrowser.reset();
  controller = new AbortController();
});
afterEach(() => controller.abort());

describe('openDismissals', () => {
  it('begins with nothing dismissed and writes nothing unasked', async () => {
    const dismissals = await openOne();
    expect(dismissals.isDismissed(PLACE)).toBe(false);
    expect(await stored()).toBeUndefined();
  });

  it('dismisses in one place: that rule in that sentence', async () => {
    const onChange = vi.fn();
    const dismissals = await openOne(false, onChange);
    dismissals.dismissHere(PLACE);
    expect(onChange).toHaveBeenCalled();
    expect(dismissals.isDismissed(PLACE)).toBe(true);
    expect(dismissals.isDismissed(OTHER)).toBe(false);
    expect(dismissals.isDismissed({ ...PLACE, rule: 'cando.core/nope' })).toBe(false);
  });

  it('dismisses a rule everywhere', async () => {
    const dismissals = await openOne();
    dismissals.dismissRule(PLACE.rule);
    expect(dismissals.isDismissed(PLACE) && dismissals.isDismissed(OTHER)).toBe(true);
    expect(dismissals.isDismissed({ ...PLACE, rule: 'cando.core/nope' })).toBe(false);
  });

  it('remembers for the next page, without a word of the draft', async () => {
    const dismissals = await openOne();
    dismissals.dismissHere(PLACE);
    dismissals.dismissRule('cando.core/other');
    await vi.waitFor(async () => expect(await stored()).toMatchObject({ rules: ['cando.core/other'] }));
    const next = await openOne();
    expect(next.isDismissed(PLACE)).toBe(true);
    expect(next.isDismissed({ rule: 'cando.core/other', sentence: '' })).toBe(true);
    const everything = JSON.stringify(await fakeBrowser.storage.local.get());
    for (const word of ['No,', 'cannot', 'refund', 'Kim']) expect(everything).not.toContain(word);
  });

  it('writes nothing in a private window, and remembers as long as the page', async () => {
    const dismissals = await openOne(true);
    dismissals.dismissHere(PLACE);
    expect(dismissals.isDismissed(PLACE)).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });

  it('follows what another tab dismisses, until its page ends', async () => {
    const onChange = vi.fn();
    const [one, other] = [await openOne(false, onChange), await openOne()];
    other.dismissRule('cando.core/a');
    await vi.waitFor(() => expect(one.isDismissed({ rule: 'cando.core/a', sentence: '' })).toBe(true));
    expect(onChange).toHaveBeenCalled();
    controller.abort();
    await fakeBrowser.storage.local.set({ dismissals: { key: KEY, hashes: [], rules: ['cando.core/b'] } });
    expect(one.isDismissed({ rule: 'cando.core/b', sentence: '' })).toBe(false);
  });

  it('keeps the last 500 places, each once', async () => {
    const dismissals = await openOne();
    for (let index = 0; index <= 500; index++) dismissals.dismissHere({ ...PLACE, sentence: `${index}` });
    dismissals.dismissHere({ ...PLACE, sentence: '500' });
    expect(dismissals.isDismissed({ ...PLACE, sentence: '0' })).toBe(false);
    expect(dismissals.isDismissed({ ...PLACE, sentence: '1' })).toBe(true);
    expect(dismissals.isDismissed({ ...PLACE, sentence: '500' })).toBe(true);
  });

  it.each([
    ['another shape', { hashes: 'x' }],
    ['a bad key', { key: 'zz', hashes: [], rules: ['cando.core/no'] }],
    ['a text', 'dismissals'],
    ['a number', 7],
  ])('takes %s for nothing, and leaves it there until asked', async (_, value) => {
    await fakeBrowser.storage.local.set({ dismissals: value });
    const dismissals = await openOne();
    expect(dismissals.isDismissed(PLACE)).toBe(false);
    expect(await stored()).toEqual(value);
    await fakeBrowser.storage.local.set({ dismissals: { key: KEY, hashes: [], rules: [PLACE.rule] } });
    await vi.waitFor(() => expect(dismissals.isDismissed(PLACE)).toBe(true));
    await fakeBrowser.storage.local.set({ dismissals: value });
    expect(dismissals.isDismissed(PLACE)).toBe(true);
  });

  it('goes on without a store that fails', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('broken'));
    const dismissals = await openOne();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
    dismissals.dismissHere(PLACE);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(dismissals.isDismissed(PLACE)).toBe(true);
    vi.restoreAllMocks();
  });
});
