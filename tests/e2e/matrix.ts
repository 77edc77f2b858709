import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CHECKS } from './editor-checks.ts';
import { EDITORS } from './editor-page.ts';
import { runTests, statusOf, tableOf, type Result } from './report.ts';

/** `npm run matrix`: runs every check in every editor and writes what came of it to MATRIX.md. */

/** Where each browser's checks are. */
const BROWSERS = [
  { name: 'Chromium', file: 'tests/full/editors.test.ts' },
  { name: 'Firefox ESR', file: 'tests/full/editors-in-firefox.test.ts' },
] as const;

function cellOf(results: readonly Result[], editor: string, check: string): string {
  const status = statusOf(results, editor, check);
  if (status === undefined) return '–';
  return status === 'passed' ? 'applied' : '**fails**';
}

const matrixOf = (results: readonly Result[]): string =>
  tableOf(
    ['editor', ...CHECKS.map(({ column }) => column)],
    EDITORS.map(({ name }) => [name, ...CHECKS.map((check) => cellOf(results, name, check.name))]),
  );

const reports = runTests(BROWSERS.map(({ file }) => file));

const tables = BROWSERS.map(({ name }, index) => `## ${name}\n\n${matrixOf(reports[index] ?? [])}`).join('\n\n');

const text = `# Editors

What every editor makes of Cando, each with its real package and by its own model: written by \`npm run matrix\` on ${new Date().toISOString().slice(0, 10)}.

${tables}

## The checks

${CHECKS.map(({ column, name }) => `- **${column}**: ${name}`).join('\n')}
`;

writeFileSync(fileURLToPath(new URL('MATRIX.md', import.meta.url)), text);
process.stdout.write(`${tables}\n`);
