import type { TemplatePart } from '../template.ts';
import type { Span } from '../types.ts';

/** What a check found, with spans of the text that it was given. */
export type Finding = {
  /** What is underlined. */
  readonly span: Span;
  /** What a suggestion replaces; worked out when one is asked for, as the groups are. */
  readonly replaced: () => Span;
  /** What a template may name. */
  readonly groups: () => Readonly<Record<string, string>>;
  /** Rewrites of this finding alone, before those of its rule. */
  readonly rewrites: readonly (readonly TemplatePart[])[];
};
