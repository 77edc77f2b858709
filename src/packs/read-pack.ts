import { createLinter } from '../lint/linter.ts';
import type { AllTools } from '../lint/types.ts';
import { openWorkshop, type Report } from './compile.ts';
import { compileDefaults } from './compile-defaults.ts';
import { openRule } from './compile-rule.ts';
import { checkExamples, countExamples } from './examples.ts';
import { ruleSetOf, type Pack } from './pack.ts';
import { parseFile, type Path } from './parse.ts';
import { PackError } from './problem.ts';
import { changeSchema, HEADER_KEYS, packFileSchema, packRuleSchema } from './schema.ts';

const MAX_RULES = 2_000;
const KEYS = [
  ...HEADER_KEYS,
  'define',
  'adjust',
  'rules',
  ...Object.keys(changeSchema.shape),
  ...Object.keys(packRuleSchema.shape),
];

/**
 * A pack in one file, YAML or JSON, its examples checked. Throws a `PackError` with every problem; `file` only names the
 * source in what is said.
 */
export function readPack(file: string, text: string, tools: AllTools): Pack {
  const parsed = parseFile(file, text, packFileSchema, KEYS);
  if ('problems' in parsed) throw new PackError(parsed.problems);
  const { pack: header, defaults, define, adjust, rules: sources } = parsed.value;
  const count = Object.keys(sources).length;
  if (count > MAX_RULES)
    throw new PackError([
      { file, line: parsed.lineOf(['rules']), message: `${count} rules are more than ${MAX_RULES}: split the pack` },
    ]);
  const written = Object.entries(define).map(([name, patterns]) => ({
    name,
    patterns,
    file,
    line: parsed.lineOf(['define', name]),
  }));
  const opened = openWorkshop(header.id, written, tools);
  const { problems, definitions } = opened;
  const report: Report = (path) => (message) => problems.push({ file, line: parsed.lineOf(path), message });
  const workshop = { ...opened, defaults: compileDefaults(defaults, opened, report) };
  const rules = Object.entries(sources).flatMap(([id, value]) => {
    const lineOf = (path: Path) => parsed.lineOf(['rules', id, ...path]);
    const origin = { file, address: `${header.id}/${id}`, fault: value.fault };
    return openRule({ value, lineOf }, origin, workshop) ?? [];
  });
  const all = { rules: rules.map(({ rule }) => rule), definitions };
  if (problems.length === 0)
    problems.push(...countExamples(rules, 1), ...checkExamples(rules, createLinter(all, tools)));
  if (problems.length > 0) throw new PackError(problems);
  const adjustments = Object.entries(adjust).map(([address, change]) => ({
    ...change,
    address,
    file,
    line: parsed.lineOf(['adjust', address]),
  }));
  return { header, rules, adjustments, ruleSet: ruleSetOf(rules, definitions) };
}
