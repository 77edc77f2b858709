import { analyze, type Analysis } from './analysis.ts';
import { runPatternCheck } from './checks/pattern.ts';
import type { CompiledRule, CompiledRules } from './compile.ts';
import { minimizeEdit } from './edit.ts';
import type { Match } from './pattern/machine.ts';
import { firstRegionOf, regionOf, spanOfTokens } from './regions.ts';
import { createSuggestion, fitEdit } from './suggestions.ts';
import { fillTemplate } from './template.ts';
import type { Diagnostic, Grammar, Move, Span, Suggestion } from './types.ts';

/** What one sentence says, with spans from its first character: a function of its text and the rules, so it is cached. */
export type SentenceResult = {
  readonly diagnostics: readonly Diagnostic[];
  readonly moves: readonly Move[];
  /** False when a matcher that was triggered, or one of its rewrites, waits for a grammar. */
  readonly complete: boolean;
};

/** What a template may name: the captured groups, and `text` for all that was matched. */
function groupTexts({ first, last, groups }: Match, { text, tokens }: Analysis): Record<string, string> {
  const slice = (from: number, to: number): string => {
    const { start, end } = spanOfTokens(tokens, from, to);
    return text.slice(start, end);
  };
  const captured = Object.entries(groups).map(([name, group]) => [name, slice(group.first, group.last)]);
  return { ...Object.fromEntries(captured), text: slice(first, last) };
}

/** More than this is a list to read, not a choice to make. */
const MOST_SUGGESTIONS = 3;

function suggestionsOf(
  compiled: CompiledRule,
  span: Span,
  groups: Readonly<Record<string, string>>,
  text: string,
  grammar: Grammar | undefined,
): Suggestion[] {
  const seen = new Set<string>();
  const suggestions = compiled.rewrites.flatMap((template) => {
    const words = fillTemplate(template, groups, grammar);
    if (words === undefined) return [];
    // The smallest edit: what it would only write again may be a link or a quotation, which no edit may reach into
    const edit = minimizeEdit(text, fitEdit(text, span, words));
    const key = `${edit.span.start} ${edit.span.end} ${edit.insert}`;
    const isIdle = edit.span.start === edit.span.end && edit.insert === '';
    if (isIdle || seen.has(key)) return [];
    seen.add(key);
    return [createSuggestion(words, edit)];
  });
  return suggestions.slice(0, MOST_SUGGESTIONS);
}

function diagnose(compiled: CompiledRule, match: Match, analysis: Analysis, grammar: Grammar | undefined): Diagnostic {
  const { rule } = compiled.check;
  const groups = groupTexts(match, analysis);
  const replaced = regionOf(firstRegionOf(rule.replace, match), match, analysis.tokens);
  return {
    rule: rule.address,
    fault: rule.fault,
    severity: rule.severity,
    span: regionOf(rule.span, match, analysis.tokens),
    message: fillTemplate(compiled.message, groups, grammar) ?? rule.message,
    suggestions: suggestionsOf(compiled, replaced, groups, analysis.text, grammar),
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
