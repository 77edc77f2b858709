import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createDismissing, type Scope } from '../../src/assistant/dismissing.ts';
import { placesIn } from '../../src/assistant/place.ts';
import type { BoxReading, ReplyBox } from '../../src/assistant/reply-box.ts';
import type { Diagnostic } from '../../src/lint/types.ts';
import type { Place } from '../../src/storage/dismissals.ts';
import { createBox, findingOf } from './open-draft.ts';

const TEXT = 'No, we cannot. Calm down.';
const SCOPES: readonly Scope[] = ['here', 'draft', 'phrase', 'rule', 'site'];
const FINDINGS: readonly Diagnostic[] = ['No', 'Calm down', ''].map((words) => findingOf(TEXT, words));
const placeOf = placesIn(TEXT);

/** Dismissals in memory, told apart as the store tells them apart. */
function memory() {
  const kept = new Set<string>();
  const keep = (key: string) => () => {
    const isNew = !kept.has(key);
    kept.add(key);
    return () => void (isNew && kept.delete(key));
  };
  const here = (place: Place): string => `here ${JSON.stringify(place)}`;
  const phrase = ({ reproach, words }: Place): string => `phrase ${reproach} ${words}`;
  return {
    isDismissed: (names: readonly string[], at: () => Place) =>
      [...names.map((rule) => `rule ${rule}`), here(at()), phrase(at())].some((key) => kept.has(key)),
    dismissHere: (place: Place) => keep(here(place))(),
    dismissPhrase: (place: Place) => keep(phrase(place))(),
    dismissRule: (rule: string) => keep(`rule ${rule}`)(),
  };
}

const FORMER = 'cando.core/former';
const formerNamesOf = (rule: string): string[] => (rule === NO.rule ? [FORMER] : []);

function setUp() {
  const hosts = { isOff: false };
  const refresh = vi.fn();
  const turnOff = vi.fn(() => void (hosts.isOff = true));
  const dismissing = createDismissing({
    dismissals: memory(),
    formerNamesOf,
    turnOff,
    isOff: () => hosts.isOff,
    refresh,
  });
  const reading: BoxReading = {
    text: TEXT,
    masked: [],
    extent: 'whole',
    selection: () => undefined,
    rangeOf: () => undefined,
  };
  const boxes = [createBox(() => reading), createBox(() => reading)] as const;
  const isGone = (box: ReplyBox, finding: Diagnostic): boolean =>
    dismissing.isDismissed(box, finding, () => placeOf(finding));
  return { dismissing, refresh, turnOff, boxes, isGone };
}

const dismissIn = ({ dismissing }: ReturnType<typeof setUp>, scope: Scope, box: ReplyBox, finding: Diagnostic) =>
  dismissing.dismiss(scope, box, finding, placeOf(finding));
const [NO, CALM, MISSING] = FINDINGS as readonly [Diagnostic, Diagnostic, Diagnostic];

describe('Dismissing in a draft', () => {
  it('is about the rule, in that draft alone, and ends with it', () => {
    const set = setUp();
    const [box, other] = set.boxes;
    dismissIn(set, 'draft', box, NO);
    expect(set.refresh).toHaveBeenCalled();
    expect([set.isGone(box, NO), set.isGone(box, CALM), set.isGone(other, NO)]).toEqual([true, false, false]);
    set.dismissing.forgetDraft(box);
    expect(set.isGone(box, NO)).toBe(false);
  });

  it.each(['here', 'draft', 'phrase'] as const)('is what “%s” comes to for what is missing in a message', (scope) => {
    const set = setUp();
    const [box, other] = set.boxes;
    dismissIn(set, scope, box, MISSING);
    expect([set.isGone(box, MISSING), set.isGone(other, MISSING)]).toEqual([true, false]);
  });
});

describe('Dismissing a rule', () => {
  it('holds for the rules that had its name before', () => {
    const set = setUp();
    const [box] = set.boxes;
    dismissIn(set, 'rule', box, { ...MISSING, rule: FORMER });
    expect([set.isGone(box, NO), set.isGone(box, CALM)]).toEqual([true, false]);
  });
});

describe('Dismissing the site', () => {
  it('is quiet at once, and written only when nobody wants it back', () => {
    const set = setUp();
    const [box, other] = set.boxes;
    const { settle, undo } = dismissIn(set, 'site', box, NO);
    expect([set.isGone(box, CALM), set.isGone(other, MISSING)]).toEqual([true, true]);
    expect(set.turnOff).not.toHaveBeenCalled();
    settle();
    settle();
    undo();
    expect(set.turnOff).toHaveBeenCalledOnce();
    expect(set.isGone(box, CALM)).toBe(true);
  });

  it('is not written when it was taken back', () => {
    const set = setUp();
    const { settle, undo } = dismissIn(set, 'site', set.boxes[0], NO);
    undo();
    settle();
    expect(set.turnOff).not.toHaveBeenCalled();
    expect(set.isGone(set.boxes[0], NO)).toBe(false);
  });
});

describe('Undo', () => {
  type Step = readonly [scope: Scope, box: number, finding: number];
  const step: fc.Arbitrary<Step> = fc.tuple(fc.constantFrom(...SCOPES), fc.nat({ max: 1 }), fc.nat({ max: 2 }));

  it('of any dismissal gives back exactly what was seen before it, whatever was dismissed before', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), step, (before, last) => {
        const set = setUp();
        const dismiss = ([scope, box, finding]: Step) =>
          dismissIn(set, scope, set.boxes[box] ?? set.boxes[0], FINDINGS[finding] ?? NO);
        const seen = (): boolean[] => set.boxes.flatMap((box) => FINDINGS.map((one) => set.isGone(box, one)));
        // As in the page, where the next dismissal ends the way back of the one before
        for (const one of before) dismiss(one).settle();
        const was = seen();
        dismiss(last).undo();
        expect(seen()).toEqual(was);
      }),
    );
  });
});
