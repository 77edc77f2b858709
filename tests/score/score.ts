import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createTools } from '../../src/grammar/tools.ts';
import { createLinter } from '../../src/lint/linter.ts';
import { readCorePack } from '../../src/packs/load-core.ts';
import { createGrammarChecker, newProblems } from './grammar.ts';
import { LABELLED, readLabelled, SCORER, type Labelled } from './labelled.ts';
import { countRules, recordOf } from './record.ts';
import { applyAll, findIn, troubleOf, type Applied } from './suggestions.ts';

/** `npm run score [FILE]`: how right the core rules are on labelled replies, and how good what they offer is. */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const RULES = `${ROOT}rules`;
const COMMAND = `"${process.execPath}" "${ROOT}src/cli/cando.mjs" lint --format jsonl -`;
/** The frank replies and the real ones, by their ids. */
const KINDS = { real: '^(?!wd:|f[a-z]:)', frank: '^(?:wd:|f[a-z]:)' } as const;

type Figures = Readonly<Record<string, number>>;
/** What is asked of real and of frank replies; `least` says whether the figure is to be reached or not to be passed. */
const TARGETS = [
  { name: 'precision of errors and warnings', figure: 'loudPrecision', real: 0.92, frank: 0.9, isLeast: true },
  { name: 'precision of all', figure: 'precision', real: 0.85, frank: 0.85, isLeast: true },
  { name: 'recall, strict (faults that are not mild)', figure: 'recallStrict', real: 0.75, frank: 0.5, isLeast: true },
  { name: 'recall, all', figure: 'recallAll', real: 0.8, frank: 0.45, isLeast: true },
  { name: 'F1 of moves', figure: 'moveF1', real: 0.83, frank: 0.85, isLeast: true },
  {
    name: 'replies without a fault that get an error or warning',
    figure: 'loudOnClean',
    real: 0.03,
    frank: 0.05,
    isLeast: false,
  },
] as const;

const print = (line = ''): void => void process.stdout.write(`${line}\n`);
const shown = (value: number): string => value.toFixed(3);

function score(file: string, ids: string): Figures {
  const args = [SCORER, file, '--json', '--ids', ids, '--cmd', COMMAND];
  const run = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as Figures;
}

function printTable(file: string): void {
  const [real, frank] = [score(file, KINDS.real), score(file, KINDS.frank)];
  print(`| what | real replies (${real['replies']}) | frank replies (${frank['replies']}) |\n| --- | --- | --- |`);
  for (const { name, figure, real: ofReal, frank: ofFrank, isLeast } of TARGETS) {
    const cell = (value: number, target: number): string => {
      const isReached = isLeast ? value >= target : value <= target;
      return `${shown(value)} (${isLeast ? '≥' : '≤'} ${target}${isReached ? '' : ', missed'})`;
    };
    print(`| ${name} | ${cell(real[figure] ?? 0, ofReal)} | ${cell(frank[figure] ?? 0, ofFrank)} |`);
  }
  print();
}

async function printSuggestions(replies: readonly Labelled[], linter: ReturnType<typeof createLinter>): Promise<void> {
  const found = replies.flatMap(({ text, customer }) => linter.lint({ text, masked: [], customer }).diagnostics);
  const offered = found.filter(({ rule }) => !rule.endsWith('/unfilled-slot'));
  const applied = replies.flatMap((reply) => applyAll(reply, findIn(linter, reply, reply.text)));
  const troubles = applied.flatMap((one) => troubleOf(linter, one) ?? []);
  const closed: readonly Applied[] = applied.filter(({ suggestion }) => suggestion.slots.length === 0);
  const check = await createGrammarChecker();
  const problems: string[] = [];
  for (const one of closed) {
    const added = await newProblems(check, one);
    if (added.length > 0)
      problems.push(`${one.diagnostic.rule}: ${added.join(', ')} in “${one.suggestion.edit.insert}”`);
  }
  const withSuggestion = offered.filter(({ suggestions }) => suggestions.length > 0).length / (offered.length || 1);
  print('| what (unfilled slots apart) | figure |\n| --- | --- |');
  print(`| diagnostics with a suggestion | ${shown(withSuggestion)} of ${offered.length} |`);
  print(
    `| suggestions after which the rule fires again or an error or warning is new | ${troubles.length} of ${applied.length} |`,
  );
  print(
    `| suggestions without slots that bring a grammar problem | ${shown(problems.length / (closed.length || 1))} of ${closed.length} |\n`,
  );
  for (const line of [...troubles, ...problems]) print(line);
  for (const { rule, message } of offered.filter(({ suggestions }) => suggestions.length === 0))
    print(`no suggestion: ${rule}: ${message}`);
}

const file = process.argv[2] ?? LABELLED;
const replies = readLabelled(file);
if (!replies) print('The labelled replies are not beside the project, so there is nothing to score.');
else {
  const tools = createTools();
  const pack = readCorePack(RULES, tools);
  const linter = createLinter(pack.ruleSet, tools);
  printTable(file);
  await printSuggestions(replies, linter);
  if (file === LABELLED) writeFileSync(`${RULES}/RECORD.md`, recordOf(pack.rules, countRules(linter, replies)));
}
