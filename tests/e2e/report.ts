import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Runs the long tests and makes tables of what came of them. */

export type Result = { readonly ancestorTitles: readonly string[]; readonly title: string; readonly status: string };
type Report = {
  readonly testResults: readonly { readonly name: string; readonly assertionResults: readonly Result[] }[];
};

const root = fileURLToPath(new URL('../..', import.meta.url));

const OPTIONS = ['--config', 'tests/vitest.config.ts', '--project', 'full', '--testTimeout', '40000', '--maxWorkers=2'];

/** The results of each file, in its order. Several at once: they wait more than they work. */
export function runTests(files: readonly string[]): readonly (readonly Result[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'cando-report-'));
  const outputFile = join(folder, 'report.json');
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${outputFile}`];
  spawnSync(process.execPath, [vitest, 'run', ...OPTIONS, ...files, ...reporters], { cwd: root, stdio: 'inherit' });
  const { testResults }: Report = JSON.parse(readFileSync(outputFile, 'utf8'));
  rmSync(folder, { recursive: true });
  return files.map((file) => testResults.find(({ name }) => name.endsWith(file))?.assertionResults ?? []);
}

/** The test runner cuts long titles short. */
const isTitleOf = (title: string, name: string): boolean =>
  title === name || (title.endsWith('…') && name.startsWith(title.slice(0, -1)));

/** What came of a test of that name, in a suite of that name; undefined where there was none. */
export const statusOf = (results: readonly Result[], suite: string, test: string): string | undefined =>
  results.find(
    ({ ancestorTitles, title }) => ancestorTitles.some((one) => isTitleOf(one, suite)) && isTitleOf(title, test),
  )?.status;

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A table in Markdown. */
export const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
