import { describe, expect, it } from 'vitest';
import { findingAt, findingBeside } from '../../src/assistant/keys.ts';
import type { Diagnostic } from '../../src/lint/types.ts';

const at = (start: number, end: number): Diagnostic => ({
  rule: `r${start}`,
  fault: null,
  severity: 'hint',
  span: { start, end },
  message: '',
  suggestions: [],
});
const FINDINGS = [at(2, 5), at(10, 14)];

describe('The finding for Alt+Enter', () => {
  it.each([
    ['the one the caret stands in', 3, 'r2'],
    ['the one the caret stands behind', 5, 'r2'],
    ['the next one', 7, 'r10'],
    ['the last one when none follows', 40, 'r10'],
  ])('is %s', (_, caret, rule) => {
    expect(findingAt(FINDINGS, caret)?.rule).toBe(rule);
  });

  it('is one about the message where none is about words, and only there', () => {
    const missing = at(4, 4);
    expect(findingAt([...FINDINGS, missing], 4)?.rule).toBe('r2');
    expect(findingAt([missing], 40)?.rule).toBe('r4');
  });

  it('is none where there is none', () => {
    expect(findingAt([], 3)).toBeUndefined();
  });
});

describe('The finding beside the caret', () => {
  const missing = at(4, 4);
  const all = [...FINDINGS, missing];
  it.each([
    ['the next one', 0, 1, 'r2'],
    ['not the one it stands in', 3, 1, 'r10'],
    ['what the message lacks, after the last', 12, 1, 'r4'],
    ['the previous one', 20, -1, 'r10'],
    ['not the one it stands in, backwards', 12, -1, 'r2'],
    ['what the message lacks, before the first', 0, -1, 'r4'],
  ] as const)('is %s', (_, caret, by, rule) => {
    expect(findingBeside(all, caret, by)?.rule).toBe(rule);
  });

  it('is found around the ends', () => {
    expect(findingBeside(FINDINGS, 12, 1)?.rule).toBe('r2');
    expect(findingBeside(FINDINGS, 0, -1)?.rule).toBe('r10');
    expect(findingBeside([], 0, 1)).toBeUndefined();
  });
});
