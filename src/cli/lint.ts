import { fileURLToPath } from 'node:url';
import { Command, Option } from 'commander';
import { createTools } from '../grammar/tools.ts';
import { createLinter } from '../lint/linter.ts';
import { packOf } from '../lint/map-patterns.ts';
import type { Linter } from '../lint/types.ts';
import { readCorePack } from '../packs/load-core.ts';
import { mergePacks } from '../packs/merge.ts';
import { formatProblem } from '../packs/problem.ts';
import { readPack } from '../packs/read-pack.ts';
import { toAnswer } from './answer.ts';
import { FORMATS, type Format, type Linted } from './format.ts';
import { readInput, readLines, type Line } from './input.ts';
import { EXIT, UsageError } from './usage.ts';

type Options = { readonly pack: readonly string[]; readonly only: readonly string[]; readonly format: Format };

const RULES = fileURLToPath(new URL('../../rules', import.meta.url));

const collect = (value: string, before: readonly string[]): string[] => [...before, value];

async function createLinterFor({ pack: files, only }: Options): Promise<Linter> {
  const tools = createTools();
  const teams = await Promise.all(files.map(async (file) => readPack(file, await readInput(file), tools)));
  const packs = [readCorePack(RULES, tools), ...teams];
  const ids = packs.map(({ header }) => header.id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new UsageError(`two packs call themselves ${twice}: give one of them another id`);
  const unknown = only.find((id) => !ids.includes(id));
  if (unknown !== undefined)
    throw new UsageError(`--only ${unknown}: there is no such pack; there are ${ids.join(', ')}`);
  // All are merged, since one of them may change the rules of another
  const { ruleSet, problems } = mergePacks(packs);
  for (const problem of problems) process.stderr.write(`cando: ${formatProblem(problem)}\n`);
  const isWanted = (pack: string): boolean => only.length === 0 || only.includes(pack);
  const rules = ruleSet.rules.filter(({ address }) => isWanted(packOf(address)));
  return createLinter({ rules, definitions: ruleSet.definitions.filter(({ pack }) => isWanted(pack)) }, tools);
}

function answerLine(
  line: Line,
  linter: Linter,
): { readonly answer: unknown; readonly isFound: boolean; readonly isBad: boolean } {
  if ('error' in line) return { answer: line, isFound: false, isBad: true };
  const result = linter.lint({
    text: line.text,
    masked: [],
    ...(line.customer === undefined ? {} : { customer: line.customer }),
  });
  return { answer: toAnswer(line.id, result), isFound: result.diagnostics.length > 0, isBad: false };
}

/** Answers every line, in order; a bad one gets its error in its place and makes the exit code 2. */
function lintLines(text: string, linter: Linter): number {
  const answers = readLines(text).map((line) => answerLine(line, linter));
  process.stdout.write(answers.map(({ answer }) => `${JSON.stringify(answer)}\n`).join(''));
  if (answers.some(({ isBad }) => isBad)) return EXIT.failure;
  return answers.some(({ isFound }) => isFound) ? EXIT.findings : EXIT.clean;
}

async function lintFiles(files: readonly string[], format: Format, linter: Linter): Promise<number> {
  const texts = await Promise.all(files.map(async (file) => ({ file, text: await readInput(file) })));
  const linted: Linted[] = texts.map(({ file, text }) => ({ file, text, result: linter.lint({ text, masked: [] }) }));
  process.stdout.write(FORMATS[format](linted));
  return linted.some(({ result }) => result.diagnostics.length > 0) ? EXIT.findings : EXIT.clean;
}

/** `cando lint [FILES|-]`: replies as text files, or as JSON lines on standard input. */
export const lintCommand = (): Command =>
  new Command('lint')
    .description('lint replies: text files, or “-” for standard input')
    .argument('[files...]', 'text files, or “-”; with --format jsonl, “-” reads {id, text, customer?} lines', ['-'])
    .option('--pack <file>', 'a rule pack beside the core pack; may be given again', collect, [])
    .option('--only <pack>', 'use the rules of this pack only; may be given again', collect, [])
    .addOption(new Option('--format <format>', 'how to print').choices(Object.keys(FORMATS)).default('text'))
    .exitOverride()
    .action(async (files: readonly string[], options: Options) => {
      const linter = await createLinterFor(options);
      const isLines = options.format === 'jsonl' && files.length === 1 && files[0] === '-';
      process.exitCode = isLines
        ? lintLines(await readInput('-'), linter)
        : await lintFiles(files, options.format, linter);
      for (const [rule, error] of linter.failed)
        process.stderr.write(`cando: the rule ${rule} failed and was left out: ${String(error)}\n`);
      if (linter.failed.size > 0) process.exitCode = EXIT.failure;
    });
