import { applyEdit } from '../../src/lint/edit.ts';
import { createLinter } from '../../src/lint/linter.ts';
import type { Definition, Rule } from '../../src/lint/rule.ts';
import type { Draft, Linter, Tools } from '../../src/lint/types.ts';

/** A linter of one rule. */
export const createRule = (rule: Rule, tools: Tools = {}, definitions: readonly Definition[] = []): Linter =>
  createLinter({ rules: [rule], definitions }, tools);

/** What each suggestion of the first finding makes of the text. */
export function lintOne(linter: Linter, text: string, parts: Partial<Draft> = {}): string[] {
  const [first] = linter.lint({ text, masked: [], ...parts }).diagnostics;
  return (first?.suggestions ?? []).map(({ edit }) => applyEdit(text, edit));
}
