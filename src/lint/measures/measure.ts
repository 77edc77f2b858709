import type { Message, Occurrence } from '../message.ts';

/** Something counted, and where: over the limit of a rule it is a finding. `text` and `groups` are what a template may name. */
export type Measured = Occurrence & {
  readonly count: number;
  readonly text: string;
  /** Worked out for a finding only. */
  readonly groups?: () => Readonly<Record<string, string>>;
};

/** The groups that some measure gives beside `text`. */
export const MEASURED_GROUPS = ['first', 'greeting', 'split'] as const;

/**
 * Counts one thing in a message, and gives it where there is more of it than `max`; what is less it may give too. Pure:
 * the same message, the same numbers.
 */
export type Measure = (message: Message, max?: number) => readonly Measured[];
