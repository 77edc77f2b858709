import type { Rule } from './rule.ts';

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
  readonly customer?: string | undefined;
  /** The customer's name as the helpdesk shows it; without it the one below their message is taken. */
  readonly customerName?: string | undefined;
  readonly channel?: string | undefined;
  readonly site?: string | undefined;
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
  /** One for the same words at most. */
  readonly diagnostics: readonly Diagnostic[];
  /** What would have been said too about words of which something graver or more particular is said. */
  readonly outranked: readonly Diagnostic[];
  readonly moves: readonly Move[];
  readonly coverage: Coverage;
  /** False while some sentence still waits for the grammar. */
  readonly complete: boolean;
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

/** What a regular expression found: `groups` are its named ones that took part. */
export type RegexMatch = { readonly span: Span; readonly groups: Readonly<Record<string, Span>> };

/** A regular expression engine whose time grows with the text and no faster; never the browser's own. */
export type Regex = {
  /** Matches from left to right, the first hundred, without overlap, letters of either case alike. Throws an `Error` for a source that is none. */
  readonly compile: (source: string) => (text: string) => readonly RegexMatch[];
};

/** What the engine can do without at first: they are large, and a page loads them in idle time. */
export type Tools = { readonly grammar?: Grammar | undefined; readonly regex?: Regex | undefined };

/** All of them, as the build and the command line have from the start. */
export type AllTools = Required<{ [Name in keyof Tools]: NonNullable<Tools[Name]> }>;

export type Linter = {
  /** Synchronous and deterministic: the same rules and draft give the same answer anywhere. */
  readonly lint: (draft: Draft) => LintResult;
  /** Sentences that waited for a tool are linted again at the next call of `lint`. */
  readonly equip: (tools: Tools) => void;
  /** The rule behind a diagnostic, for its `why` and `source`. */
  readonly ruleOf: (address: string) => Rule | undefined;
  /** The addresses of the rules that have failed by now, with what they threw: they are off from then on. */
  readonly failed: ReadonlyMap<string, unknown>;
};
