import { describe, expect, it } from 'vitest';
import { createStructureCheck } from '../../../src/lint/checks/structure.ts';
import type { Step, StructureRule } from '../../../src/lint/rule.ts';
import { messageOf, stepOf } from '../messages.ts';
import { consistentRule, limitRule, measureRule, orderRule, requireRule } from './rules.ts';

/** A step whose patterns are single words. */
const step = (...patterns: readonly string[]): Step => ({ patterns, faults: [] });
const run = (rule: StructureRule, text: string) =>
  createStructureCheck(rule, ({ patterns, faults }) => ({ ...stepOf(...patterns), faults })).run(messageOf(text));

describe('createStructureCheck', () => {
  const wait = requireRule({ trigger: step('wait'), required: step('today') });
  const cases: [string, StructureRule, string, unknown][] = [
    [
      'require within the message, in front of the sentence',
      wait,
      'Well. Do wait.',
      { span: { start: 6, end: 6 }, sentence: 1, groups: { text: 'wait', count: '1' } },
    ],
    [
      'require within the paragraph, at its words',
      { ...wait, within: 'paragraph' },
      'Well. Do wait.',
      { span: { start: 9, end: 13 }, sentence: 1, groups: { text: 'wait', count: '1' } },
    ],
    [
      'require without a trigger',
      requireRule({ required: step('today') }),
      'Do wait.',
      { span: { start: 0, end: 0 }, groups: { text: '', count: '1' } },
    ],
    [
      'order',
      orderRule(step('sorry'), step('offer')),
      'We offer. Sorry.',
      { span: { start: 0, end: 0 }, sentence: 0, moved: 1, groups: { text: 'offer', count: '1' } },
    ],
    [
      'limit',
      limitRule({ of: step('sorry') }),
      'Sorry. Sorry. Sorry.',
      { span: { start: 7, end: 12 }, sentence: 1, groups: { text: 'Sorry', count: '3' } },
    ],
    [
      'consistent',
      consistentRule(step('refund'), step('payback')),
      'A refund. A payback.',
      { span: { start: 12, end: 19 }, sentence: 1, groups: { text: 'payback', count: '1' } },
    ],
    [
      'measure',
      measureRule({ of: 'sentence-words', max: 2 }),
      'We do it.',
      { span: { start: 0, end: 9 }, sentence: 0, groups: { text: 'We do it.', count: '3' } },
    ],
  ];

  it.each(cases)('finds what a rule of %s is about, with what its message may name', (_, rule, text, finding) =>
    expect(run(rule, text)).toMatchObject([finding]),
  );

  it.each(cases)('is silent by %s where its “unless” stands', (_, rule, text) => {
    const guarded = { ...rule, unless: step('please') };
    expect(run(guarded, `${text}\nThank you.`)).toHaveLength(1);
    expect(run(guarded, `${text}\nPlease.`)).toEqual([]);
  });
});
