import { describe, expect, it } from 'vitest';
import { keepsFacts } from '../../src/lint/facts.ts';
import { FILL } from '../../src/lint/masks.ts';

describe('keepsFacts', () => {
  it.each([
    ['the same number', 'It costs 20.', 'You pay 20.', true],
    ['no numbers', 'It costs a lot.', 'You pay a lot.', true],
    ['numbers in another order', '2 of 30 days', '30 days, of which 2', true],
    ['an amount', 'It costs $1,000.50.', 'You pay $1,000.50.', true],
    ['a date', 'By 3/11/2026.', 'Until 3/11/2026.', true],
    ['a time and a code', 'At 10:30, order 12-34.', 'Order 12-34 at 10:30.', true],
    ['another number', 'It costs 20.', 'You pay 25.', false],
    ['a new number', 'It costs 20.', 'You pay 20 in 3 days.', false],
    ['a dropped number', 'It costs 20.', 'You pay it.', false],
    ['a number twice', 'It costs 20.', 'You pay 20, yes 20.', false],
    ['a part of a number', 'It costs 1,000.', 'You pay 1.', false],
    ['an amount with other cents', 'It costs 19.99.', 'You pay 19.', false],
    ['digits of another alphabet', 'It costs ٢٠.', 'You pay it.', false],
  ])('says of a rewrite with %s: %s → %s: %s', (_, before, after, kept) =>
    expect(keepsFacts(before, after, true)).toBe(kept),
  );

  it.each([
    ['a dropped number', 'It costs 20.', 'It costs ___.', true],
    ['a kept number', 'It costs 20.', '20: ___.', true],
    ['a new number', 'It costs 20.', 'It costs ___ or 30.', false],
  ])('lets a blank stand for a number: %s', (_, before, after, kept) =>
    expect(keepsFacts(before, after, false)).toBe(kept),
  );

  it.each([
    [`See ${FILL}${FILL}.`, `At ${FILL}${FILL}.`, true],
    [`See ${FILL}.`, 'See it.', false],
    ['See it.', `See ${FILL}.`, false],
    [`See ${FILL}.`, `See ${FILL}${FILL}.`, false],
  ])('counts what is masked as a fact: %j → %j', (before, after, kept) => {
    expect(keepsFacts(before, after, true)).toBe(kept);
    expect(keepsFacts(before, after, false)).toBe(kept);
  });
});
