import type { Finding } from './checks/finding.ts';
import type { CompiledRule, CompiledRules } from './compile.ts';
import { applyEdit, minimizeEdit } from './edit.ts';
import { keepsFacts } from './facts.ts';
import { withoutOverlaps } from './filters/without-overlaps.ts';
import { findInSentence, type SentenceFindings } from './lint-sentence.ts';
import { FILL } from './masks.ts';
import { statementOf } from './regions.ts';
import { splitSentences } from './sentences.ts';
import { createSuggestion, fitEdit, slotsOf } from './suggestions.ts';
import { fillTemplate, type TemplatePart } from './template.ts';
import { SLOT } from './words.ts';
import type { Edit, Grammar, Span, Suggestion } from './types.ts';

/** More than this is a list to read, not a choice to make. */
export const MOST_SUGGESTIONS = 3;

/** What stands its trial on the sentence may still fail on the whole message: some more are kept for that. */
const MOST_CANDIDATES = 6;

/** A longer sentence is no sentence, and trying rewrites on it takes as long as reading it again and again. */
const LONGEST_SENTENCE = 2_000;

/** The same order for the same sentence, another for the next: a stock phrase that always comes first gets canned. */
export function inTurns<Item>(items: readonly Item[], sentence: string): readonly Item[] {
  let hash = 0;
  for (let at = 0; at < sentence.length; at++) hash = (hash * 31 + sentence.charCodeAt(at)) | 0;
  const first = items.length > 0 ? Math.abs(hash) % items.length : 0;
  return [...items.slice(first), ...items.slice(0, first)];
}

const isOfWord = (character = ''): boolean => /[\p{L}\p{N}_]/u.test(character);

/**
 * The part of a region around the finding that holds nothing masked: a link in the sentence stays, with the punctuation
 * and the space that set it off.
 */
function unmasked(text: string, region: Span, finding: Span): Span {
  const before = text.lastIndexOf(FILL, finding.start);
  const after = text.indexOf(FILL, finding.end);
  let { start, end } = region;
  if (before >= start) {
    start = before + 1;
    while (start < finding.start && !isOfWord(text[start])) start++;
  }
  if (after >= 0 && after < end) {
    end = after;
    while (end > finding.end && !isOfWord(text[end - 1])) end--;
  }
  return { start, end };
}

/** Whether such a rule speaks depends on more than the sentence. */
const isConditional = (compiled: CompiledRule | undefined): boolean =>
  Object.keys(compiled?.rule.when ?? {}).length > 0;

/** How often each rule that should not be ignored finds something; blanks aside, since a suggestion may hold them. */
function loudRules({ found, analysis }: SentenceFindings, rules: CompiledRules, all: Map<string, number>): void {
  const shown = withoutOverlaps(
    found.map(({ check, finding }) => ({
      rule: check.rule.address,
      severity: check.rule.severity,
      span: finding.span,
    })),
  );
  for (const { rule, severity, span } of shown) {
    if (severity === 'hint' || isConditional(rules.byAddress.get(rule)) || analysis.text.startsWith(SLOT, span.start))
      continue;
    all.set(rule, (all.get(rule) ?? 0) + 1);
  }
}

const countOf = (address: string, { found }: SentenceFindings): number =>
  found.filter(({ check }) => check.rule.address === address).length;

/** True when the sentence is better for it: its rule finds less there, and no other error or warning is new. */
function isBetter(
  address: string,
  before: SentenceFindings,
  after: string,
  rules: CompiledRules,
  grammar: Grammar | undefined,
): boolean {
  const [loudBefore, loudAfter] = [new Map<string, number>(), new Map<string, number>()];
  loudRules(before, rules, loudBefore);
  let count = 0;
  for (const { start, end } of splitSentences(after)) {
    const findings = findInSentence(after.slice(start, end), rules, grammar);
    count += countOf(address, findings);
    loudRules(findings, rules, loudAfter);
  }
  if (count >= countOf(address, before)) return false;
  return [...loudAfter].every(([rule, times]) => times <= (loudBefore.get(rule) ?? 0));
}

/** A stock phrase that is a sentence can stand for the whole statement. */
const isSentence = (words: string): boolean => /[.?!]$/.test(words);

/**
 * Suggestions for a finding, more than a card shows, each tried on its sentence first: it changes something, keeps its facts, leaves
 * masked text alone, and mends more than it breaks.
 */
export function suggestionsFor(
  compiled: CompiledRule,
  finding: Finding,
  before: SentenceFindings,
  rules: CompiledRules,
  grammar: Grammar | undefined,
): Suggestion[] {
  const { text } = before.analysis;
  if (text.length > LONGEST_SENTENCE) return [];
  const { address } = compiled.rule;
  const suggestions: Suggestion[] = [];
  const seen = new Set<string>();

  const offer = (words: string, region: Span): boolean => {
    // The smallest edit: what it would only write again may be a link or a quotation, which no edit may reach into
    const edit: Edit = minimizeEdit(text, fitEdit(text, region, words));
    const after = applyEdit(text, edit);
    if (after === text || seen.has(after)) return true;
    if (edit.insert.includes(FILL) || !keepsFacts(text, after, slotsOf(edit.insert).length === 0)) return false;
    if (!isBetter(address, before, after, rules, grammar)) return false;
    seen.add(after);
    suggestions.push(createSuggestion(words, edit));
    return true;
  };

  const groups = finding.groups();
  const region = unmasked(text, finding.replaced(), finding.span);
  const whole = unmasked(text, statementOf(before.analysis.tokens, finding.span), finding.span);
  const propose = (template: readonly TemplatePart[], isStock: boolean): void => {
    const words = suggestions.length < MOST_CANDIDATES ? fillTemplate(template, groups, grammar) : undefined;
    if (words === undefined || offer(words, region)) return;
    if (isStock && isSentence(words)) offer(words, whole);
  };
  for (const template of [...finding.rewrites, ...compiled.rewrites]) propose(template, false);
  for (const template of inTurns(compiled.stock, text)) propose(template, true);
  return suggestions;
}
