import type { RuleSet } from '../lint/rule.ts';

/** Packs joined, later ones on top. Rules keep the namespace of their pack, so none can shadow another's. */
export const mergePacks = (packs: readonly { readonly ruleSet: RuleSet }[]): RuleSet => ({
  rules: packs.flatMap(({ ruleSet }) => ruleSet.rules),
  definitions: packs.flatMap(({ ruleSet }) => ruleSet.definitions),
});
