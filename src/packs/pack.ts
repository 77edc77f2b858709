import type { Example, Rule, RuleSet } from '../lint/rule.ts';
import type { Path } from './parse.ts';
import type { PackHeader } from './schema.ts';

/** A rule with what only its authors and its tests need. `lineOf` finds the line of one of its keys, from 1. */
export type PackRule = {
  readonly rule: Rule;
  readonly file: string;
  readonly examples: readonly Example[];
  readonly lineOf: (path: Path) => number;
};

export type Pack = { readonly header: PackHeader; readonly rules: readonly PackRule[]; readonly ruleSet: RuleSet };
