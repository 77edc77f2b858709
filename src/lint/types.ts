/**
 * The vocabulary of Cando. Every offset is a UTF-16 index, every span is half-open: `[start, end)`.
 * `src/lint` holds no DOM, no browser and no package, so these types mean the same in a page, a worker and a terminal.
 */

/** The fifteen faults of the tone guide. */
export const FAULTS = [
  'hollow-apology',
  'canned-apology',
  'policy',
  'flat-no',
  'cannot',
  'blame',
  'disbelief',
  'buck-passing',
  'command',
  'dismissive',
  'heated',
  'vague-time',
  'impersonal',
  'overcompensating',
  'repeat-yourself',
] as const;
export type Fault = (typeof FAULTS)[number];

/** The thirteen moves of the tone guide: things a reply does for the customer. */
export const MOVES = [
  'acknowledge',
  'empathy',
  'apology',
  'thanks',
  'help',
  'can-do',
  'involve',
  'ask',
  'next-step',
  'timeframe',
  'confirm',
  'follow-up',
  'goodwill',
] as const;
export type MoveName = (typeof MOVES)[number];

/** `error`: never send this. `warning`: nearly always change it. `hint`: a matter of taste, never underlined. */
export type Severity = 'error' | 'warning' | 'hint';

export type Span = { readonly start: number; readonly end: number };

/** The one shape of a change: insert (empty span), delete (empty insert) or replace. */
export type Edit = { readonly span: Span; readonly insert: string };

/**
 * An edit of a text as the agent was shown it: by the time it is applied the text may be another. `context` is the
 * sentence around it, `slot` the blank of `edit.insert` to fill first.
 */
export type Change = {
  readonly text: string;
  readonly edit: Edit;
  readonly context: Span;
  readonly slot?: Span | undefined;
};

/**
 * `applied`: the editor took the change. Nothing was written where the words have `moved` on, or where it would have
 * cost a link or `formatted` words their form. `refused`: the editor did not take it and the draft is as it was;
 * `garbled`: it made something else of it.
 */
export type Outcome = 'applied' | 'moved' | 'formatted' | 'refused' | 'garbled';

/** The whole reply. Masked spans are never linted and never edited. */
export type Draft = {
  readonly text: string;
  readonly masked: readonly Span[];
  /** The message being answered, when the page shows it. */
  readonly customer?: string;
};

/** Offered to the agent, never applied alone. `slots` are the blanks (`___`) left for the agent, as spans of `edit.insert`. */
export type Suggestion = { readonly label: string; readonly edit: Edit; readonly slots: readonly Span[] };

/** What a rule says about a span. A null fault is a finding about structure; an empty span is one about the message. */
export type Diagnostic = {
  readonly rule: string;
  readonly fault: Fault | null;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: string;
  readonly suggestions: readonly Suggestion[];
};

export type Move = { readonly move: MoveName; readonly span: Span };

export type StepState = 'made' | 'missing' | 'not-needed';

/** Which steps of a recovery the reply makes, and whether empathy, help and can-do come in that order. */
export type Coverage = {
  readonly empathy: StepState;
  readonly help: StepState;
  readonly canDo: StepState;
  readonly time: StepState;
  readonly question: StepState;
  readonly followUp: StepState;
  readonly inOrder: boolean;
};

export type LintResult = {
  readonly diagnostics: readonly Diagnostic[];
  readonly moves: readonly Move[];
  readonly coverage: Coverage;
  /** False while some sentence still waits for the grammar. */
  readonly complete: boolean;
};

/**
 * Which part of the sentence a finding marks or a suggestion replaces: `statement` is the sentence without a greeting
 * that leads into it ("Hi Ben, …"). Any other word is a captured group's name.
 */
export type Region = 'match' | 'sentence-start' | 'sentence-end' | 'sentence' | 'statement' | 'clause' | (string & {});

/** An example of a rule: its test and its documentation. `[[…]]` marks the span that must be flagged. */
export type Example = { readonly flags: string; readonly fixed?: string | undefined } | { readonly passes: string };

/** A rule ready to lint: its `{lemma}`s are written out, so that only a rewrite or a #Tag needs a grammar. */
export type Rule = {
  /** `pack/rule`: unique over all packs. */
  readonly address: string;
  readonly fault: Fault | null;
  readonly severity: Severity;
  readonly message: string;
  readonly why: string;
  readonly source: string;
  readonly kind: 'phrase' | 'match';
  readonly patterns: readonly string[];
  readonly unless: readonly string[];
  readonly except: readonly string[];
  readonly span: Region;
  /** The first of these that a match has. */
  readonly replace: readonly Region[];
  readonly rewrites: readonly string[];
};

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
};

/** A word as the tagger sees it. Hidden halves of contractions have the span of the whole contraction. */
export type Term = { readonly span: Span; readonly tags: readonly string[] };

/** The forms a rewrite can ask for. */
export const INFLECTIONS = [
  'infinitive',
  'past',
  'participle',
  'gerund',
  'third-person',
  'singular',
  'plural',
] as const;
export type Inflection = (typeof INFLECTIONS)[number];

/** What the engine asks of a tagger. Matching itself is the engine's own, so that it is linear in the text. */
export type Grammar = {
  /** Name and version of the tagger: a cached answer is worth nothing under another one. */
  readonly version: string;
  /** The terms of one sentence, in order. Never throws, whatever the text. */
  readonly tag: (sentence: string) => readonly Term[];
  /** `words` in another form; unchanged when the tagger does not know how. */
  readonly inflect: (words: string, inflection: Inflection) => string;
  /** All forms of a dictionary word, itself included, lower case. */
  readonly formsOf: (lemma: string) => readonly string[];
};

export type Linter = {
  /** Synchronous and deterministic: the same rules and draft give the same answer anywhere. */
  readonly lint: (draft: Draft) => LintResult;
  /** Sentences that waited for a grammar are linted again at the next call of `lint`. */
  readonly useGrammar: (grammar: Grammar) => void;
  /** The rule behind a diagnostic, for its `why` and `source`. */
  readonly ruleOf: (address: string) => Rule | undefined;
};
