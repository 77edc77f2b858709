import { describe, expect, it } from 'vitest';
import { mostUrgent } from '../../../src/lint/filters/most-urgent.ts';
import { finding, rulesOf } from './filters.ts';

const all = [
  finding('warning-1', 0, 2),
  finding('hint', 3, 4, 'hint'),
  finding('error-1', 5, 6, 'error'),
  finding('message', 6, 6, 'error'),
  finding('warning-2', 7, 8),
  finding('error-2', 9, 10, 'error'),
];

describe('mostUrgent', () => {
  it.each([
    [0, []],
    [1, ['error-1']],
    [2, ['error-1', 'error-2']],
    [3, ['warning-1', 'error-1', 'error-2']],
    [9, ['warning-1', 'error-1', 'warning-2', 'error-2']],
  ])('takes %i: errors first, then what comes first, in order of position', (most, rules) =>
    expect(rulesOf(mostUrgent(all, most))).toEqual(rules),
  );

  it('has nothing to choose from nothing', () => expect(mostUrgent([], 3)).toEqual([]));
});
