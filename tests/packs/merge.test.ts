import { expect, it } from 'vitest';
import { mergePacks } from '../../src/packs/merge.ts';
import { ruleOf } from '../lint/helpers.ts';

it('mergePacks joins rules and definitions in order, and changes none of the packs', () => {
  const one = { ruleSet: { rules: [ruleOf({ address: 'a/x', patterns: ['no'] })], definitions: [] } };
  const two = {
    ruleSet: {
      rules: [ruleOf({ address: 'b/x', patterns: ['no'] })],
      definitions: [{ pack: 'a', name: 'help', move: 'help' as const, patterns: ['help'] }],
    },
  };
  const merged = mergePacks([one, two]);
  expect(merged.rules.map(({ address }) => address)).toEqual(['a/x', 'b/x']);
  expect(merged.definitions).toEqual(two.ruleSet.definitions);
  expect([one.ruleSet.rules.length, one.ruleSet.definitions.length]).toEqual([1, 0]);
  expect(mergePacks([])).toEqual({ rules: [], definitions: [] });
});
