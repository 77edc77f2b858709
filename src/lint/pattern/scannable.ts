import type { Firsts } from './firsts.ts';
import type { Program } from './program.ts';
import type { Requirement } from './triggers.ts';

/** A pattern that can be scanned for: what it can begin with, and its program, compiled when that comes. */
export type Scannable = {
  readonly firsts: Firsts | undefined;
  readonly isAnchored: boolean;
  /** Every match ends with the question that its sentence is. */
  readonly isOfQuestion: boolean;
  /** Every match meets one of these. */
  readonly requirements: () => readonly Requirement[];
  readonly hasGap: boolean;
  readonly program: () => Program;
};

/** Where a pattern matches: the longest match at its first word, in token indices, half-open. */
export type Place = { readonly pattern: number; readonly first: number; readonly last: number };
