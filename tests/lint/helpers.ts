import fc from 'fast-check';
import type { Place } from '../../src/lint/checks/pattern.ts';
import type { Analysis } from '../../src/lint/analysis.ts';
import { createLinter } from '../../src/lint/linter.ts';
import type { Matcher } from '../../src/lint/matcher.ts';
import { createScanner } from '../../src/lint/pattern/scanner.ts';
import { tokenize } from '../../src/lint/tokens.ts';
import type { Draft, Grammar, Inflection, Linter, MoveName, Span } from '../../src/lint/types.ts';
import type { Definition, PatternRule, Rule } from '../../src/lint/rule.ts';

/** What a test says of a rule about words. */
export type Parts = Partial<PatternRule> & Pick<PatternRule, 'patterns'>;

/** A rule with all that a test does not care about filled in. */
export const ruleOf = (parts: Parts): PatternRule => ({
  address: 'test/rule',
  fault: 'cannot',
  severity: 'warning',
  message: 'Say what you can do.',
  why: 'Because the customer minds.',
  source: 'a test',
  kind: 'match',
  unless: [],
  except: [],
  soften: { patterns: [], faults: [] },
  within: 'next-sentence',
  span: 'match',
  replace: [parts.span ?? 'match'],
  rewrites: [],
  stock: [],
  when: {},
  ...parts,
});

/** Where matchers match, as a check is told. */
export const placesIn = (analysis: Analysis, matchers: readonly Matcher[]): Place[] =>
  createScanner(matchers)
    .scan(analysis)
    .found.flatMap(({ pattern, first, last }) => {
      const matcher = matchers[pattern];
      return matcher ? [{ matcher, first, last }] : [];
    });

/** A detector of a move, of the rules' own pack. */
export const definitionOf = (move: MoveName, ...patterns: readonly string[]): Definition => ({
  pack: 'test',
  name: move,
  move,
  patterns,
});

export const linterOf = (rules: readonly Rule[], grammar?: Grammar, definitions: readonly Definition[] = []): Linter =>
  createLinter({ rules, definitions }, grammar ? { grammar } : {});

export const draftOf = (text: string, masked: readonly Span[] = []): Draft => ({ text, masked });

export const textsOf = (text: string, spans: readonly Span[]): string[] =>
  spans.map(({ start, end }) => text.slice(start, end));

/** The normalised words of a text, as the matcher reads them. */
export const wordsOf = (text: string): string[] => tokenize(text).map(({ word }) => word);

/** A tagger that knows what a test tells it, and writes the form asked for behind the word. */
export const createFakeGrammar = (tagsByWord: Readonly<Record<string, readonly string[]>> = {}): Grammar => ({
  version: 'fake 1',
  tag: (sentence) =>
    tokenize(sentence).map(({ span, word }) => ({ span, tags: new Map(Object.entries(tagsByWord)).get(word) ?? [] })),
  inflect: (words: string, inflection: Inflection) => `${words}<${inflection}>`,
  formsOf: (lemma) => [lemma, `${lemma}s`, `${lemma}ed`, `${lemma}ing`],
});

/** Any UTF-16 at all, lone surrogates included. */
export const anyUtf16 = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((codes) => String.fromCharCode(...codes));

const PIECES = [
  ['No', 'no', 'sorry', 'We', "can't", 'can’t', 'cannot', 'dont', "I'll", 'refund', 'Dr', 'e.g', 'constructor'],
  ['__proto__', '___', '____', 'iPhone', 'İstanbul', 'straße', 'café', 'cafe\u0301', '№ 5', '5.99', '1,000'],
  [' ', '  ', '\n', '\n\n', '\r\n', '\t', '\u00A0', '\u2028', '.', '...', '…', '!', '?!', ',', ';', ' - ', '—', '-'],
  ['"', '“', '”', "'", '’', '(', ')', '[', ']', '{{', '}}', '{%', '<%', '`', '> ', '-- ', '*', '_', '@', '#', '/'],
  ['https://a.example/x', 'a@b.example', '[Name]', 'On Monday, Kim wrote:', '😢', '👩‍💻', '❤️', '1️⃣', '🇩🇪', '\u200B'],
  ['\u00AD', '\uFEFF', '\u202E', '\u0000', '\uD83D', '\uDE00', '\uFFFC', 'שלום', 'مرحبا', '您好', 'ǅ', 'ﬁ', '½'],
].flat();

/** What drafts are made of, in any order: words, punctuation, marks of masked text, hidden characters, emoji. */
export const anyDraftText = fc
  .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: 'binary', maxLength: 3 })), {
    maxLength: 40,
  })
  .map((pieces) => pieces.join(''));

/** All three together: the worst that a text can be. */
export const anyText = fc.oneof(anyDraftText, fc.string({ unit: 'binary', maxLength: 60 }), anyUtf16);

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** True when an offset stands between the halves of a surrogate pair. */
export const isInPair = (text: string, at: number): boolean =>
  isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));

export const isInText = (text: string, { start, end }: Span): boolean =>
  start >= 0 && start <= end && end <= text.length && !isInPair(text, start) && !isInPair(text, end);
