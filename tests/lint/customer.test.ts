import { describe, expect, it } from 'vitest';
import { compileRules } from '../../src/lint/compile.ts';
import { createCustomerReader } from '../../src/lint/customer.ts';
import type { Definition } from '../../src/lint/rule.ts';
import { createFakeGrammar, ruleOf } from './helpers.ts';

const definitions: readonly Definition[] = [
  { pack: 'a', name: 'unhappy', move: null, patterns: ['broken', 'so #Angry'] },
  { pack: 'b', name: 'unhappy', move: null, patterns: ['terrible'] },
  { pack: 'a', name: 'thanks', move: 'thanks', patterns: ['thank you'] },
];
const rule = ruleOf({ address: 'a/x', patterns: ['no'], when: { customer: ['refund'] } });
const grammar = createFakeGrammar({ cross: ['Angry'] });
const compiled = () => compileRules({ rules: [rule], definitions });

describe('createCustomerReader', () => {
  it.each([
    ['It is broken.', true],
    ['It is here. It is broken!', true],
    ['What a terrible thing', true],
    ['Thank you!', false],
    ['', false],
  ])('tells the mood of %j: %s', (message, isUnhappy) =>
    expect(createCustomerReader(compiled())(message, undefined).isUnhappy).toBe(isUnhappy),
  );

  it('cannot tell the mood of nobody', () => {
    const reading = createCustomerReader(compiled())(undefined, grammar);
    expect(reading).toEqual({ sentences: [], name: undefined, isUnhappy: undefined, detectors: new Set() });
  });

  it('reads the sentences, the name and what rules ask for', () => {
    const rules = compiled();
    const reading = createCustomerReader(rules)('Refund it. It is broken.\nThanks,\nMaria Lopez', undefined);
    expect(reading.sentences).toEqual(['Refund it.', 'It is broken.', 'Thanks,', 'Maria Lopez']);
    expect(reading.name).toBe('Maria Lopez');
    const [refund] = rules.byAddress.get('a/x')?.customer.detectors ?? [];
    expect(reading.detectors.has(refund ?? -1)).toBe(true);
    expect(createCustomerReader(rules)('It works.', undefined).detectors.size).toBe(0);
  });

  it('reads a message again when it or the grammar is another, and only then', () => {
    const read = createCustomerReader(compiled());
    const first = read('I am so cross.', undefined);
    expect(first.isUnhappy).toBe(false);
    expect(read('I am so cross.', undefined)).toBe(first);
    const second = read('I am so cross.', grammar);
    expect(second.isUnhappy).toBe(true);
    expect(read('I am so cross.', grammar)).toBe(second);
    expect(read('I am fine.', grammar).isUnhappy).toBe(false);
  });

  it('reads the beginning of an endless message', () => {
    const read = createCustomerReader(compiled());
    expect(read(`It is broken. ${'So it is. '.repeat(100_000)}`, undefined).sentences.length).toBeLessThan(2_000);
    expect(read(`${'So it is. '.repeat(100_000)} It is broken.`, undefined).isUnhappy).toBe(false);
  });
});
