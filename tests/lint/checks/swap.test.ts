import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/lint/analysis.ts';
import { createSwapCheck } from '../../../src/lint/checks/swap.ts';
import { createRule, lintOne } from '../one-rule.ts';
import type { SwapRule } from '../../../src/lint/rule.ts';
import { placesIn, textsOf } from '../helpers.ts';
import { swapRule } from './rules.ts';

const entries: SwapRule['entries'] = [
  { pattern: 'as per', rewrites: ['following', 'by'] },
  { pattern: 'prior to [<what> .]', rewrites: ['before {what}'] },
  { pattern: 'as per usual', rewrites: ['as always'] },
  { pattern: 'kindly', rewrites: [''] },
];

/** What each finding marks, and how many rewrites of its own it has. */
function found(text: string, rule = swapRule({ entries })): [string, number][] {
  const check = createSwapCheck(rule);
  const analysis = analyze(text, undefined);
  const findings = check.run(analysis, placesIn(analysis, check.matchers)) ?? [];
  return findings.map(({ span, rewrites }) => [textsOf(text, [span])[0] ?? '', rewrites.length]);
}

describe('createSwapCheck', () => {
  it.each<[string, [string, number][]]>([
    ['As per our call.', [['As per', 2]]],
    [
      'Kindly reply prior to Friday.',
      [
        ['Kindly', 1],
        ['prior to Friday', 1],
      ],
    ],
    ['We work as per usual.', [['as per usual', 1]]],
    ['We work.', []],
  ])('finds in %j each wording with its own rewrites', (text, all) => expect(found(text)).toEqual(all));

  it('heeds “unless” and “except” for all entries', () => {
    expect(found('Kindly, as per usual.', swapRule({ entries, unless: ['usual'] }))).toEqual([]);
    expect(found('Kindly, as per usual.', swapRule({ entries, except: ['per usual'] }))).toEqual([['Kindly', 1]]);
  });

  it.each([
    ['As per our call.', ['Following our call.', 'By our call.']],
    ['Reply prior to Friday.', ['Reply before Friday.']],
    ['Kindly reply.', ['Reply.']],
  ])('offers for %j what its entry says', (text, fixes) =>
    expect(lintOne(createRule(swapRule({ entries })), text)).toEqual(fixes),
  );

  it('offers the rewrites of the entry before those of the rule', () => {
    const rule = swapRule({ entries: [{ pattern: 'as per', rewrites: ['by'] }], rewrites: ['following'] });
    expect(lintOne(createRule(rule), 'As per our call.')).toEqual(['By our call.', 'Following our call.']);
  });

  it.each([
    [{ pattern: '(no', rewrites: [] }, 'missing'],
    [{ pattern: 'no', rewrites: ['{text:shout}'] }, 'names no function'],
  ])('refuses the entry %o', (entry, message) =>
    expect(() => createSwapCheck(swapRule({ entries: [entry] }))).toThrow(message),
  );
});
