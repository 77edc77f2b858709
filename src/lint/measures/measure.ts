import type { Message, Occurrence } from '../message.ts';

/** Something counted, and where: over the limit of a rule it is a finding. `text` is what a template may name. */
export type Measured = Occurrence & { readonly count: number; readonly text: string };

/** Counts one thing in a message. Pure: the same message, the same numbers. */
export type Measure = (message: Message) => readonly Measured[];
