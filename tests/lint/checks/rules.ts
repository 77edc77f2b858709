import type {
  ConsistentRule,
  LimitRule,
  MeasureRule,
  OrderRule,
  RegexRule,
  RequireRule,
  Step,
  SwapRule,
} from '../../../src/lint/rule.ts';
import { ruleOf } from '../helpers.ts';

/** Rules of each kind with all that a test does not care about filled in. */

export const NOTHING: Step = { patterns: [], faults: [] };

const { kind: _kind, patterns: _patterns, ...wording } = ruleOf({ patterns: [] });
const { except: _except, soften: _soften, within: _within, span: _span, replace: _replace, ...common } = wording;
const structure = { ...common, unless: NOTHING, insert: 'after' as const };

export const swapRule = (parts: Partial<SwapRule> & Pick<SwapRule, 'entries'>): SwapRule => ({
  ...wording,
  kind: 'swap',
  ...parts,
});
export const regexRule = (parts: Partial<RegexRule> & Pick<RegexRule, 'sources' | 'literals'>): RegexRule => ({
  ...wording,
  kind: 'regex',
  ...parts,
});
export const requireRule = (parts: Partial<RequireRule>): RequireRule => ({
  ...structure,
  kind: 'require',
  trigger: null,
  required: NOTHING,
  within: 'message',
  ...parts,
});
export const orderRule = (...steps: readonly Step[]): OrderRule => ({ ...structure, kind: 'order', steps });
export const limitRule = (parts: Partial<LimitRule>): LimitRule => ({
  ...structure,
  kind: 'limit',
  of: NOTHING,
  max: 1,
  within: 'message',
  ...parts,
});
export const consistentRule = (...variants: readonly Step[]): ConsistentRule => ({
  ...structure,
  kind: 'consistent',
  variants,
});
export const measureRule = (parts: Partial<MeasureRule>): MeasureRule => ({
  ...structure,
  kind: 'measure',
  of: 'questions',
  max: 1,
  ...parts,
});
