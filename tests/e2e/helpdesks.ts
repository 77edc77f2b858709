import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { HELPDESK_CHECKS, type HelpdeskCheck } from './helpdesk-checks.ts';
import { helpdeskRows, type HelpdeskRow } from './helpdesk-rows.ts';
import { runTests, statusOf, tableOf, type Result } from './report.ts';

/** `npm run helpdesks`: runs every check in every helpdesk and writes what came of it to HELPDESKS.md. */

function cellOf(results: readonly Result[], { name, era }: HelpdeskRow, check: HelpdeskCheck): string {
  const cell = check.cell(era);
  if (typeof cell === 'string') return cell;
  const status = statusOf(results, name, check.name);
  if (status === undefined) return '**not tried**';
  return status === 'passed' ? cell.works : '**fails**';
}

const rows = await helpdeskRows();
const [results = []] = runTests(['tests/full/helpdesks.test.ts']);

const table = tableOf(
  ['helpdesk', 'page', 'editor in the test', ...HELPDESK_CHECKS.map(({ column }) => column)],
  rows.map((row) => [
    row.site.isUnverified ? `${row.site.title} (unverified)` : row.site.title,
    row.era.era,
    row.era.editor,
    ...HELPDESK_CHECKS.map((check) => cellOf(results, row, check)),
  ]),
);

const sources = [...new Map(rows.map(({ site }) => [site.id, site])).values()].map(
  ({ title, source, checked }) => `- **${title}** (${checked}): ${source}`,
);

const text = `# Helpdesks

What Cando does in each helpdesk, in pages that are made after what is known of it and with the editor that it has where that
is to be had: written by \`npm run helpdesks\` on ${new Date().toISOString().slice(0, 10)}. None of it was tried with the product itself. “unverified” means that
no source tells how the product does it, so nothing relies on it; “not in this product”, that there is no such thing.

${table}

## The checks

${HELPDESK_CHECKS.map(({ column, name }) => `- **${column}**: ${name}`).join('\n')}

## Where the facts come from

${sources.join('\n')}
`;

writeFileSync(fileURLToPath(new URL('HELPDESKS.md', import.meta.url)), text);
process.stdout.write(`${table}\n`);
