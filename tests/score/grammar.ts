import { LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';
import { splitSentences } from '../../src/lint/sentences.ts';
import type { Applied } from './suggestions.ts';

/** Matters of taste and of spelling, which a rewrite neither mends nor makes. */
const NOT_GRAMMAR = new Set(['Spelling', 'Style', 'Enhancement', 'Readability', 'WordChoice', 'Regionalism', 'Typo']);

/** The sentences that an edit touches. */
function touched(text: string, start: number, end: number): string {
  const sentences = splitSentences(text).filter((span) => span.start <= end && start <= span.end);
  return text.slice(sentences[0]?.start ?? start, sentences.at(-1)?.end ?? end);
}

/** A grammar checker that says what is wrong in a text, each problem by its kind and words. */
export async function createGrammarChecker(): Promise<(text: string) => Promise<string[]>> {
  const linter = new LocalLinter({ binary });
  await linter.setup();
  return async (text) => {
    const lints = await linter.lint(text, { language: 'plaintext' });
    return lints
      .filter((lint) => !NOT_GRAMMAR.has(lint.lint_kind()))
      .map((lint) => `${lint.lint_kind()} ${lint.get_problem_text().toLowerCase()}`);
  };
}

/** The problems that a suggestion brings into the sentences that it touches. */
export async function newProblems(
  check: (text: string) => Promise<string[]>,
  { reply, suggestion, after }: Applied,
): Promise<string[]> {
  const { span, insert } = suggestion.edit;
  const before = await check(touched(reply.text, span.start, span.end));
  const problems = await check(touched(after, span.start, span.start + insert.length));
  return problems.filter((problem) => !before.includes(problem));
}
