import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/packs/schema.ts';
import { compiled } from './compiled.ts';
import { broken, problemsOf } from './helpers.ts';

/** A rule of each kind, as short as it can be. */
const KIND: Readonly<Record<(typeof KINDS)[number], string>> = {
  phrase: 'phrase: no\n',
  match: 'match: no\n',
  regex: 'regex: no\n',
  swap: 'swap: {no: yes}\n'.replace('yes', '"yes"'),
  require: 'require: no\n',
  order: 'order: [no, way]\n',
  limit: 'limit: {of: no, max: 1}\n',
  consistent: 'consistent: [no, way]\n',
  measure: 'measure: {of: questions, max: 3}\n',
};
const WORDING = ['phrase', 'match', 'regex', 'swap'] as const;
const STRUCTURE = ['require', 'order', 'limit', 'consistent', 'measure'] as const;

describe('compileRule', () => {
  it.each(KINDS)('makes a rule of kind %s', (kind) => {
    const { rule, problems } = compiled(KIND[kind]);
    expect(problems).toEqual([]);
    expect(rule).toMatchObject({ kind, address: 'acme/x', severity: 'warning', rewrites: [], stock: [], when: {} });
  });

  it('keeps rewrites and stock phrases apart', () => {
    const { rule } = compiled(`${KIND.phrase}rewrite: ["yes"]\nsuggest: [I can help., ""]\n`);
    expect(rule).toMatchObject({ rewrites: ['yes'], stock: ['I can help.', ''] });
  });

  it('knows the names that a rule had before in the same pack', () => {
    expect(compiled(`${KIND.phrase}was: old-x\n`).rule?.was).toEqual(['acme/old-x']);
    expect(compiled(`${KIND.limit}was: [old-x, older]\n`).rule?.was).toEqual(['acme/old-x', 'acme/older']);
    expect(compiled(KIND.phrase).rule).not.toHaveProperty('was');
  });

  it.each<[string, unknown]>([
    ['when: no {refund}', { reply: { patterns: ['no (refund|refunded|refunds|refunding)'], faults: [] } }],
    ['when: ["@blame", "@agent"]', { reply: { patterns: ['@agent'], faults: ['blame'] } }],
    ['when: {unhappy: true}', { unhappy: true }],
    ['when: {words: 40}', { words: 40 }],
    ['when: {customer: [refund, money back]}', { customer: ['refund', 'money back'] }],
    ['when: {not-customer: [refund, "{ask}"]}', { 'not-customer': ['refund', '(ask|asked|asks|asking)'] }],
    ['when: {customer: [no], not-customer: thanks}', { customer: ['no'], 'not-customer': ['thanks'] }],
    ['when: {channel: chat, site: [gmail]}', { channel: ['chat'], site: ['gmail'] }],
  ])('reads %s', (when, read) => expect(compiled(`${KIND.phrase}${when}\n`).rule?.when).toEqual(read));

  it('takes what “require” says of the reply for its trigger', () => {
    const { rule } = compiled(`${KIND.require}when: {reply: way, unhappy: true}\n`);
    expect(rule).toMatchObject({ trigger: { patterns: ['way'], faults: [] }, when: { unhappy: true } });
    expect(rule?.when.reply).toBeUndefined();
  });

  it.each([
    ['no kind', 'severity: hint\n', 'rule.yaml:1  a rule needs one of phrase, match, regex, swap, require, order,'],
    [
      'two kinds',
      'phrase: no\nmatch: no\n',
      'rule.yaml:6  a rule has one of “phrase” and “match”: take one of the two',
    ],
    [
      'two of other kinds',
      'measure: {of: questions, max: 1}\norder: [a, b]\n',
      'rule.yaml:5  a rule has one of “order” and “measure”',
    ],
    [
      'a kind that is none',
      'phrases: no\n',
      'rule.yaml:5  “phrases” is not a key of the pack format: did you mean “phrase”?',
    ],
    ['a message that names no group', 'phrase: no\nmessage: x\n', 'this key stands here for the second time'],
    ['a mood that is none', 'phrase: no\nwhen: {unhappy: "yes"}\n', 'rule.yaml:6  “when” must be a pattern, a list of'],
    [
      'a condition that is none',
      'phrase: no\nwhen: {channels: chat}\n',
      'rule.yaml:6  “when.channels” is not a key of the pack format',
    ],
    ['a condition that cannot be read', 'phrase: no\nwhen: (no\n', 'rule.yaml:6  “)” is missing'],
    ['a second condition that cannot be read', 'phrase: no\nwhen:\n  - a\n  - (no\n', 'rule.yaml:6  “)” is missing'],
    [
      'a condition behind a fault',
      'phrase: no\nwhen:\n  reply:\n    - "@blame"\n    - (no\n',
      'rule.yaml:9  “)” is missing',
    ],
    ['a customer’s words that cannot be read', 'phrase: no\nwhen:\n  customer: (no\n', 'rule.yaml:7  “)” is missing'],
    [
      'words that the customer must not say, and that cannot be read',
      'phrase: no\nwhen:\n  not-customer: (no\n',
      'rule.yaml:7  “)” is missing',
    ],
    ['a condition that can never be', 'phrase: no\nwhen: no $ way\n', 'rule.yaml:6  “no $ way” can never match'],
    [
      'a group that is missing',
      'phrase: no\nrewrite: "{x}"\n',
      'rule.yaml:6  “{x}” is not a group of the pattern: its groups are text',
    ],
    ['a stock group that is missing', 'phrase: no\nsuggest: "{x}"\n', 'rule.yaml:6  “{x}” is not a group'],
    ['a count of words', 'phrase: no\nrewrite: "{count}"\n', 'rule.yaml:6  “{count}” is not a group'],
    [
      'a function that is none',
      'phrase: no\nrewrite: "{text:shout}"\n',
      'rule.yaml:6  “{text:shout}” names no function',
    ],
    [
      'a region that is none',
      'phrase: no\nspan: sentense\n',
      'rule.yaml:6  “sentense” is neither a part of the sentence',
    ],
    ['a second region that is none', 'phrase: no\nreplace: [match, x]\n', 'rule.yaml:6  “x” is neither a part'],
    [
      'a place that is none',
      'order: [a, b]\ninsert: top\n',
      'rule.yaml:6  “insert” must be one of start, end, before, after',
    ],
    [
      'a scope that is none',
      'require: no\nwithin: page\n',
      'rule.yaml:6  “within” must be one of sentence, next-sentence,',
    ],
  ])('says where, what and what to do of a rule with %s', (_, body, message) => {
    const { rule, problems } = compiled(body);
    expect(rule).toBeUndefined();
    expect(problems.join('\n')).toContain(message);
  });

  const misplaced = [
    ...STRUCTURE.flatMap((kind) =>
      (['except: no', 'soften: no', 'span: match', 'replace: match'] as const).map((key) => [kind, key] as const),
    ),
    ...WORDING.map((kind) => [kind, 'insert: end'] as const),
    ...(['order', 'limit', 'consistent', 'measure'] as const).map((kind) => [kind, 'within: message'] as const),
  ];
  it.each(misplaced)('says that beside “%s” a line “%s” does nothing', (kind, line) => {
    const [key = ''] = line.split(':');
    const { rule, problems } = compiled(`${KIND[kind]}${line}\n`);
    expect(rule).toBeUndefined();
    expect(problems).toEqual([`rule.yaml:6  “${key}” does nothing beside “${kind}”: take it out`]);
  });

  it('says all that is wrong at once', () => {
    const { problems } = compiled('match: (no\nunless: (a\ninsert: end\nwhen: (b\n');
    expect(problems.map((problem) => problem.slice(0, 11)).toSorted()).toEqual([
      'rule.yaml:5',
      'rule.yaml:6',
      'rule.yaml:7',
      'rule.yaml:8',
    ]);
  });
});

describe('a definition', () => {
  it.each(['blame', 'flat-no', 'vague-time'])('may not be named like the fault %s', (fault) => {
    const problems = problemsOf(broken('define:\n', `define:\n  ${fault}: no\n`));
    expect(problems).toEqual([
      `acme.yaml:9  “${fault}”: this is a fault, and “@” with its name means its findings: take another name`,
    ]);
  });

  it.each(['apology', 'blamed', 'unhappy'])('may be named %s', (name) =>
    expect(problemsOf(broken('define:\n', `define:\n  ${name}: sorry\n`))).toEqual([]),
  );
});
