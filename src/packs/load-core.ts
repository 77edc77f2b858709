import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from '../lint/linter.ts';
import type { Example, Fault, Grammar, Rule, RuleSet } from '../lint/types.ts';
import { compileDefinitions, compileRule } from './compile.ts';
import { checkExample, readExample } from './examples.ts';
import type { Definitions } from './expand.ts';
import { parseFile } from './parse.ts';
import { PackError, type Problem } from './problem.ts';
import { definitionsSchema, headerSchema, isFault, packSchema, ruleSchema, type PackHeader } from './schema.ts';

/** A rule of the core pack with what only its authors and tests need. */
export type CoreRule = { readonly rule: Rule; readonly file: string; readonly examples: readonly Example[]; readonly lineOf: (path: readonly PropertyKey[]) => number };
export type CorePack = { readonly header: PackHeader; readonly ruleSet: RuleSet; readonly rules: readonly CoreRule[] };

/** The folder of rules about the order and the parts of a reply rather than about a fault. */
const STRUCTURE = 'structure';
/** Examples that a core rule owes of each kind. */
const MIN_EXAMPLES = 5;

function faultOf(folder: string, file: string, problems: Problem[]): Fault | null {
  if (isFault(folder)) return folder;
  if (folder !== STRUCTURE) problems.push({ file, line: 1, message: `“${folder}” is not a fault of the tone guide: move the rule to a folder named for one, or to ${STRUCTURE}/` });
  return null;
}

function countExamples(rule: CoreRule, problems: Problem[]): void {
  for (const kind of ['flags', 'passes'] as const) {
    const count = rule.examples.filter((example) => kind in example).length;
    if (count < MIN_EXAMPLES) problems.push({ file: rule.file, line: rule.lineOf(['examples']), message: `a core rule needs ${MIN_EXAMPLES} “${kind}” examples, this one has ${count}` });
  }
}

/** Reads a pack that is split into files: `pack.yaml`, `definitions.yaml` and one rule a file. Throws a `PackError`. */
export function readCorePack(folder: string, grammar: Grammar): CorePack {
  const problems: Problem[] = [];
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const take = <Schema extends Parameters<typeof parseFile>[2]>(file: string, schema: Schema, keys: readonly string[]) => {
    const parsed = parseFile(`rules/${file}`, read(file), schema, keys);
    if ('problems' in parsed) problems.push(...parsed.problems);
    return 'problems' in parsed ? undefined : parsed;
  };
  const header = take('pack.yaml', headerSchema, ['cando', 'pack', ...Object.keys(packSchema.shape)])?.value;
  const definitions: Definitions = take('definitions.yaml', definitionsSchema, [])?.value ?? {};
  const rules: CoreRule[] = [];
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/')).toSorted()) {
    const [, fault = '', id] = /^([^/]+)\/([^/]+)\.yaml$/.exec(path) ?? [];
    if (id === undefined) continue;
    const file = `rules/${path}`;
    const source = take(path, ruleSchema, Object.keys(ruleSchema.shape));
    const rule = source && compileRule(source, { file, address: `cando.core/${id}`, fault: faultOf(fault, file, problems) }, definitions, grammar, problems);
    if (source && rule) rules.push({ rule, file, examples: source.value.examples, lineOf: source.lineOf });
  }
  const moves = compileDefinitions(definitions, 'rules/definitions.yaml', grammar, problems);
  for (const rule of rules) countExamples(rule, problems);
  if (problems.length > 0 || !header) throw new PackError(problems);
  return { header: header.pack, rules, ruleSet: { rules: rules.map(({ rule }) => rule), definitions: moves } };
}

/** The core pack, its examples checked. Throws a `PackError` that names every example that does not hold. */
export function loadCorePack(folder: string, grammar: Grammar): CorePack {
  const pack = readCorePack(folder, grammar);
  const linter = createLinter(pack.ruleSet, { grammar });
  const problems = pack.rules.flatMap(({ rule, file, examples, lineOf }) =>
    examples.flatMap((example, index) => {
      const line = lineOf(['examples', index]);
      try {
        readExample(example);
      } catch (error) {
        return [{ file, line, message: error instanceof Error ? error.message : String(error) }];
      }
      const message = checkExample(example, rule.address, linter);
      return message === undefined ? [] : [{ file, line, message: `${message}: mend the rule or the example` }];
    }),
  );
  if (problems.length > 0) throw new PackError(problems);
  return pack;
}
