import type { Definitions } from '../lint/definitions.ts';
import type { Grammar } from '../lint/types.ts';

const LEMMA = /\{([a-z]+(?:[ -][a-z]+)?)\}/gi;

/** Every `{lemma}` of a pattern becomes all its forms: that needs the tagger, which is not there when a page lints. */
export const expandLemmas = (pattern: string, grammar: Grammar): string =>
  pattern.replace(LEMMA, (_, lemma: string) => `(${grammar.formsOf(lemma.toLowerCase()).join('|')})`);

export const expandDefinitions = (
  written: readonly { readonly name: string; readonly patterns: readonly string[] }[],
  grammar: Grammar,
): Definitions =>
  new Map(written.map(({ name, patterns }) => [name, patterns.map((pattern) => expandLemmas(pattern, grammar))]));
