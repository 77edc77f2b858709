/** Exit codes of every command. */
export const EXIT = { clean: 0, findings: 1, failure: 2 } as const;

/** Something the person at the keyboard can mend: shown as one line, without a stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
