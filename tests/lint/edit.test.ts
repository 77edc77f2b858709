import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit, isEditable, minimizeEdit, moveSpan } from '../../src/lint/edit.ts';
import type { Edit, Span } from '../../src/lint/types.ts';
import { anyText, isInPair } from './helpers.ts';

const edit = (start: number, end: number, insert: string): Edit => ({ span: { start, end }, insert });
const span = (start: number, end: number): Span => ({ start, end });

/** An edit of any text, near itself as often as not, so that both sides share their ends. */
const anyEditOf = fc
  .tuple(anyText, fc.nat(), fc.nat(), anyText, fc.nat(8), fc.nat(8), fc.boolean())
  .map(([text, from, length, other, head, tail, isNear]) => {
    const start = from % (text.length + 1);
    const end = Math.min(text.length, start + (length % 12));
    const removed = text.slice(start, end);
    const near =
      removed.slice(0, head) + other.slice(0, 3) + removed.slice(removed.length - Math.min(tail, removed.length));
    return { text, edit: edit(start, end, isNear ? near : other) };
  });

describe('applyEdit', () => {
  it.each([
    ['abc', edit(1, 2, 'X'), 'aXc'],
    ['abc', edit(1, 1, 'X'), 'aXbc'],
    ['abc', edit(1, 3, ''), 'a'],
    ['', edit(0, 0, 'X'), 'X'],
  ])('changes %s by %o', (text, change, after) => expect(applyEdit(text, change)).toBe(after));
});

describe('minimizeEdit', () => {
  it.each([
    ['I am sorry', edit(0, 10, 'I am glad'), edit(5, 10, 'glad')],
    ['I am sorry', edit(0, 10, 'We are sorry'), edit(0, 4, 'We are')],
    ['abc', edit(0, 3, 'abc'), edit(3, 3, '')],
    ['aaa', edit(0, 3, 'aa'), edit(2, 3, '')],
    ['aa', edit(0, 2, 'aaa'), edit(2, 2, 'a')],
    ['abab', edit(0, 4, 'ab'), edit(2, 4, '')],
    ['😀', edit(0, 2, '😁'), edit(0, 2, '😁')],
    ['a😀', edit(0, 3, 'a😁'), edit(1, 3, '😁')],
    ['\u{1F600}', edit(0, 2, '\u{1FA00}'), edit(0, 2, '\u{1FA00}')],
    ['\u{1F600}x', edit(0, 3, '\u{1F200}x'), edit(0, 2, '\u{1F200}')],
  ])('of %j by %o is %o', (text, change, smallest) => expect(minimizeEdit(text, change)).toEqual(smallest));

  it('has the same effect, never reaches further, and cuts no surrogate pair of either side', () => {
    fc.assert(
      fc.property(anyEditOf, ({ text, edit: change }) => {
        fc.pre(!isInPair(text, change.span.start) && !isInPair(text, change.span.end));
        const smallest = minimizeEdit(text, change);
        const after = applyEdit(text, change);
        fc.pre(!isInPair(after, change.span.start) && !isInPair(after, change.span.start + change.insert.length));
        expect(applyEdit(text, smallest)).toBe(after);
        expect(smallest.span.start).toBeGreaterThanOrEqual(change.span.start);
        expect(smallest.span.end).toBeLessThanOrEqual(change.span.end);
        expect(smallest.span.start).toBeLessThanOrEqual(smallest.span.end);
        expect(isInPair(text, smallest.span.start) || isInPair(text, smallest.span.end)).toBe(false);
        const end = smallest.span.start + smallest.insert.length;
        expect(isInPair(after, smallest.span.start) || isInPair(after, end)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('moveSpan', () => {
  it.each([
    [span(5, 8), edit(0, 2, 'xyz'), span(6, 9)],
    [span(5, 8), edit(0, 5, ''), span(0, 3)],
    [span(5, 8), edit(5, 5, 'x'), span(6, 9)],
    [span(5, 8), edit(8, 8, 'x'), span(5, 8)],
    [span(5, 8), edit(9, 12, ''), span(5, 8)],
    [span(5, 8), edit(6, 6, 'x'), undefined],
    [span(5, 8), edit(4, 6, ''), undefined],
    [span(5, 8), edit(0, 20, ''), undefined],
  ])('takes %o over the edit %o to %o', (before, change, after) => expect(moveSpan(before, change)).toEqual(after));

  it('finds the same words again, or says that they were reached into', () => {
    fc.assert(
      fc.property(anyEditOf, fc.nat(), fc.nat(10), ({ text, edit: change }, from, length) => {
        const start = from % (text.length + 1);
        const before = span(start, Math.min(text.length, start + length));
        const after = moveSpan(before, change);
        if (after) {
          const changed = applyEdit(text, change);
          expect(changed.slice(after.start, after.end)).toBe(text.slice(before.start, before.end));
        } else expect(change.span.start < before.end && change.span.end > before.start).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('isEditable', () => {
  const masked = [span(5, 8)];
  it.each([
    [edit(0, 5, 'x'), true],
    [edit(8, 9, 'x'), true],
    [edit(5, 5, 'x'), true],
    [edit(8, 8, 'x'), true],
    [edit(6, 6, 'x'), false],
    [edit(4, 6, ''), false],
    [edit(7, 9, ''), false],
    [edit(0, 20, ''), false],
    [edit(5, 8, ''), false],
  ])('of %o is %s', (change, expected) => expect(isEditable(change, masked)).toBe(expected));
});
