import { describe, expect, it } from 'vitest';
import { createLinter } from '../../src/lint/linter.ts';
import type { Definition, Rule, Scope, When } from '../../src/lint/rule.ts';
import type { Diagnostic, Draft } from '../../src/lint/types.ts';
import { limitRule, orderRule, requireRule } from './checks/rules.ts';
import { ruleOf } from './helpers.ts';
import { createRule, lintOne } from './one-rule.ts';

const definitions: readonly Definition[] = [{ pack: 'test', name: 'unhappy', move: null, patterns: ['broken'] }];
const step = (...patterns: readonly string[]) => ({ patterns, faults: [] });

const lint = (rules: readonly Rule[], text: string, parts: Partial<Draft> = {}): readonly Diagnostic[] =>
  createLinter({ rules, definitions }).lint({ text, masked: [], ...parts }).diagnostics;

describe('a rule with “when”', () => {
  const cases: [string, When, string, Partial<Draft>, boolean][] = [
    ['nothing', {}, 'No.', {}, true],
    ['a reply that says it', { reply: step('way') }, 'No.\nA way.', {}, true],
    ['a reply that does not say it', { reply: step('way') }, 'No.', {}, false],
    ['a reply with a fault', { reply: { patterns: [], faults: ['blame'] } }, 'No. You failed.', {}, true],
    ['a reply without the fault', { reply: { patterns: [], faults: ['policy'] } }, 'No. You failed.', {}, false],
    ['an unhappy customer', { unhappy: true }, 'No.', { customer: 'It is broken.' }, true],
    ['an unhappy customer who is not', { unhappy: true }, 'No.', { customer: 'It works.' }, false],
    ['an unhappy customer, of nobody', { unhappy: true }, 'No.', {}, false],
    ['a happy customer', { unhappy: false }, 'No.', { customer: 'It works.' }, true],
    ['a happy customer, of nobody', { unhappy: false }, 'No.', {}, false],
    ['a customer who says it', { customer: ['refund', 'money'] }, 'No.', { customer: 'My money!' }, true],
    ['a customer who does not say it', { customer: ['refund'] }, 'No.', { customer: 'My parcel!' }, false],
    ['a customer who says it, of nobody', { customer: ['refund'] }, 'No refund.', {}, false],
    ['a customer who did not say it', { 'not-customer': ['refund'] }, 'No.', { customer: 'My parcel!' }, true],
    ['a customer who said it', { 'not-customer': ['refund', 'money'] }, 'No.', { customer: 'My money!' }, false],
    ['nobody who said it', { 'not-customer': ['refund'] }, 'No refund.', {}, true],
    [
      'a customer who says one and not the other',
      { customer: ['refund'], 'not-customer': ['thanks'] },
      'No.',
      { customer: 'Refund? Thanks.' },
      false,
    ],
    ['a channel', { channel: ['chat', 'sms'] }, 'No.', { channel: 'sms' }, true],
    ['another channel', { channel: ['chat'] }, 'No.', { channel: 'email' }, false],
    ['a channel that is not known', { channel: ['chat'] }, 'No.', {}, false],
    ['a site', { site: ['gmail'] }, 'No.', { site: 'gmail' }, true],
    ['another site', { site: ['gmail'] }, 'No.', { site: 'zendesk' }, false],
    ['enough words', { words: 3 }, 'No. A way.', {}, true],
    ['too few words', { words: 4 }, 'No. A way.', {}, false],
    ['two that hold', { unhappy: true, channel: ['chat'] }, 'No.', { customer: 'Broken.', channel: 'chat' }, true],
    ['two of which one holds', { unhappy: true, channel: ['chat'] }, 'No.', { customer: 'Broken.' }, false],
  ];
  const blame = ruleOf({ address: 'test/blame', fault: 'blame', patterns: ['you failed'] });

  it.each(cases)('about words waits for %s', (_, when, text, parts, isCalled) => {
    const found = lint([blame, ruleOf({ patterns: ['no'], when })], text, parts);
    expect(found.some(({ rule }) => rule === 'test/rule')).toBe(isCalled);
  });

  it.each(cases)('about the message waits for %s', (_, when, text, parts, isCalled) => {
    const found = lint([blame, { ...limitRule({ of: step('no'), max: 0 }), when }], text, parts);
    expect(found.some(({ rule }) => rule === 'test/rule')).toBe(isCalled);
  });
});

describe('a finding that does not fit the customer’s message', () => {
  const beside = ruleOf({
    address: 'test/yes',
    patterns: ['yes'],
    when: { reply: { patterns: [], faults: ['flat-no'] } },
  });
  it.each<[string, When, string, readonly string[]]>([
    ['fits without a condition', {}, 'My money!', ['test/no', 'test/yes']],
    ['does not fit a question', { 'not-customer': ['charge'] }, 'Will you charge me?', []],
    ['fits another one', { 'not-customer': ['charge'] }, 'My money!', ['test/no', 'test/yes']],
    ['waits for a question', { customer: ['charge'] }, 'My money!', []],
  ])('counts for nothing in the message: one that %s', (_, when, customer, found) => {
    const no = ruleOf({ address: 'test/no', fault: 'flat-no', patterns: ['no'], when });
    expect(lint([no, beside], 'No. Yes.', { customer }).map(({ rule }) => rule)).toEqual(found);
  });
});

describe('a rule with “soften”', () => {
  it.each<[Scope, string, string]>([
    ['sentence', 'No, today.', 'hint'],
    ['sentence', 'No. Today.', 'error'],
    ['next-sentence', 'No. Today.', 'hint'],
    ['next-sentence', 'Today. No.', 'error'],
    ['paragraph', 'Today. No.', 'hint'],
    ['paragraph', 'Today.\nNo.', 'error'],
    ['message', 'Today.\nNo.', 'hint'],
    ['message', 'No.', 'error'],
  ])('is mild within the %s: %j is a finding of severity %s', (within, text, severity) => {
    const rule = ruleOf({ patterns: ['no'], severity: 'error', soften: step('today'), within });
    expect(lint([rule], text).map((one) => one.severity)).toEqual([severity]);
  });

  it('may be softened by the findings of a fault', () => {
    const rules = [
      ruleOf({ patterns: ['no'], soften: { patterns: [], faults: ['policy'] } }),
      ruleOf({ address: 'test/policy', fault: 'policy', patterns: ['policy'] }),
    ];
    expect(lint(rules, 'No. Our policy.').map(({ severity }) => severity)).toEqual(['hint', 'warning']);
  });
});

describe('a finding about the message', () => {
  it('says its message with what was found and counted', () => {
    const rule = { ...limitRule({ of: step('sorry') }), message: '“{text}” stands here {count} times.' };
    expect(lint([rule], 'Sorry. Sorry, sorry.')).toMatchObject([
      { span: { start: 7, end: 12 }, message: '“Sorry” stands here 3 times.', severity: 'warning' },
    ]);
  });

  it.each<[string, Rule, string, string[]]>([
    [
      'puts a missing step in',
      { ...requireRule({ trigger: step('wait'), required: step('today') }), rewrites: ['It comes today.'] },
      'Please wait. Bye.',
      ['Please wait. It comes today. Bye.'],
    ],
    [
      'moves a late step to the front',
      orderRule(step('sorry'), step('offer')),
      'We offer it. We are sorry.',
      ['We are sorry. We offer it.'],
    ],
    [
      'offers the move before the rewrites',
      { ...orderRule(step('sorry'), step('offer')), rewrites: ['I see why.', 'I am sorry.'], insert: 'before' },
      'We offer it. We are sorry.',
      ['We are sorry. We offer it.', 'I am sorry. We offer it. We are sorry.'],
    ],
    [
      'replaces words that are too many',
      { ...limitRule({ of: step('sorry') }), insert: 'match', rewrites: ['thanks'] },
      'Sorry, so sorry.',
      ['Sorry, so thanks.'],
    ],
    [
      'offers three at most, each once',
      {
        ...requireRule({ required: step('today') }),
        insert: 'end',
        rewrites: ['Today.', 'Today.', 'So today.'],
        stock: ['Do it today.', 'Call today.'],
      },
      'Is it?',
      ['Is it? Today.', 'Is it? So today.'],
    ],
    ['offers nothing where a rule has nothing', limitRule({ of: step('sorry'), max: 0 }), 'Sorry.', []],
  ])('%s', (_, rule, text, fixes) => {
    const all = lintOne(createRule(rule), text);
    expect(all.slice(0, fixes.length)).toEqual(fixes);
    expect(all).toHaveLength(rule.stock.length > 0 ? 3 : fixes.length);
  });

  it('stands beside a finding about its words', () => {
    const rules = [
      ruleOf({ address: 'test/words', patterns: ['sorry'] }),
      { ...limitRule({ of: step('sorry'), max: 0 }), fault: null },
    ];
    const found = lint(rules, 'Well. Sorry.');
    expect(found.map(({ rule, span }) => [rule, span.start, span.end])).toEqual([
      ['test/rule', 6, 6],
      ['test/words', 6, 11],
    ]);
  });

  it('is not about what is masked', () => {
    const rule = limitRule({ of: step('sorry'), max: 0 });
    expect(lint([rule], '> Sorry.\nWe do.')).toEqual([]);
    expect(lint([rule], 'They said “so sorry” to me.')).toEqual([]);
  });
});
