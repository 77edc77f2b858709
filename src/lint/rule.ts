import type { StoredPatterns } from './pattern/stored.ts';
import type { Fault, MoveName, Severity } from './types.ts';

/**
 * Which part of the sentence a finding marks or a suggestion replaces: `statement` is the sentence without a greeting
 * that leads into it ("Hi Ben, …"). Any other word is a captured group's name.
 */
export type Region = 'match' | 'sentence-start' | 'sentence-end' | 'sentence' | 'statement' | 'clause' | (string & {});
export const PARTS: readonly Region[] = ['match', 'sentence-start', 'sentence-end', 'sentence', 'statement', 'clause'];

/**
 * An example of a rule: its test and its documentation. `[[…]]` marks the span that must be flagged, and is empty for a
 * finding about the message. `customer` is the message being answered.
 */
export type Example = { readonly customer?: string | undefined } & (
  { readonly flags: string; readonly fixed?: string | undefined } | { readonly passes: string }
);

/** How far a rule looks: this sentence, the next one too, the paragraph, or the whole message. */
export const SCOPES = ['sentence', 'next-sentence', 'paragraph', 'message'] as const;
export type Scope = (typeof SCOPES)[number];

/**
 * Where a missing step is put in: at an end of the message's body, beside the finding's sentence, in the place of that
 * sentence, or in the finding's.
 */
export const PLACES = ['start', 'end', 'before', 'after', 'sentence', 'match'] as const;
export type Place = (typeof PLACES)[number];

/** Something that a message may hold: one of the patterns, or a finding of one of the faults. */
export type Step = { readonly patterns: readonly string[]; readonly faults: readonly Fault[] };

/** When a rule speaks at all: all that is given must hold. */
export type When = {
  /** The mood of the customer, as far as it can be told. */
  readonly unhappy?: boolean | undefined;
  /** The reply has this many words: a one-line answer owes no structure. */
  readonly words?: number | undefined;
  /** Patterns of which one stands in the customer's message. */
  readonly customer?: readonly string[] | undefined;
  /** Patterns of which none stands there: what was asked for, or fits its question, is no fault. Holds without a message. */
  readonly 'not-customer'?: readonly string[] | undefined;
  /** Stands somewhere in the reply. */
  readonly reply?: Step | undefined;
  readonly channel?: readonly string[] | undefined;
  readonly site?: readonly string[] | undefined;
};

type Common = {
  /** `pack/rule`: unique over all packs. */
  readonly address: string;
  /** Addresses that it had before, or that of the rule it was split off: what was dismissed under them stays so. */
  readonly was?: readonly string[] | undefined;
  readonly fault: Fault | null;
  readonly severity: Severity;
  readonly message: string;
  readonly why: string;
  readonly source: string;
  /** Templates that carry the agent's own words, in the order in which they are offered. */
  readonly rewrites: readonly string[];
  /** Stock phrases, offered after the rewrites and in turns, so that none becomes the new canned text. */
  readonly stock: readonly string[];
  readonly when: When;
};

/** What the rules about words in a sentence share. Lemmas are written out, so only a rewrite or a #Tag needs a grammar. */
type Wording = Common & {
  readonly unless: readonly string[];
  readonly except: readonly string[];
  /** Makes a finding mild where it stands within `within`. */
  readonly soften: Step;
  readonly within: Scope;
  readonly span: Region;
  /** The first of these that a match has. */
  readonly replace: readonly Region[];
};

export type PatternRule = Wording & { readonly kind: 'phrase' | 'match'; readonly patterns: readonly string[] };
export type SwapEntry = { readonly pattern: string; readonly rewrites: readonly string[] };
export type SwapRule = Wording & { readonly kind: 'swap'; readonly entries: readonly SwapEntry[] };
/** `literals`: of each source, texts of which a match must hold one (lower case). */
export type RegexRule = Wording & {
  readonly kind: 'regex';
  readonly sources: readonly string[];
  readonly literals: readonly (readonly string[])[];
};

/** What the rules about the whole message share. `unless` silences them wherever it stands. */
type Structure = Common & { readonly unless: Step; readonly insert: Place };

/** Where `trigger` stands (or always, without one), `required` must stand within `within`. */
export type RequireRule = Structure & {
  readonly kind: 'require';
  readonly trigger: Step | null;
  readonly required: Step;
  readonly within: Scope;
};
/** Each step that is there comes after those before it. */
export type OrderRule = Structure & { readonly kind: 'order'; readonly steps: readonly Step[] };
/** At most `max` times within `within`. */
export type LimitRule = Structure & {
  readonly kind: 'limit';
  readonly of: Step;
  readonly max: number;
  readonly within: Scope;
};
/** One of the variants, not several. */
export type ConsistentRule = Structure & { readonly kind: 'consistent'; readonly variants: readonly Step[] };
/** A number taken of the text stays at `max` or below. */
export type MeasureRule = Structure & { readonly kind: 'measure'; readonly of: MeasureName; readonly max: number };

/**
 * What can be measured. `sentence-words`, `paragraph-words`: their lengths; `splittable-words`: of sentences that could be two. `capitals`: shouted words in a row.
 * `questions`: questions asked in the message. `wrong-names`, `missing-names`: greetings by another name than the
 * customer's, or by none. `unanswered-questions`: the customer's questions of which no word comes back.
 */
export const MEASURES = [
  'sentence-words',
  'splittable-words',
  'paragraph-words',
  'capitals',
  'questions',
  'wrong-names',
  'missing-names',
  'unanswered-questions',
] as const;
export type MeasureName = (typeof MEASURES)[number];

export type WordingRule = PatternRule | SwapRule | RegexRule;
export type StructureRule = RequireRule | OrderRule | LimitRule | ConsistentRule | MeasureRule;

/** A rule ready to lint: plain data. */
export type Rule = WordingRule | StructureRule;

export const isWording = (rule: Rule): rule is WordingRule =>
  rule.kind === 'phrase' || rule.kind === 'match' || rule.kind === 'swap' || rule.kind === 'regex';

/** A named detector, `@name` in the patterns of its own pack. One that is named for a move detects it. */
export type Definition = {
  readonly pack: string;
  readonly name: string;
  readonly move: MoveName | null;
  readonly patterns: readonly string[];
};

/** Packs merged and compiled. Plain data: it is stored and shipped as JSON. */
export type RuleSet = {
  readonly rules: readonly Rule[];
  readonly definitions: readonly Definition[];
  /** The patterns, compiled before, so that a page need not; then they stand in the rules as their places in here. */
  readonly stored?: StoredPatterns | undefined;
};
