/** What is wrong in a pack: where, what, and what to do, in one sentence each. */
export type Problem = { readonly file: string; readonly line: number; readonly message: string };

export const formatProblem = ({ file, line, message }: Problem): string => `${file}:${line}  ${message}`;

/** Thrown with all that is wrong at once, so that an author mends it in one go. */
export class PackError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'PackError';
    this.problems = problems;
  }
}
