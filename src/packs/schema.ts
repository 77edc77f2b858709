import { z } from 'zod';
import { MEASURES, PLACES, SCOPES } from '../lint/rule.ts';
import { FAULTS, MOVES } from '../lint/types.ts';

/** The pack format, version 1: what may be written in a rule file, a definitions file and a pack's header. */

const words = z.string().trim().min(1, 'must not be empty');
/** What people see: without control characters and those that turn the reading direction. */
const UNSEEN = /[^\P{Cc}\n\t]|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const withoutUnseen = (text: string): string => text.replace(UNSEEN, '');
const shown = z.string().overwrite(withoutUnseen).trim().min(1, 'must not be empty');
const anyShown = z.string().overwrite(withoutUnseen);
const TEXTS = 'must be a text, or a list of texts with at least one entry';
/** One pattern or text, or a list of them. */
const oneOrMore = z
  .union([words, z.array(words).min(1, 'needs at least one entry')], TEXTS)
  .transform((value) => (typeof value === 'string' ? [value] : value));

const customer = words.optional();
export const exampleSchema = z.union(
  [
    z.strictObject({ flags: words, fixed: z.string().optional(), customer }),
    z.strictObject({ passes: words, customer }),
  ],
  'must be “flags: …”, with or without “fixed: …”, or “passes: …”, each a text; “customer: …” is the message answered',
);

const count = z.number().int('must be a whole number').min(0, 'must be 0 or more');

/** When a rule speaks. A text, or a list of them, is short for “reply”. */
const whenSchema = z.union(
  [
    oneOrMore.transform((reply) => ({ reply })),
    z.strictObject({
      unhappy: z.boolean().optional(),
      words: count.optional(),
      customer: oneOrMore.optional(),
      'not-customer': oneOrMore.optional(),
      reply: oneOrMore.optional(),
      channel: oneOrMore.optional(),
      site: oneOrMore.optional(),
    }),
  ],
  'must be a pattern, a list of patterns, or keys of “unhappy”, “words”, “customer”, “not-customer”, “reply”, “channel” and “site”',
);

const severity = z.enum(['error', 'warning', 'hint']);

/** Whether a rule is in force. A rule that is off until somebody wants it says `default: off`. */
const SWITCH = ['on', 'off'] as const;

/** A rule has exactly one of these keys: what it looks for, and how. */
export const KINDS = [
  'phrase',
  'match',
  'regex',
  'swap',
  'require',
  'order',
  'limit',
  'consistent',
  'measure',
] as const;
export type Kind = (typeof KINDS)[number];

export const ruleSchema = z.strictObject({
  severity: severity.default('warning'),
  message: shown,
  why: z
    .string()
    .overwrite(withoutUnseen)
    .trim()
    .min(20, 'must say in a sentence why the customer minds (20 characters or more)'),
  source: shown,
  was: oneOrMore.optional(),
  phrase: oneOrMore.optional(),
  match: oneOrMore.optional(),
  regex: oneOrMore.optional(),
  swap: z
    .record(words, z.union([anyShown, z.array(anyShown).min(1, 'needs at least one entry')], TEXTS))
    .refine((entries) => Object.keys(entries).length > 0, 'needs at least one entry')
    .optional(),
  require: oneOrMore.optional(),
  order: z.array(oneOrMore).min(2, 'needs at least two steps').optional(),
  limit: z.strictObject({ of: oneOrMore, max: count, per: z.enum(SCOPES).default('message') }).optional(),
  consistent: z.array(oneOrMore).min(2, 'needs at least two variants').optional(),
  measure: z.strictObject({ of: z.enum(MEASURES), max: count }).optional(),
  when: whenSchema.optional(),
  within: z.enum(SCOPES).optional(),
  soften: z
    .union([words.transform((pattern) => [pattern]), z.array(words)], 'must be a text, or a list of texts')
    .optional(),
  insert: z.enum(PLACES).optional(),
  unless: oneOrMore.optional(),
  except: oneOrMore.optional(),
  span: words.optional(),
  replace: oneOrMore.optional(),
  suggest: z.union([anyShown, z.array(anyShown)], TEXTS).optional(),
  rewrite: z.union([anyShown, z.array(anyShown)], TEXTS).optional(),
  default: z.enum(SWITCH).default('on'),
  examples: z.array(exampleSchema),
});
export type RuleSource = z.output<typeof ruleSchema>;

export const definitionsSchema = z.record(z.string(), oneOrMore);

export const packSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, 'must be lower-case words joined by dots or dashes, like acme.recovery'),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'must be three numbers like 1.4.0'),
  title: shown,
  language: z.literal('en'),
  license: shown,
  docs: anyShown.optional(),
});
export type PackHeader = z.output<typeof packSchema>;

/** What holds for the rules about words of these faults that do not say it themselves. */
const defaultsSchema = z.strictObject({
  faults: z.array(z.enum(FAULTS)).min(1, 'needs at least one entry'),
  soften: oneOrMore,
  within: z.enum(SCOPES).default('next-sentence'),
});
export type DefaultsSource = z.output<typeof defaultsSchema>;

export const changeSchema = z.strictObject({
  use: z.enum(SWITCH).optional(),
  severity: severity.optional(),
  params: z.strictObject({ max: count }).optional(),
  'phrases+': oneOrMore.optional(),
  'phrases-': oneOrMore.optional(),
  'except+': oneOrMore.optional(),
  lock: z.boolean().default(false),
});

/** What a pack changes of the rules below it, by their addresses. `on` and `off` are short for `use`. */
const adjustSchema = z.record(
  z.string().regex(/^[a-z0-9.-]+\/[a-z0-9-]+$/, 'is not a rule’s address: write pack/rule, like cando.core/bare-no'),
  z.union(
    [z.enum(SWITCH).transform((use) => changeSchema.parse({ use })), changeSchema],
    'must be “on”, “off”, or keys of “use”, “severity”, “params”, “phrases+”, “phrases-”, “except+” and “lock”',
  ),
);
export type ChangeSource = z.output<typeof changeSchema>;

/** The head of `pack.yaml`. */
export const headerSchema = z.strictObject({
  cando: z.literal(1),
  pack: packSchema,
  defaults: defaultsSchema.optional(),
});

/** The keys of a header, for what is said about an unknown one. */
export const HEADER_KEYS = [
  ...Object.keys(headerSchema.shape),
  ...Object.keys(packSchema.shape),
  ...Object.keys(defaultsSchema.shape),
];

/** A rule in a file with others names its fault itself, or none. */
export const packRuleSchema = ruleSchema.extend({ fault: z.enum(FAULTS).nullable().default(null) });

/** A whole pack in one file. */
export const packFileSchema = headerSchema.extend({
  define: definitionsSchema.default({}),
  adjust: adjustSchema.default({}),
  rules: z.record(
    z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a rule id: use lower-case words joined by dashes'),
    packRuleSchema,
  ),
});

export const isFault = (name: string): name is (typeof FAULTS)[number] => FAULTS.some((fault) => fault === name);
export const isMove = (name: string): name is (typeof MOVES)[number] => MOVES.some((move) => move === name);
