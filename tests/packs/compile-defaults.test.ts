import { describe, expect, it } from 'vitest';
import { createLinter } from '../../src/lint/linter.ts';
import { broken, problemsOf, read, tools } from './helpers.ts';

const DEFAULTS = `defaults:
  faults: [policy, cannot]
  soften: ["{refund} today", "@policy"]
  within: message
`;
const DEFAULT = {
  soften: { patterns: ['(refund|refunded|refunds|refunding) today'], faults: ['policy'] },
  within: 'message',
};

/** The good pack with defaults, and with these keys in its rule of the fault “cannot”. */
const packWith = (defaults: string, keys = ''): string =>
  broken('define:', `${defaults}define:`).replace('    suggest', `${keys}    suggest`);
const softenedBy = (text: string): unknown => read(text).ruleSet.rules[0];

describe('the defaults of a pack', () => {
  it.each<[string, string, unknown]>([
    ['soften a rule of their faults', packWith(DEFAULTS), DEFAULT],
    [
      'reach to the next sentence when they do not say how far',
      packWith(DEFAULTS.replace('  within: message\n', '')),
      { ...DEFAULT, within: 'next-sentence' },
    ],
    ['reach as far as the rule says', packWith(DEFAULTS, '    within: sentence\n'), { ...DEFAULT, within: 'sentence' }],
    [
      'yield to what a rule says itself, its reach too',
      packWith(DEFAULTS, '    soften: later\n'),
      { soften: { patterns: ['later'], faults: [] }, within: 'next-sentence' },
    ],
    [
      'yield to a rule that nothing softens',
      packWith(DEFAULTS, '    soften: []\n'),
      { soften: { patterns: [], faults: [] } },
    ],
    [
      'leave the rules of other faults as they are',
      packWith(DEFAULTS.replace('cannot', 'blame')),
      { soften: { patterns: [], faults: [] }, within: 'next-sentence' },
    ],
    [
      'leave the rules of no fault as they are',
      packWith(DEFAULTS).replace('    fault: cannot\n', ''),
      { soften: { patterns: [], faults: [] } },
    ],
  ])('%s', (_, text, softening) => expect(softenedBy(text)).toMatchObject(softening as object));

  it('make a finding mild where their words stand, and there only', () => {
    const { lint } = createLinter(read(packWith(DEFAULTS)).ruleSet, tools);
    const severities = (text: string) => lint({ text, masked: [] }).diagnostics.map(({ severity }) => severity);
    expect(severities('We never refund. Sorry. Your card was refunded today.')).toEqual(['hint']);
    expect(severities('We never refund. Sorry. Your card was charged today.')).toEqual(['warning']);
  });

  it.each([
    ['a fault that is none', DEFAULTS.replace('cannot', 'canot'), 'acme.yaml:9  “defaults.faults.1” must be one of'],
    ['no fault', DEFAULTS.replace('policy, cannot', ''), 'acme.yaml:9  “defaults.faults” needs at least one entry'],
    ['nothing that softens', DEFAULTS.replace(/ {2}soften.*\n/, ''), 'acme.yaml:8  “defaults.soften” '],
    ['a reach that is none', DEFAULTS.replace('message', 'page'), 'acme.yaml:11  “defaults.within” must be one of'],
    ['a key that is none', DEFAULTS.replace('within', 'witin'), 'acme.yaml:11  “defaults.witin” is not a key'],
    ['a pattern that cannot be read', DEFAULTS.replace('today', '(today'), 'acme.yaml:10  “)” is missing'],
    ['a definition that is none', DEFAULTS.replace('@policy', '@soon'), 'acme.yaml:10  “@soon” is not defined'],
  ])('with %s are refused, once for all rules', (_, defaults, message) => {
    const problems = problemsOf(packWith(defaults));
    expect(problems.filter((problem) => problem.includes(message))).toHaveLength(1);
  });
});
