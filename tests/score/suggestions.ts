import { applyEdit } from '../../src/lint/edit.ts';
import type { Diagnostic, Linter, Suggestion } from '../../src/lint/types.ts';
import type { Labelled } from './labelled.ts';

/** A suggestion applied to the reply that it was made for. */
export type Applied = {
  readonly reply: Labelled;
  readonly diagnostic: Diagnostic;
  readonly suggestion: Suggestion;
  readonly after: string;
};

export const findIn = (linter: Linter, { customer }: Labelled, text: string): readonly Diagnostic[] =>
  linter.lint({ text, masked: [], customer }).diagnostics;

/** Every suggestion of some findings in a reply. */
export const applyAll = (reply: Labelled, diagnostics: readonly Diagnostic[]): Applied[] =>
  diagnostics.flatMap((diagnostic) =>
    diagnostic.suggestions.map((suggestion) => ({
      reply,
      diagnostic,
      suggestion,
      after: applyEdit(reply.text, suggestion.edit),
    })),
  );

/** Errors and warnings by rule; open blanks aside. */
function countLoud(diagnostics: readonly Diagnostic[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, severity } of diagnostics)
    if (severity !== 'hint' && !rule.endsWith('/unfilled-slot')) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/** What is wrong after a suggestion was applied: its rule fires again there, or an error or warning is new. */
export function troubleOf(linter: Linter, { reply, diagnostic, suggestion, after }: Applied): string | undefined {
  const found = findIn(linter, reply, after);
  const { span, insert } = suggestion.edit;
  const again = found.find(
    ({ rule, span: at }) => rule === diagnostic.rule && at.start < span.start + insert.length && span.start < at.end,
  );
  if (again) return `${diagnostic.rule} fires again`;
  const before = countLoud(findIn(linter, reply, reply.text));
  const [added] = [...countLoud(found)].find(([rule, count]) => count > (before.get(rule) ?? 0)) ?? [];
  return added && `${diagnostic.rule} makes ${added} fire`;
}
