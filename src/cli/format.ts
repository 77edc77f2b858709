import { applyEdit } from '../lint/edit.ts';
import type { Diagnostic, LintResult } from '../lint/types.ts';
import { toAnswer } from './answer.ts';

export type Linted = { readonly file: string; readonly text: string; readonly result: LintResult };

/** Line and column of an offset, both from 1. */
function positionOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

function paragraphOf(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  return text.slice(from, to < 0 ? text.length : to).trim();
}

function formatDiagnostic({ file, text }: Linted, { rule, severity, span, message, suggestions }: Diagnostic): string {
  const { line, column } = positionOf(text, span.start);
  const [first] = suggestions;
  const fixed = first && applyEdit(text, first.edit);
  const after =
    fixed === undefined || !first
      ? ''
      : `\n    try: ${paragraphOf(fixed, { start: first.edit.span.start, end: first.edit.span.start + first.edit.insert.length })}`;
  return `${file}:${line}:${column}  ${severity}  “${text.slice(span.start, span.end)}”  ${message}  (${rule})${after}\n`;
}

const toText = (linted: readonly Linted[]): string => {
  const found = linted.flatMap((one) => one.result.diagnostics.map((diagnostic) => formatDiagnostic(one, diagnostic)));
  const summary =
    found.length === 0 ? 'nothing to flag' : `${found.length} ${found.length === 1 ? 'finding' : 'findings'}`;
  return `${found.join('')}${summary} in ${linted.length} ${linted.length === 1 ? 'reply' : 'replies'}\n`;
};

/** How results are printed, by the name of `--format`. */
export const FORMATS = {
  text: toText,
  json: (linted: readonly Linted[]) =>
    `${JSON.stringify(
      linted.map(({ file, result }) => toAnswer(file, result)),
      null,
      2,
    )}\n`,
  jsonl: (linted: readonly Linted[]) =>
    linted.map(({ file, result }) => `${JSON.stringify(toAnswer(file, result))}\n`).join(''),
} as const;
export type Format = keyof typeof FORMATS;
