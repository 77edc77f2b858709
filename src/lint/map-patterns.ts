import { isWording, type Rule, type RuleSet, type Step, type When, type WordingRule } from './rule.ts';

/** What stands in the place of a pattern of a pack. */
type Replace = (pack: string, pattern: string) => string;
type Change = (patterns: readonly string[]) => readonly string[];
type ChangeStep = (step: Step) => Step;

/** The pack of a rule's address. */
export const packOf = (address: string): string => address.slice(0, address.lastIndexOf('/'));

function mapWording(rule: WordingRule, change: Change, changeStep: ChangeStep): WordingRule {
  const guards = { unless: change(rule.unless), except: change(rule.except), soften: changeStep(rule.soften) };
  if (rule.kind === 'regex') return { ...rule, ...guards };
  if (rule.kind !== 'swap') return { ...rule, ...guards, patterns: change(rule.patterns) };
  const patterns = change(rule.entries.map(({ pattern }) => pattern));
  return { ...rule, ...guards, entries: rule.entries.map((entry, at) => ({ ...entry, pattern: patterns[at] ?? '' })) };
}

function mapRule(rule: Rule, change: Change, changeStep: ChangeStep): Rule {
  if (isWording(rule)) return mapWording(rule, change, changeStep);
  const unless = changeStep(rule.unless);
  if (rule.kind === 'require')
    return { ...rule, unless, trigger: rule.trigger && changeStep(rule.trigger), required: changeStep(rule.required) };
  if (rule.kind === 'order') return { ...rule, unless, steps: rule.steps.map(changeStep) };
  if (rule.kind === 'limit') return { ...rule, unless, of: changeStep(rule.of) };
  return rule.kind === 'consistent'
    ? { ...rule, unless, variants: rule.variants.map(changeStep) }
    : { ...rule, unless };
}

function mapWhen(when: When, change: Change, changeStep: ChangeStep): When {
  const { customer, 'not-customer': notCustomer, reply } = when;
  return {
    ...when,
    ...(customer && { customer: change(customer) }),
    ...(notCustomer && { 'not-customer': change(notCustomer) }),
    ...(reply && { reply: changeStep(reply) }),
  };
}

/**
 * The rule set with something else in the place of each of its patterns. A definition that is a step alone (`@name`) stands
 * for its list and stays.
 */
export function mapPatterns({ rules, definitions, ...rest }: RuleSet, replace: Replace): RuleSet {
  const names = new Set(definitions.map(({ pack, name }) => `${pack}@${name}`));
  const mapped = (rule: Rule): Rule => {
    const pack = packOf(rule.address);
    const change: Change = (patterns) => patterns.map((pattern) => replace(pack, pattern));
    const inSteps: Change = (patterns) =>
      patterns.map((pattern) => (names.has(`${pack}${pattern}`) ? pattern : replace(pack, pattern)));
    const changeStep: ChangeStep = (step) => ({ ...step, patterns: inSteps(step.patterns) });
    return { ...mapRule(rule, change, changeStep), when: mapWhen(rule.when, inSteps, changeStep) };
  };
  return {
    ...rest,
    definitions: definitions.map((one) => ({
      ...one,
      patterns: one.patterns.map((pattern) => replace(one.pack, pattern)),
    })),
    rules: rules.map(mapped),
  };
}
