import { describe, expect, it } from 'vitest';
import { withoutMasked } from '../../../src/lint/filters/without-masked.ts';
import type { PendingDiagnostic } from '../../../src/lint/diagnostic.ts';
import { finding as findingAt, rulesOf } from './filters.ts';

const masked = [{ start: 10, end: 20 }];
const finding = (rule: string, start: number, end: number): PendingDiagnostic => ({
  ...findingAt(rule, start, end),
  suggest: () => [],
});
const suggesting = (start: number, end: number, insert = 'x'): PendingDiagnostic => ({
  ...finding('rule', 0, 5),
  suggest: () => [{ label: 'x', edit: { span: { start, end }, insert }, slots: [] }],
});

describe('withoutMasked', () => {
  it('drops findings that reach into a mask and keeps those that touch it', () => {
    const all = [finding('before', 0, 10), finding('into', 8, 11), finding('inside', 12, 13), finding('after', 20, 22)];
    expect(rulesOf(withoutMasked([...all, finding('empty', 15, 15), finding('over', 0, 30)], masked))).toEqual([
      'before',
      'after',
    ]);
  });

  it.each([
    [0, 10, true],
    [20, 25, true],
    [0, 11, false],
    [0, 30, false],
    [15, 15, false],
    [10, 10, true],
  ])('keeps the finding, and its suggestion for [%i, %i): %s', (start, end, isKept) => {
    const [only] = withoutMasked([suggesting(start, end)], masked);
    expect(only?.suggest()).toHaveLength(Number(isKept));
  });

  it('drops a suggestion that would write what stands for masked text', () => {
    expect(withoutMasked([suggesting(0, 5, 'a \uFFFC b')], masked)[0]?.suggest()).toEqual([]);
  });
});
