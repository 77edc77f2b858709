import { describe, expect, it } from 'vitest';
import { findingAt } from '../../src/assistant/keys.ts';
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
