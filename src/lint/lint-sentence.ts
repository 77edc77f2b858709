import { analyze, type Analysis } from './analysis.ts';
import { runPatternCheck } from './checks/pattern.ts';
import type { CompiledRule, CompiledRules } from './compile.ts';
import { minimizeEdit } from './edit.ts';
import type { Match } from './pattern/machine.ts';
import { regionOf } from './regions.ts';
import { createSuggestion, fitEdit } from './suggestions.ts';
import { fillTemplate } from './template.ts';
import type { Diagnostic, Grammar, Move, Suggestion } from './types.ts';

/** What one sentence says, with spans from its first character: a function of its text and the rules, so it is cached. */
export type SentenceResult = {
  readonly diagnostics: readonly Diagnostic[];
  readonly moves: readonly Move[];
  /** False when a matcher that was triggered, or one of its rewrites, waits for a grammar. */
  readonly complete: boolean;
};

function groupTexts(match: Match, { text, tokens }: Analysis): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, group] of Object.entries(match.groups)) {
    const [start, end] = [tokens[group.first]?.span.start ?? 0, tokens[group.last - 1]?.span.end ?? 0];
    texts[name] = text.slice(start, end);
  }
  return texts;
}

/** More than this is a list to read, not a choice to make. */
const MOST_SUGGESTIONS = 3;

function suggestionsOf(
  compiled: CompiledRule,
  match: Match,
  analysis: Analysis,
  grammar: Grammar | undefined,
): Suggestion[] {
  const { rule } = compiled.check;
  const groups = { ...groupTexts(match, analysis), text: textOf(match, analysis) };
  const span = regionOf(rule.replace, match, analysis.tokens);
  const seen = new Set<string>();
  const suggestions = compiled.rewrites.flatMap((template) => {
    const words = fillTemplate(template, groups, grammar);
    if (words === undefined) return [];
    // The smallest edit: what it would only write again may be a link or a quotation, which no edit may reach into
    const edit = minimizeEdit(analysis.text, fitEdit(analysis.text, span, words));
    const key = `${edit.span.start} ${edit.span.end} ${edit.insert}`;
    const isIdle = edit.span.start === edit.span.end && edit.insert === '';
    if (isIdle || seen.has(key)) return [];
    seen.add(key);
    return [createSuggestion(words, edit)];
  });
  return suggestions.slice(0, MOST_SUGGESTIONS);
}

function textOf(match: Match, { text, tokens }: Analysis): string {
  return text.slice(tokens[match.first]?.span.start ?? 0, tokens[match.last - 1]?.span.end ?? 0);
}

function diagnose(compiled: CompiledRule, match: Match, analysis: Analysis, grammar: Grammar | undefined): Diagnostic {
  const { rule } = compiled.check;
  const groups = { ...groupTexts(match, analysis), text: textOf(match, analysis) };
  return {
    rule: rule.address,
    fault: rule.fault,
    severity: rule.severity,
    span: regionOf(rule.span, match, analysis.tokens),
    message: fillTemplate(compiled.message, groups, grammar) ?? rule.message,
    suggestions: suggestionsOf(compiled, match, analysis, grammar),
  };
}

/** The rules that one of the sentence's words wakes, in the order of the rule set, so that no answer depends on it. */
function wakeRules(rules: CompiledRules, words: ReadonlySet<string>): CompiledRule[] {
  const awake = new Set<number>(rules.always);
  for (const word of words) for (const index of rules.byTrigger.get(word) ?? []) awake.add(index);
  return [...awake].toSorted((a, b) => a - b).flatMap((index) => rules.rules[index] ?? []);
}

export function lintSentence(text: string, rules: CompiledRules, grammar: Grammar | undefined): SentenceResult {
  const analysis = analyze(text, grammar);
  const diagnostics: Diagnostic[] = [];
  let complete = true;
  for (const compiled of wakeRules(rules, analysis.words)) {
    const matches = runPatternCheck(compiled.check, analysis);
    if (!matches || (matches.length > 0 && compiled.needsGrammar && !grammar)) complete = false;
    for (const match of matches ?? []) diagnostics.push(diagnose(compiled, match, analysis, grammar));
  }
  const moves = rules.moves.flatMap(({ check, move }) => {
    const matches = runPatternCheck(check, analysis);
    if (!matches) complete = false;
    return (matches ?? []).map((match) => ({ move, span: regionOf('match', match, analysis.tokens) }));
  });
  return { diagnostics, moves, complete };
}
