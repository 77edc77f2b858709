import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../../src/lint/edit.ts';
import { createLinter } from '../../../src/lint/linter.ts';
import type { Definition, PatternRule, RequireRule, LimitRule, Rule, When } from '../../../src/lint/rule.ts';

const COMMON = {
  fault: null,
  severity: 'warning',
  message: 'Say it.',
  why: 'Because the customer minds.',
  source: 'a test',
  rewrites: [],
  stock: [],
  when: {},
} as const;
const NO_STEP = { patterns: [], faults: [] } as const;
const stepOf = (...patterns: string[]) => ({ patterns, faults: [] });

const limit = (of: string, max: number, when: When = {}): LimitRule => ({
  ...COMMON,
  address: 'test/limit',
  when,
  kind: 'limit',
  unless: NO_STEP,
  insert: 'sentence',
  of: stepOf(of),
  max,
  within: 'message',
});
const noRefund: PatternRule = {
  ...COMMON,
  address: 'test/no-refund',
  fault: 'cannot',
  kind: 'phrase',
  patterns: ['[<mark> can not refund] .*'],
  unless: [],
  except: [],
  soften: NO_STEP,
  within: 'next-sentence',
  span: 'mark',
  replace: ['mark'],
};
const canDo: RequireRule = {
  ...COMMON,
  address: 'test/can-do',
  stock: ['What I can do is ___.'],
  kind: 'require',
  unless: NO_STEP,
  insert: 'after',
  trigger: { patterns: [], faults: ['cannot'] },
  required: stepOf('@can'),
  within: 'message',
};
const DEFINITIONS: readonly Definition[] = [
  { pack: 'test', name: 'can', move: null, patterns: ['i can do', 'you can'] },
  { pack: 'test', name: 'sorry', move: null, patterns: ['sorry', 'so sorry'] },
];

const found = (rules: readonly Rule[], text: string, customer?: string) =>
  createLinter({ rules, definitions: DEFINITIONS })
    .lint({ text, masked: [], customer })
    .diagnostics.map(({ rule, span, suggestions }) => ({
      rule,
      span: text.slice(span.start, span.end),
      start: span.start,
      fixed: suggestions.map(({ edit }) => applyEdit(text, edit)),
    }));

describe('limit', () => {
  it('counts words once that two patterns find', () => {
    expect(found([limit('@sorry', 1)], 'We are so sorry.')).toEqual([]);
    expect(found([limit('@sorry', 1)], 'We are so sorry. Sorry!')).toHaveLength(1);
  });

  it('waits for a reply of so many words', () => {
    expect(found([limit('sorry', 0, { words: 3 })], 'So sorry.')).toEqual([]);
    expect(found([limit('sorry', 0, { words: 3 })], 'We are sorry.')).toHaveLength(1);
  });
});

describe('require', () => {
  it('stands in front of the sentence beside the finding that it follows from', () => {
    const text = "Thanks. We can't refund it.";
    expect(found([noRefund, canDo], text)).toEqual([
      { rule: 'test/can-do', span: '', start: 8, fixed: [`${text} What I can do is ___.`] },
      { rule: 'test/no-refund', span: "can't refund", start: 11, fixed: [] },
    ]);
  });

  it('takes every pattern of a definition for the step', () => {
    expect(found([noRefund, canDo], "We can't refund it. You can keep it.")).toHaveLength(1);
  });

  it('follows from no finding in masked text', () => {
    expect(found([noRefund, canDo], 'We can’t “or so they say” refund it.')).toEqual([]);
  });
});

describe('a finding about the message whose words are taken', () => {
  it('is kept, without a span', () => {
    expect(found([noRefund, limit('refund', 0)], "We can't refund it.").map(({ rule, span }) => [rule, span])).toEqual([
      ['test/limit', ''],
      ['test/no-refund', "can't refund"],
    ]);
  });
});
