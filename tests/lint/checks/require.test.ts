import { describe, expect, it } from 'vitest';
import { findRequired } from '../../../src/lint/checks/require.ts';
import type { Scope } from '../../../src/lint/rule.ts';
import { markedBy, messageOf, stepOf } from '../messages.ts';
import { requireRule } from './rules.ts';

describe('findRequired', () => {
  it.each<[Scope, string, readonly string[]]>([
    ['sentence', 'Wait, today. Wait. Wait, today.', ['Wait']],
    ['sentence', 'Wait. Today.', ['Wait']],
    ['next-sentence', 'Wait. Today.', []],
    ['next-sentence', 'Wait. Then. Today.', ['Wait']],
    ['next-sentence', 'Today. Wait.', ['Wait']],
    ['paragraph', 'Wait. Then. Today.', []],
    ['paragraph', 'Today. Wait.', []],
    ['paragraph', 'Wait.\nToday.', ['Wait']],
    ['paragraph', 'Wait. Wait.', ['Wait', 'Wait']],
    ['message', 'Wait.\nToday.', []],
    ['message', 'Wait. Wait. Wait.', ['Wait']],
    ['message', 'We do.', []],
  ])('finds within the %s of “wait” no “today” in %j: %j', (within, text, words) => {
    const message = messageOf(text);
    const found = findRequired(requireRule({ within }), stepOf('wait'), stepOf('today'), message);
    expect(markedBy(message, found)).toEqual(words);
  });

  it.each([
    ['We do. Today.', []],
    ['We do.\nWe did.', ['']],
    ['', []],
  ])('finds without a trigger that the message as a whole owes it: %j', (text, words) => {
    const message = messageOf(text);
    const found = findRequired(requireRule({}), undefined, stepOf('today'), message);
    expect(markedBy(message, found)).toEqual(words);
    for (const one of found) expect(one).toEqual({ span: { start: 0, end: 0 }, sentence: 0 });
  });

  it('owes nothing where nothing is required', () =>
    expect(findRequired(requireRule({}), stepOf('wait'), stepOf(), messageOf('Wait.'))).toEqual([]));
});
