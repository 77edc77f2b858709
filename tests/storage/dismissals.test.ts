import fc from 'fast-check';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Dismissals, Place, Undo } from '../../src/storage/dismissals.ts';

const RULE = 'cando.core/no';
const PLACE: Place = { reproach: 'flat-no', words: 'no', sentence: 'no we can not refund kim', nth: '0 0' };
const OTHER: Place = { ...PLACE, sentence: 'no' };
const KEY = '000102030405060708090a0b0c0d0e0f';
const HASH = '0123456789abcdef';

let open: typeof import('../../src/storage/dismissals.ts').openDismissals;
let controller: AbortController;
const openOne = (isPrivate = false, onChange: () => void = () => {}): Promise<Dismissals> =>
  open({ isPrivate, onChange }, controller.signal);
const stored = async (): Promise<unknown> => (await fakeBrowser.storage.local.get('dismissals'))['dismissals'];
const store = (value: object): Promise<void> => fakeBrowser.storage.local.set({ dismissals: value });
const isDismissed = (dismissals: Dismissals, place: Place, rule = RULE): boolean =>
  dismissals.isDismissed([rule], () => place);

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
  it('begins with nothing dismissed, asks for no place and writes nothing unasked', async () => {
    const dismissals = await openOne();
    const placeOf = vi.fn(() => PLACE);
    expect(dismissals.isDismissed([RULE], placeOf)).toBe(false);
    expect(placeOf).not.toHaveBeenCalled();
    expect(await stored()).toBeUndefined();
  });

  it('dismisses in one place: that reproach of those words in that sentence', async () => {
    const onChange = vi.fn();
    const dismissals = await openOne(false, onChange);
    dismissals.dismissHere(PLACE);
    expect(onChange).toHaveBeenCalled();
    expect(isDismissed(dismissals, PLACE)).toBe(true);
    for (const [part, other] of Object.entries({ reproach: 'blame', words: 'not', sentence: 'no', nth: '1 0' }))
      expect(isDismissed(dismissals, { ...PLACE, [part]: other }), part).toBe(false);
  });

  it('dismisses words in any sentence, for what they are flagged for', async () => {
    const dismissals = await openOne();
    dismissals.dismissPhrase(PLACE);
    expect(isDismissed(dismissals, OTHER)).toBe(true);
    expect(isDismissed(dismissals, { ...OTHER, words: 'no refund' })).toBe(false);
    expect(isDismissed(dismissals, { ...OTHER, reproach: 'blame' })).toBe(false);
  });

  it('keeps places and words of a rule that was renamed, split or written anew, since its fault stays', async () => {
    const dismissals = await openOne();
    dismissals.dismissHere(PLACE);
    dismissals.dismissPhrase({ ...PLACE, words: 'not possible' });
    expect(isDismissed(dismissals, PLACE, 'cando.core/bare-no')).toBe(true);
    expect(isDismissed(dismissals, { ...OTHER, words: 'not possible' }, 'cando.core/impossible')).toBe(true);
  });

  it('dismisses a rule everywhere, and lists it until it is restored', async () => {
    const dismissals = await openOne();
    dismissals.dismissRule(RULE);
    expect(isDismissed(dismissals, PLACE) && isDismissed(dismissals, OTHER)).toBe(true);
    expect(isDismissed(dismissals, PLACE, 'cando.core/nope')).toBe(false);
    expect(dismissals.list()).toEqual({ rules: [RULE], phrases: 0, places: 0 });
    dismissals.restoreRule(RULE);
    expect(isDismissed(dismissals, PLACE)).toBe(false);
    expect(dismissals.list().rules).toEqual([]);
  });

  it('goes by any of the names that a rule has or had', async () => {
    const dismissals = await openOne();
    dismissals.dismissRule(RULE);
    expect(dismissals.isDismissed(['cando.core/bare-no', RULE], () => OTHER)).toBe(true);
    expect(dismissals.isDismissed(['cando.core/bare-no'], () => OTHER)).toBe(false);
  });

  it('counts what is dismissed, and forgets it all when it is cleared, in the store too', async () => {
    const dismissals = await openOne();
    dismissals.dismissHere(PLACE);
    dismissals.dismissHere(OTHER);
    dismissals.dismissPhrase(PLACE);
    dismissals.dismissRule(RULE);
    expect(dismissals.list()).toEqual({ rules: [RULE], phrases: 1, places: 2 });
    dismissals.clear();
    expect(dismissals.list()).toEqual({ rules: [], phrases: 0, places: 0 });
    await vi.waitFor(async () => expect(await stored()).toMatchObject({ places: [], phrases: [], rules: [] }));
  });

  it('remembers for the next page, without a word of the draft', async () => {
    const dismissals = await openOne();
    dismissals.dismissHere(PLACE);
    dismissals.dismissPhrase({ ...PLACE, words: 'calm down' });
    dismissals.dismissRule('cando.core/other');
    await vi.waitFor(async () => expect(await stored()).toMatchObject({ version: 1, rules: ['cando.core/other'] }));
    const next = await openOne();
    expect(isDismissed(next, PLACE)).toBe(true);
    expect(isDismissed(next, { ...OTHER, words: 'calm down' })).toBe(true);
    expect(isDismissed(next, OTHER, 'cando.core/other')).toBe(true);
    const everything = JSON.stringify(await fakeBrowser.storage.local.get());
    for (const word of ['not', 'refund', 'kim', 'calm', 'flat']) expect(everything).not.toContain(word);
  });

  it('writes nothing in a private window, and remembers as long as the page', async () => {
    const dismissals = await openOne(true);
    dismissals.dismissHere(PLACE);
    expect(isDismissed(dismissals, PLACE)).toBe(true);
    // What another page writes after it would come after it
    const other = await openOne();
    other.dismissRule('cando.core/other');
    await vi.waitFor(async () => expect(await stored()).toMatchObject({ rules: ['cando.core/other'] }));
    expect(await stored()).toMatchObject({ places: [] });
    expect(dismissals.list().rules).toEqual([]);
  });

  it('follows what another tab dismisses, until its page ends', async () => {
    const onChange = vi.fn();
    const [one, other] = [await openOne(false, onChange), await openOne()];
    other.dismissRule('cando.core/a');
    await vi.waitFor(() => expect(isDismissed(one, PLACE, 'cando.core/a')).toBe(true));
    expect(onChange).toHaveBeenCalled();
    controller.abort();
    await store({ version: 1, key: KEY, places: [], phrases: [], rules: ['cando.core/b'] });
    expect(isDismissed(one, PLACE, 'cando.core/b')).toBe(false);
  });

  it('writes with the key of the page that wrote first', async () => {
    const [one, other] = [await openOne(), await openOne()];
    one.dismissHere(PLACE);
    await vi.waitFor(async () => expect(await stored()).toMatchObject({ places: [expect.any(String)] }));
    other.dismissHere(OTHER);
    await vi.waitFor(() => expect(one.list().places).toBe(2));
    const next = await openOne();
    expect(isDismissed(next, PLACE) && isDismissed(next, OTHER)).toBe(true);
  });

  it('keeps the last 500 places, each once', async () => {
    const dismissals = await openOne(true);
    for (let index = 0; index <= 500; index++) dismissals.dismissHere({ ...PLACE, sentence: `${index}` });
    dismissals.dismissHere({ ...PLACE, sentence: '500' });
    expect(isDismissed(dismissals, { ...PLACE, sentence: '0' })).toBe(false);
    expect(isDismissed(dismissals, { ...PLACE, sentence: '1' })).toBe(true);
    expect(isDismissed(dismissals, { ...PLACE, sentence: '500' })).toBe(true);
    expect(dismissals.list().places).toBe(500);
  });

  it.each([
    ['another shape', { hashes: 'x' }],
    ['a bad key', { version: 1, key: 'zz', places: [], phrases: [], rules: [RULE] }],
    ['what a later version wrote', { version: 2, key: KEY, places: [], phrases: [], rules: [RULE] }],
    ['a text', 'dismissals'],
    ['a number', 7],
  ])('T13: takes %s for nothing, and leaves it there', async (_, value) => {
    await fakeBrowser.storage.local.set({ dismissals: value });
    const dismissals = await openOne();
    expect(isDismissed(dismissals, PLACE)).toBe(false);
    dismissals.dismissHere(PLACE);
    expect(isDismissed(dismissals, PLACE)).toBe(true);
    expect(await stored()).toEqual(value);
    await store({ version: 1, key: KEY, places: [], phrases: [], rules: [RULE] });
    await vi.waitFor(() => expect(isDismissed(dismissals, OTHER)).toBe(true));
    await fakeBrowser.storage.local.set({ dismissals: value });
    expect(isDismissed(dismissals, OTHER)).toBe(true);
  });

  it('T13: goes on without a store that fails', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('broken'));
    const dismissals = await openOne();
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
    dismissals.dismissHere(PLACE);
    expect(isDismissed(dismissals, PLACE)).toBe(true);
    set.mockRestore();
    vi.restoreAllMocks();
  });
});

describe('Undo', () => {
  type Step = { readonly kind: 'here' | 'phrase' | 'rule'; readonly index: number };
  const dismiss = (dismissals: Dismissals, { kind, index }: Step): Undo => {
    if (kind === 'rule') return dismissals.dismissRule(`cando.core/r${index}`);
    const place = { ...PLACE, words: `words ${index}` };
    return kind === 'here' ? dismissals.dismissHere(place) : dismissals.dismissPhrase(place);
  };
  const step: fc.Arbitrary<Step> = fc.record({
    kind: fc.constantFrom('here', 'phrase', 'rule'),
    index: fc.nat({ max: 6 }),
  });
  /** What the store says once it says what the page knows. */
  const settled = async (dismissals: Dismissals): Promise<string> => {
    const { rules, phrases, places } = dismissals.list();
    let text = '';
    await vi.waitFor(async () => {
      const value = (await stored()) as { rules: string[]; phrases: string[]; places: string[] };
      expect([value.rules, value.phrases.length, value.places.length]).toEqual([rules, phrases, places]);
      text = JSON.stringify(value);
    });
    return text;
  };

  it('of any dismissal after any others gives back the state before, here and in the store', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), step, async (before, last) => {
        fakeBrowser.reset();
        const dismissals = await openOne();
        for (const one of before) dismiss(dismissals, one);
        const was = await settled(dismissals);
        const undo = dismiss(dismissals, last);
        undo();
        undo();
        expect(await settled(dismissals)).toBe(was);
        const next = await openOne();
        expect(next.list()).toEqual(dismissals.list());
      }),
      { numRuns: 40 },
    );
  });

  it('brings back what had to make room, at its place', async () => {
    const places = Array.from({ length: 500 }, (_, index) => index.toString(16).padStart(16, '0'));
    await store({ version: 1, key: KEY, places, phrases: [HASH], rules: [] });
    const dismissals = await openOne();
    dismissals.dismissHere(PLACE)();
    dismissals.dismissRule(RULE);
    await vi.waitFor(async () => expect(await stored()).toMatchObject({ rules: [RULE] }));
    expect(await stored()).toMatchObject({ places, phrases: [HASH] });
  });

  it('takes back its own dismissal only, not what came after it', async () => {
    const dismissals = await openOne(true);
    const undo = dismissals.dismissRule(RULE);
    dismissals.dismissRule('cando.core/later');
    undo();
    expect(dismissals.list().rules).toEqual(['cando.core/later']);
  });
});
