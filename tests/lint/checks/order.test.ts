import { describe, expect, it } from 'vitest';
import { findDisorder } from '../../../src/lint/checks/order.ts';
import { messageOf, stepOf } from '../messages.ts';

describe('findDisorder', () => {
  const steps = [stepOf('sorry'), stepOf('help'), stepOf('offer')];

  it.each([
    ['in order', 'Sorry. We help. We offer.'],
    ['in order with one left out', 'Sorry. We offer.'],
    ['with one alone', 'We offer.'],
    ['with none', 'We do.'],
    ['with the first again behind', 'Sorry. We help. Sorry.'],
    ['in one sentence', 'We help, sorry.'],
    ['in nothing', ''],
  ])('finds nothing %s', (_, text) => expect(findDisorder(steps, messageOf(text))).toBeUndefined());

  it.each([
    ['We help. Sorry.', 'help', 'Sorry'],
    ['We offer. Sorry. We help.', 'offer', 'help'],
    ['Sorry. We offer. We help.', 'offer', 'help'],
    ['We offer. Sorry.', 'offer', 'Sorry'],
    ['We help.\nWe offer.\nSorry.', 'help', 'Sorry'],
    ['We offer. We offer. We help.', 'offer', 'help'],
  ])('finds in %j that “%s” came before “%s”', (text, early, late) => {
    const { early: first, late: second } = findDisorder(steps, messageOf(text)) ?? {};
    expect(text.slice(first?.span.start, first?.span.end)).toBe(early);
    expect(text.slice(second?.span.start, second?.span.end)).toBe(late);
    expect(first?.sentence).toBeLessThan(second?.sentence ?? -1);
  });
});
