import { applyEdit } from '../lint/edit.ts';
import { createLinter } from '../lint/linter.ts';
import { FAULTS, type AllTools, type Linter } from '../lint/types.ts';
import { draftOf, readExample } from './examples.ts';
import type { Pack, PackRule } from './pack.ts';

const INTRODUCTION = `# The core rules

Written by \`npm run catalogue\` from the rule files; do not edit. **Error**: never send this. **Warning**: nearly always
change it. **Hint**: a matter of taste, never underlined. A blank (\`___\`) is the agent's to fill.
`;

/** Text in a cell of a Markdown table. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ').replaceAll('_', '\\_');

/** The first bad example, its flagged words in bold, and what the first rewrite makes of it. */
function exampleOf({ rule, examples }: PackRule, linter: Linter): { readonly before: string; readonly after: string } {
  const example = examples.find((one) => 'flags' in one);
  if (!example) return { before: '', after: '' };
  const { text, span } = readExample(example);
  const found = linter.lint(draftOf(example, text)).diagnostics.find((diagnostic) => diagnostic.rule === rule.address);
  const [suggestion] = found?.suggestions ?? [];
  const marked = span
    ? `${text.slice(0, span.start)}**${text.slice(span.start, span.end)}**${text.slice(span.end)}`
    : text;
  return { before: marked, after: suggestion ? applyEdit(text, suggestion.edit) : '' };
}

function rowOf(one: PackRule, linter: Linter): string {
  const { address, severity, why, source } = one.rule;
  const id = address.slice(address.indexOf('/') + 1);
  const { before, after } = exampleOf(one, linter);
  const file = one.file.replace(/^rules\//, '');
  return `| [\`${id}\`](${file}) | ${severity} | ${cell(before)} | ${cell(after)} | ${cell(why)} _${cell(source)}_ |`;
}

function sectionOf(title: string, rules: readonly PackRule[], linter: Linter): string {
  if (rules.length === 0) return '';
  const rows = rules.map((one) => rowOf(one, linter));
  return `\n## ${title}\n\n| rule | severity | flags | first rewrite | why |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

/** The catalogue of a pack in Markdown: every rule with an example, a rewrite, its reason and its source. */
export function catalogueOf(pack: Pack, tools: AllTools): string {
  const linter = createLinter(pack.ruleSet, tools);
  const sections = [...FAULTS, null].map((fault) =>
    sectionOf(
      fault ?? 'structure',
      pack.rules.filter(({ rule }) => rule.fault === fault),
      linter,
    ),
  );
  return `${INTRODUCTION}${sections.join('')}\n${pack.rules.length} rules.\n`;
}
