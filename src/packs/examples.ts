import { applyEdit } from '../lint/edit.ts';
import type { Diagnostic, Draft, Linter } from '../lint/types.ts';
import type { Example } from '../lint/rule.ts';
import type { PackRule } from './pack.ts';
import type { Problem } from './problem.ts';

/** A rule with its examples. */
type Exampled = Pick<PackRule, 'rule' | 'file' | 'examples' | 'lineOf'>;

/** An example as the engine sees it: the plain text, and where the finding must be. */
export type ReadExample = {
  readonly text: string;
  readonly span: { readonly start: number; readonly end: number } | undefined;
};

/** Takes the `[[…]]` out. Throws an `Error` when a bad example marks nothing, or more than one span. */
export function readExample(example: Example): ReadExample {
  if ('passes' in example) return { text: example.passes, span: undefined };
  const parts = example.flags.split(/\[\[|\]\]/);
  const [head = '', marked, tail] = parts;
  if (parts.length !== 3 || marked === undefined || tail === undefined)
    throw new Error('a “flags” example marks one span, like “[[this]]”');
  return { text: head + marked + tail, span: { start: head.length, end: head.length + marked.length } };
}

/** The draft of an example, with the message that it answers. */
export const draftOf = ({ customer }: Example, text: string): Draft => ({ text, masked: [], customer });

const quote = (text: string, { span }: Diagnostic): string => `“${text.slice(span.start, span.end)}”`;

/** What a rule finds in a draft, even where another rule about the same words is shown in its place. */
function findingsOf(address: string, draft: Draft, linter: Linter): Diagnostic[] {
  const { diagnostics, outranked } = linter.lint(draft);
  if (linter.failed.has(address)) throw linter.failed.get(address);
  return [...diagnostics, ...outranked].filter(({ rule }) => rule === address);
}

function checkFlags(example: Extract<Example, { flags: string }>, address: string, linter: Linter): string | undefined {
  const { text, span } = readExample(example);
  const found = findingsOf(address, draftOf(example, text), linter);
  const [first] = found;
  if (!first || found.length > 1)
    return `“${text}” must be flagged once, and ${found.length === 0 ? 'nothing came' : `came ${found.map((one) => quote(text, one)).join(' and ')}`}`;
  if (first.span.start !== span?.start || first.span.end !== span.end)
    return `“${text}” must be flagged at “${text.slice(span?.start, span?.end)}”, and came at ${quote(text, first)}`;
  if (example.fixed === undefined) return undefined;
  const fixed = first.suggestions.map(({ edit }) => applyEdit(text, edit));
  return fixed.includes(example.fixed)
    ? undefined
    : `“${text}” must become “${example.fixed}”, and became ${fixed.length === 0 ? 'nothing' : fixed.map((one) => `“${one}”`).join(' or ')}`;
}

/** What an example says that does not hold, in a sentence; undefined when it holds. */
export function checkExample(example: Example, address: string, linter: Linter): string | undefined {
  if ('flags' in example) return checkFlags(example, address, linter);
  const [found] = findingsOf(address, draftOf(example, example.passes), linter);
  return found ? `“${example.passes}” must pass, and is flagged at ${quote(example.passes, found)}` : undefined;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function checkOne(example: Example, address: string, linter: Linter): string | undefined {
  try {
    return checkExample(example, address, linter);
  } catch (error) {
    return messageOf(error);
  }
}

/** Every example that does not hold, with its line: a pack that has any is not used. */
export const checkExamples = (rules: readonly Exampled[], linter: Linter): Problem[] =>
  rules.flatMap(({ rule, file, examples, lineOf }) =>
    examples.flatMap((example, index) => {
      const message = checkOne(example, rule.address, linter);
      return message === undefined
        ? []
        : [{ file, line: lineOf(['examples', index]), message: `${message}: mend the rule or the example` }];
    }),
  );

/** Rules with fewer than `least` good or bad examples. */
export const countExamples = (rules: readonly Exampled[], least: number): Problem[] =>
  rules.flatMap(({ rule, file, examples, lineOf }) =>
    (['flags', 'passes'] as const).flatMap((kind) => {
      const count = examples.filter((example) => kind in example).length;
      const message = `“${rule.address}” needs at least ${least} “${kind}” ${least === 1 ? 'example' : 'examples'} and has ${count}: add what it must ${kind === 'flags' ? 'flag' : 'leave alone'}`;
      return count < least ? [{ file, line: lineOf(['examples']), message }] : [];
    }),
  );
