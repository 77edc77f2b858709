import { describe, expect, it } from 'vitest';
import { MEASURES } from '../../src/lint/rule.ts';
import { compiled } from './compiled.ts';

const step = (...patterns: readonly string[]) => ({ patterns, faults: [] });

describe('compileStructure', () => {
  it.each<[string, string, unknown]>([
    [
      'what is required, of the whole message',
      'require: today\n',
      { kind: 'require', trigger: null, required: step('today'), within: 'message', insert: 'after' },
    ],
    [
      'what is required of a trigger',
      'require: [today, "@soon"]\nwhen: {wait}\nwithin: sentence\ninsert: end\n'.replace('{wait}', '"{wait}"'),
      {
        trigger: step('(wait|waited|waits|waiting)'),
        required: step('today', '@soon'),
        within: 'sentence',
        insert: 'end',
      },
    ],
    [
      'what is required of a fault',
      'require: today\nwhen: "@flat-no"\n',
      { trigger: { patterns: [], faults: ['flat-no'] } },
    ],
    [
      'an order of steps, of which one has several patterns',
      'order: [sorry, [help, "@agent can"], "@policy"]\n',
      {
        kind: 'order',
        steps: [step('sorry'), step('help', '@agent can'), { patterns: [], faults: ['policy'] }],
        insert: 'before',
      },
    ],
    [
      'a limit',
      'limit: {of: sorry, max: 2}\n',
      { kind: 'limit', of: step('sorry'), max: 2, within: 'message', insert: 'match' },
    ],
    ['a limit of each paragraph', 'limit: {of: [a, b], max: 0, per: paragraph}\n', { max: 0, within: 'paragraph' }],
    [
      'variants',
      'consistent: [refund, [payback, pay back]]\n',
      { kind: 'consistent', variants: [step('refund'), step('payback', 'pay back')] },
    ],
    ...MEASURES.map((of): [string, string, unknown] => [
      `the measure ${of}`,
      `measure: {of: ${of}, max: 3}\n`,
      { kind: 'measure', of, max: 3 },
    ]),
    ['what silences it', 'require: a\nunless: [b, "@blame"]\n', { unless: { patterns: ['b'], faults: ['blame'] } }],
    ['what it may name', 'limit: {of: no, max: 1}\nrewrite: "{count} {text}"\n', { rewrites: ['{count} {text}'] }],
    ['a step of tags alone', 'require: "#Date"\n', { required: step('#Date') }],
  ])('reads %s', (_, body, rule) => {
    const { rule: read, problems } = compiled(body);
    expect(problems).toEqual([]);
    expect(read).toMatchObject(rule as object);
  });

  it.each([
    ['a step that cannot be read', 'require: (no\n', 'rule.yaml:5  “)” is missing'],
    ['a second step that cannot be read', 'order:\n  - a\n  - (no\n', 'rule.yaml:7  “)” is missing'],
    ['a pattern of a step that cannot be read', 'order:\n  - a\n  - - b\n    - (no\n', 'rule.yaml:8  “)” is missing'],
    ['a pattern behind a fault', 'require:\n  - "@blame"\n  - (no\n', 'rule.yaml:7  “)” is missing'],
    ['a limit that cannot be read', 'limit:\n  max: 1\n  of: (no\n', 'rule.yaml:7  “)” is missing'],
    ['a variant that cannot be read', 'consistent:\n  - a\n  - (no\n', 'rule.yaml:7  “)” is missing'],
    ['a trigger that cannot be read', 'require: a\nwhen: (no\n', 'rule.yaml:6  “)” is missing'],
    ['a silencer that cannot be read', 'require: a\nunless: (no\n', 'rule.yaml:6  “)” is missing'],
    ['a step that can never be made', 'require: no $ way\n', 'rule.yaml:5  “no $ way” can never match: what stands'],
    ['an unknown definition', 'require: "@agents"\n', 'rule.yaml:5  “@agents” is not defined: add it'],
    ['one step', 'order: [no]\n', 'rule.yaml:5  “order” needs at least two steps'],
    ['a step without a pattern', 'order: [no, []]\n', 'rule.yaml:5  '],
    ['one variant', 'consistent: [no]\n', 'rule.yaml:5  “consistent” needs at least two variants'],
    [
      'a measure that is none',
      'measure: {of: length, max: 3}\n',
      'rule.yaml:5  “measure.of” must be one of sentence-words',
    ],
    [
      'a measure by nearly its name',
      'measure:\n  of: question\n  max: 3\n',
      'rule.yaml:6  “measure.of” must be one of',
    ],
    ['a measure by nearly its name', 'measure: {of: question, max: 3}\n', 'did you mean “questions”?'],
    ['a measure without a limit', 'measure: {of: questions}\n', 'rule.yaml:5  “measure.max” is missing: add it'],
    ['half a limit', 'limit: {of: no, max: 1.5}\n', 'rule.yaml:5  “limit.max” must be a whole number, and is a number'],
    ['less than no limit', 'limit: {of: no, max: -1}\n', 'rule.yaml:5  “limit.max” must be 0 or more'],
    [
      'a limit of a scope that is none',
      'limit: {of: no, max: 1, per: page}\n',
      'rule.yaml:5  “limit.per” must be one of',
    ],
    [
      'a group that no measure gives',
      'measure: {of: questions, max: 1}\nrewrite: "{x}"\n',
      'rule.yaml:6  “{x}” is not a group',
    ],
  ])('says where, what and what to do of %s', (_, body, message) => {
    const { rule, problems } = compiled(body);
    expect(rule).toBeUndefined();
    expect(problems.join('\n')).toContain(message);
  });
});
