import type { Rule } from '../../src/lint/rule.ts';
import { openWorkshop } from '../../src/packs/compile.ts';
import { compileRule } from '../../src/packs/compile-rule.ts';
import { parseFile } from '../../src/packs/parse.ts';
import { formatProblem } from '../../src/packs/problem.ts';
import { ruleSchema } from '../../src/packs/schema.ts';
import { tools } from './helpers.ts';

const HEAD = `message: Say it another way.
why: Because the customer minds it a lot.
source: The house
examples: []
`;

/** The definitions that every rule here may use. */
const DEFINITIONS = [
  { name: 'agent', patterns: ['i', 'we'], file: 'acme.yaml', line: 1 },
  { name: 'soon', patterns: ['soon', 'by #Date'], file: 'acme.yaml', line: 1 },
];

/** A rule compiled alone, or what is wrong with it, a line each. What is given begins at line 5 of its file. */
export function compiled(body: string): { readonly rule: Rule | undefined; readonly problems: readonly string[] } {
  const parsed = parseFile('rule.yaml', HEAD + body, ruleSchema, Object.keys(ruleSchema.shape));
  if ('problems' in parsed) return { rule: undefined, problems: parsed.problems.map(formatProblem) };
  const workshop = openWorkshop('acme', DEFINITIONS, tools);
  const rule = compileRule(parsed, { file: 'rule.yaml', address: 'acme/x', fault: null }, workshop);
  return { rule, problems: workshop.problems.map(formatProblem) };
}
