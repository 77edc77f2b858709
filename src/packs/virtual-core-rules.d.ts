/** The core pack, compiled by the build: see `core-rules.ts`. */
declare module 'virtual:core-rules' {
  export const ruleSet: import('../lint/rule.ts').RuleSet;
}
