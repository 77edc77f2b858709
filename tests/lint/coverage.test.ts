import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/lint/coverage.ts';
import type { Diagnostic, Fault, Move, MoveName } from '../../src/lint/types.ts';

const movesOf = (...names: readonly MoveName[]): Move[] =>
  names.map((move, index) => ({ move, span: { start: index * 10, end: index * 10 + 5 } }));
const finding = (fault: Fault | null): Diagnostic => ({
  rule: 'test/rule',
  fault,
  severity: 'warning',
  span: { start: 0, end: 1 },
  message: '',
  suggestions: [],
});

describe('coverageOf', () => {
  it('owes nothing in a reply that neither refuses nor apologises', () => {
    const { inOrder, ...steps } = coverageOf([], [finding('vague-time'), finding(null)], undefined);
    expect(new Set(Object.values(steps))).toEqual(new Set(['not-needed']));
    expect(inOrder).toBe(true);
  });

  it.each<Fault>(['flat-no', 'cannot', 'policy', 'hollow-apology'])('owes every step after a %s', (fault) => {
    const { inOrder: _, ...steps } = coverageOf([], [finding(fault)], undefined);
    expect(new Set(Object.values(steps))).toEqual(new Set(['missing']));
  });

  it('owes every step in an apology', () => {
    expect(coverageOf(movesOf('apology'), [], undefined)).toMatchObject({ empathy: 'missing', canDo: 'missing' });
  });

  it.each<[string, readonly MoveName[], readonly Fault[], boolean | undefined, 'missing' | 'not-needed']>([
    ['an unhappy customer', [], [], true, 'missing'],
    ['a happy customer', [], [], false, 'not-needed'],
    ['a happy customer, even in an apology', ['apology'], [], false, 'not-needed'],
    ['a happy customer, even with empathy', ['empathy'], [], false, 'not-needed'],
    ['a happy customer who is refused something', [], ['cannot'], false, 'missing'],
    ['a customer who cannot be told, with empathy', ['empathy'], [], undefined, 'missing'],
    ['a customer who cannot be told, with thanks', ['thanks'], [], undefined, 'not-needed'],
  ])('knows by the mood what is owed to %s', (_, moves, faults, isUnhappy, state) =>
    expect(coverageOf(movesOf(...moves), faults.map(finding), isUnhappy)).toMatchObject({ canDo: state, time: state }),
  );

  it.each<[MoveName, string]>([
    ['empathy', 'empathy'],
    ['help', 'help'],
    ['can-do', 'canDo'],
    ['timeframe', 'time'],
    ['involve', 'question'],
    ['confirm', 'question'],
    ['follow-up', 'followUp'],
  ])('counts %s as %s', (move, step) => {
    expect(coverageOf(movesOf(move), [], undefined)).toMatchObject({ [step]: 'made' });
    expect(coverageOf(movesOf(move), [finding('cannot')], undefined)).toMatchObject({ [step]: 'made' });
  });

  it.each<[readonly MoveName[], boolean]>([
    [['empathy', 'help', 'can-do'], true],
    [['empathy', 'can-do'], true],
    [['help'], true],
    [[], true],
    [['help', 'empathy'], false],
    [['can-do', 'help'], false],
    [['can-do', 'empathy'], false],
    [['empathy', 'can-do', 'help'], false],
    [['empathy', 'help', 'can-do', 'empathy'], true],
  ])('takes %j to be in order: %s', (names, inOrder) =>
    expect(coverageOf(movesOf(...names), [], undefined).inOrder).toBe(inOrder),
  );
});
