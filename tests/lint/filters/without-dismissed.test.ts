import { expect, it } from 'vitest';
import { withoutDismissed } from '../../../src/lint/filters/without-dismissed.ts';
import { finding, rulesOf } from './filters.ts';

it('withoutDismissed drops what the agent dismissed and keeps the order of the rest', () => {
  const all = [finding('a', 0, 1), finding('b', 2, 3), finding('c', 4, 5)];
  expect(rulesOf(withoutDismissed(all, ({ rule }) => rule === 'b'))).toEqual(['a', 'c']);
});
