import { compileRules } from './compile.ts';
import { coverageOf } from './coverage.ts';
import { withoutOverlaps } from './filters/without-overlaps.ts';
import { withoutMasked } from './filters/without-masked.ts';
import { isForeign } from './language.ts';
import { lintSentence, type SentenceResult } from './lint-sentence.ts';
import { blankMasked, masksOf } from './masks.ts';
import { splitSentences } from './sentences.ts';
import { shiftSpan } from './span.ts';
import { tokenize } from './tokens.ts';
import type { Diagnostic, Draft, Grammar, Linter, LintResult, Move, RuleSet, Suggestion } from './types.ts';

/** Sentences kept: a long draft many times over, a few hundred kilobytes at most. */
const CACHE_SIZE = 2_000;
/** The language of a draft shows in its beginning. */
const LANGUAGE_SAMPLE = 2_000;

const shiftSuggestion = (suggestion: Suggestion, by: number): Suggestion => ({
  ...suggestion,
  edit: { ...suggestion.edit, span: shiftSpan(suggestion.edit.span, by) },
});

const shiftDiagnostic = (diagnostic: Diagnostic, by: number): Diagnostic => ({
  ...diagnostic,
  span: shiftSpan(diagnostic.span, by),
  suggestions: diagnostic.suggestions.map((suggestion) => shiftSuggestion(suggestion, by)),
});

/** A map that forgets what was asked for longest ago. */
function createCache() {
  const results = new Map<string, SentenceResult>();
  return {
    get: (text: string): SentenceResult | undefined => {
      const result = results.get(text);
      if (result) {
        results.delete(text);
        results.set(text, result);
      }
      return result;
    },
    set: (text: string, result: SentenceResult): void => {
      results.set(text, result);
      if (results.size > CACHE_SIZE) results.delete(results.keys().next().value ?? '');
    },
  };
}

const byStart = (a: Move, b: Move): number =>
  a.span.start - b.span.start || (a.move < b.move ? -1 : Number(a.move > b.move)) || a.span.end - b.span.end;

const isInEnglish = (text: string): boolean =>
  !isForeign(tokenize(text.slice(0, LANGUAGE_SAMPLE)).map(({ word }) => word));

/** Compiles the rules once; every call of `lint` after the first costs what changed. Throws what `compileRules` throws. */
export function createLinter(ruleSet: RuleSet, options: { readonly grammar?: Grammar } = {}): Linter {
  const rules = compileRules(ruleSet);
  const cache = createCache();
  let grammar = options.grammar;

  const resultOf = (sentence: string): SentenceResult => {
    const cached = cache.get(sentence);
    if (cached && (cached.complete || !grammar)) return cached;
    const result = lintSentence(sentence, rules, grammar);
    cache.set(sentence, result);
    return result;
  };

  const lint = (draft: Draft): LintResult => {
    const masked = masksOf(draft);
    const text = blankMasked(draft.text, masked);
    const found: Diagnostic[] = [];
    const moves: Move[] = [];
    let complete = true;
    for (const { start, end } of isInEnglish(text) ? splitSentences(text) : []) {
      const result = resultOf(text.slice(start, end));
      complete &&= result.complete;
      for (const diagnostic of result.diagnostics) found.push(shiftDiagnostic(diagnostic, start));
      for (const { move, span } of result.moves) moves.push({ move, span: shiftSpan(span, start) });
    }
    const diagnostics = withoutOverlaps(withoutMasked(found, masked));
    moves.sort(byStart);
    return { diagnostics, moves, coverage: coverageOf(moves, diagnostics), complete };
  };

  return {
    lint,
    useGrammar: (next) => {
      grammar = next;
    },
    ruleOf: (address) => rules.byAddress.get(address),
  };
}
