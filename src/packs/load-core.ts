import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from '../lint/linter.ts';
import type { AllTools, Fault } from '../lint/types.ts';
import { openWorkshop, type Report, type WrittenDefinition } from './compile.ts';
import { compileDefaults } from './compile-defaults.ts';
import { openRule } from './compile-rule.ts';
import { checkExamples, countExamples } from './examples.ts';
import { ruleSetOf, type Pack } from './pack.ts';
import { parseFile } from './parse.ts';
import { PackError, type Problem } from './problem.ts';
import { definitionsSchema, HEADER_KEYS, headerSchema, isFault, ruleSchema } from './schema.ts';

/** The folder of rules about the order and the parts of a reply rather than about a fault. */
const STRUCTURE = 'structure';
/** Examples that a core rule owes of each kind. */
const MIN_EXAMPLES = 5;
const HEADER = 'pack.yaml';
const DEFINITIONS = /^definitions\/[^/]+\.yaml$/;
const RULE_FILE = /^(?!definitions\/)([^/]+)\/([^/]+)\.yaml$/;

function faultOf(folder: string, file: string, problems: Problem[]): Fault | null {
  if (isFault(folder)) return folder;
  if (folder !== STRUCTURE)
    problems.push({
      file,
      line: 1,
      message: `“${folder}” is not a fault of the tone guide: move the rule to a folder named for one, or to ${STRUCTURE}/`,
    });
  return null;
}

/** The files of rules and of definitions, in order. A data file in another place is one that somebody believes to be in force. */
function pathsIn(
  folder: string,
  problems: Problem[],
): { readonly rules: readonly string[]; readonly definitions: readonly string[] } {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  for (const path of paths.filter((name) => /\.(?:ya?ml|json)$/.test(name))) {
    if (!RULE_FILE.test(path) && path !== HEADER && !DEFINITIONS.test(path))
      problems.push({ file: `rules/${path}`, line: 1, message: 'this is not read: a rule is <fault>/<rule>.yaml' });
  }
  return {
    rules: paths.filter((path) => RULE_FILE.test(path)).toSorted(),
    definitions: paths.filter((path) => DEFINITIONS.test(path)).toSorted(),
  };
}

/**
 * A pack that is split into files: `pack.yaml`, named detectors in `definitions/`, and one rule a file, in the folder of
 * its fault. Does not run the examples. Throws a `PackError` with every problem.
 */
export function readCorePack(folder: string, tools: AllTools): Pack {
  const problems: Problem[] = [];
  const take = <Schema extends Parameters<typeof parseFile>[2]>(
    path: string,
    schema: Schema,
    keys: readonly string[],
  ) => {
    const parsed = parseFile<Schema>(`rules/${path}`, readFileSync(join(folder, path), 'utf8'), schema, keys);
    if ('problems' in parsed) problems.push(...parsed.problems);
    return 'problems' in parsed ? undefined : parsed;
  };
  const header = take(HEADER, headerSchema, HEADER_KEYS);
  const paths = pathsIn(folder, problems);
  const written = paths.definitions.flatMap((path): WrittenDefinition[] => {
    const source = take(path, definitionsSchema, []);
    return Object.entries(source?.value ?? {}).map(([name, patterns]) => ({
      name,
      patterns,
      file: `rules/${path}`,
      line: source?.lineOf([name]) ?? 1,
    }));
  });
  const id = header?.value.pack.id ?? '';
  const opened = openWorkshop(id, written, tools);
  const report: Report = (path) => (message) =>
    problems.push({ file: `rules/${HEADER}`, line: header?.lineOf(path) ?? 1, message });
  const workshop = { ...opened, defaults: compileDefaults(header?.value.defaults, opened, report) };
  const rules = paths.rules.flatMap((path) => {
    const [, fault = '', name = ''] = RULE_FILE.exec(path) ?? [];
    const file = `rules/${path}`;
    const source = take(path, ruleSchema, Object.keys(ruleSchema.shape));
    const origin = { file, address: `${id}/${name}`, fault: faultOf(fault, file, problems) };
    return (source && openRule(source, origin, workshop)) ?? [];
  });
  problems.push(...workshop.problems, ...countExamples(rules, MIN_EXAMPLES));
  if (problems.length > 0 || !header) throw new PackError(problems);
  return { header: header.value.pack, rules, adjustments: [], ruleSet: ruleSetOf(rules, workshop.definitions) };
}

/** The core pack, its examples checked. Throws a `PackError` that names every example that does not hold. */
export function loadCorePack(folder: string, tools: AllTools): Pack {
  const pack = readCorePack(folder, tools);
  const problems = checkExamples(pack.rules, createLinter(pack.ruleSet, tools));
  if (problems.length > 0) throw new PackError(problems);
  return pack;
}
