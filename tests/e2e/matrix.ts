import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CHECKS } from './editor-checks.ts';
import { EDITORS } from './editor-page.ts';

/** `npm run matrix`: runs every check in every editor and writes what came of it to MATRIX.md. */

type Result = { readonly ancestorTitles: readonly string[]; readonly title: string; readonly status: string };
type FileReport = { readonly name: string; readonly assertionResults: readonly Result[] };
type Report = { readonly testResults: readonly FileReport[] };

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where each browser's checks are. */
const BROWSERS = [
  { name: 'Chromium', file: 'tests/full/editors.test.ts' },
  { name: 'Firefox ESR', file: 'tests/full/editors-in-firefox.test.ts' },
] as const;

/** Both browsers at once: they wait more than they work. */
function runChecks(): readonly FileReport[] {
  const folder = mkdtempSync(join(tmpdir(), 'cando-matrix-'));
  const outputFile = join(folder, 'report.json');
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const options = [
    '--config',
    'tests/vitest.config.ts',
    '--project',
    'full',
    '--testTimeout',
    '40000',
    '--maxWorkers=2',
  ];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${outputFile}`];
  const files = BROWSERS.map(({ file }) => file);
  spawnSync(process.execPath, [vitest, 'run', ...options, ...files, ...reporters], { cwd: root, stdio: 'inherit' });
  const report: Report = JSON.parse(readFileSync(outputFile, 'utf8'));
  rmSync(folder, { recursive: true });
  return report.testResults;
}

/** The test runner cuts long titles short. */
const isTitleOf = (title: string, name: string): boolean =>
  title === name || (title.endsWith('…') && name.startsWith(title.slice(0, -1)));

function cellOf(results: readonly Result[], editor: string, check: string): string {
  const found = results.find(
    ({ ancestorTitles, title }) => ancestorTitles.some((one) => isTitleOf(one, editor)) && isTitleOf(title, check),
  );
  if (!found) return '–';
  return found.status === 'passed' ? 'applied' : '**fails**';
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function tableOf(results: readonly Result[]): string {
  const rows = EDITORS.map(({ name }) => row([name, ...CHECKS.map((check) => cellOf(results, name, check.name))]));
  return [
    row(['editor', ...CHECKS.map(({ column }) => column)]),
    row(['---', ...CHECKS.map(() => '---')]),
    ...rows,
  ].join('\n');
}

const reports = runChecks();
const resultsOf = (file: string): readonly Result[] =>
  reports.find(({ name }) => name.endsWith(file))?.assertionResults ?? [];

const tables = BROWSERS.map(({ name, file }) => `## ${name}\n\n${tableOf(resultsOf(file))}`).join('\n\n');

const text = `# Editors

What every editor makes of Cando, each with its real package and by its own model: written by \`npm run matrix\` on ${new Date().toISOString().slice(0, 10)}.

${tables}

## The checks

${CHECKS.map(({ column, name }) => `- **${column}**: ${name}`).join('\n')}
`;

writeFileSync(fileURLToPath(new URL('MATRIX.md', import.meta.url)), text);
process.stdout.write(`${tables}\n`);
