import type { Example, Rule, RuleSet } from '../lint/rule.ts';
import type { Path } from './parse.ts';
import type { Problem } from './problem.ts';
import type { ChangeSource, PackHeader, RuleSource } from './schema.ts';

/** A rule with what only its authors and its tests need. `lineOf` finds the line of one of its keys, from 1. */
export type PackRule = {
  readonly rule: Rule;
  readonly file: string;
  readonly examples: readonly Example[];
  readonly lineOf: (path: Path) => number;
  /** As it is written. */
  readonly source: RuleSource;
  /** The rule of another source, with the definitions of its own pack; or what is wrong with that. */
  readonly compile: (source: RuleSource) => Rule | readonly Problem[];
};

/** What a pack changes of a rule of a pack below it. */
export type Adjustment = ChangeSource & { readonly address: string; readonly file: string; readonly line: number };

export type Pack = {
  readonly header: PackHeader;
  readonly rules: readonly PackRule[];
  readonly adjustments: readonly Adjustment[];
  /** The rules that are on unless a pack above says otherwise. */
  readonly ruleSet: RuleSet;
};

/** The rules that are in force by themselves, with their definitions. */
export const ruleSetOf = (rules: readonly PackRule[], definitions: RuleSet['definitions']): RuleSet => ({
  rules: rules.filter(({ source }) => source.default === 'on').map(({ rule }) => rule),
  definitions,
});
