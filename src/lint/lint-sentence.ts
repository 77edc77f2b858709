import { analyze, type Analysis } from './analysis.ts';
import type { Finding } from './checks/finding.ts';
import type { SentenceCheck } from './checks/pattern.ts';
import type { CompiledRules } from './compile.ts';
import { once, type PendingDiagnostic } from './diagnostic.ts';
import { findMatches } from './pattern/machine.ts';
import type { Found } from './pattern/scanner.ts';
import { spanOfTokens } from './regions.ts';
import { suggestionsFor } from './suggest.ts';
import { fillTemplate, isFixed } from './template.ts';
import type { Grammar, Span } from './types.ts';

/** A step or a move that a sentence makes, by the number of its detector. */
export type Detection = { readonly detector: number; readonly span: Span };

/** What one sentence says, with spans from its first character: a function of its text and the rules, so it is cached. */
export type SentenceResult = {
  readonly diagnostics: readonly PendingDiagnostic[];
  readonly detections: readonly Detection[];
  /** How many words it has. */
  readonly words: number;
  /** False when a matcher that was triggered, or one of its rewrites, waits for a tool that is not there yet. */
  readonly complete: boolean;
};

/** What is found in a sentence, before anything is said or suggested. */
export type SentenceFindings = {
  readonly analysis: Analysis;
  readonly found: readonly { readonly check: SentenceCheck; readonly finding: Finding }[];
  readonly detections: readonly Detection[];
  readonly words: number;
  readonly complete: boolean;
};

/** The checks that one of their texts calls. */
function calledBy(text: string, { checks, called }: CompiledRules): number[] {
  if (called.length === 0) return [];
  const lower = text.toLowerCase();
  return called.filter((number) => checks[number]?.literals.some((literal) => lower.includes(literal)));
}

/** Of each detector the leftmost, the longer of two that begin together: what two of its patterns find is one thing. */
function apart(detections: readonly Detection[]): readonly Detection[] {
  const ends = new Map<number, number>();
  return detections
    .toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .filter(({ detector, span }) => {
      if (span.start < (ends.get(detector) ?? 0)) return false;
      ends.set(detector, span.end);
      return true;
    });
}

/** What the patterns of detectors found; undefined where only a grammar can tell. */
function detectionsOf(
  { pattern, first, start, end }: Found,
  { owners, checks }: CompiledRules,
  analysis: Analysis,
): readonly Detection[] | undefined {
  const { owner, matcher } = owners[pattern] ?? {};
  if (owner === undefined || !matcher) return [];
  const detector = owner - checks.length;
  if (!matcher.needsGrammar) return [{ detector, span: { start, end } }];
  const sentence = analysis.tagged();
  return (
    sentence &&
    findMatches(matcher.program(), sentence, first).map((match) => ({
      detector,
      span: spanOfTokens(analysis.tokens, match.first, match.last),
    }))
  );
}

export function findInSentence(text: string, rules: CompiledRules, grammar: Grammar | undefined): SentenceFindings {
  const analysis = analyze(text, grammar);
  const awake = new Map<number, Found[]>(calledBy(text, rules).map((number) => [number, []]));
  const detections: Detection[] = [];
  let complete = true;
  const tagged = new Set<number>();
  const scan = rules.scanner.scan(analysis);
  for (const one of scan.found) {
    const owner = rules.owners[one.pattern]?.owner ?? 0;
    if (owner >= rules.checks.length) {
      // The machine looks for all matches of a pattern at once
      if (rules.owners[one.pattern]?.matcher.needsGrammar) {
        if (tagged.has(one.pattern)) continue;
        tagged.add(one.pattern);
      }
      const detected = detectionsOf(one, rules, analysis);
      if (detected) detections.push(...detected);
      else complete = false;
    } else if (awake.has(owner)) awake.get(owner)?.push(one);
    else awake.set(owner, [one]);
  }
  // In the order of the rules, so that no answer depends on how they were found
  const numbers = [...awake.keys()].toSorted((a, b) => a - b);
  const found = numbers.flatMap((number) => {
    const check = rules.checks[number];
    const places = (awake.get(number) ?? []).flatMap(({ pattern, first, last }) => {
      const matcher = rules.owners[pattern]?.matcher;
      return matcher ? [{ matcher, first, last }] : [];
    });
    if (!check) return [];
    const findings = rules.fuses.run(check.rule.address, () => check.run(analysis, places), []);
    if (!findings) complete = false;
    return (findings ?? []).map((finding) => ({ check, finding }));
  });
  return { analysis, found, detections: apart(detections), words: scan.words, complete };
}

export function lintSentence(text: string, rules: CompiledRules, grammar: Grammar | undefined): SentenceResult {
  const findings = findInSentence(text, rules, grammar);
  let { complete } = findings;
  const diagnostics = findings.found.flatMap(({ check, finding }): PendingDiagnostic[] => {
    const compiled = rules.byAddress.get(check.rule.address);
    if (!compiled) return [];
    if (compiled.needsGrammar && !grammar) complete = false;
    const { rule, message } = compiled;
    const { address, fault, severity } = rule;
    const say = () => (isFixed(message) ? undefined : fillTemplate(message, finding.groups(), grammar));
    const said = rules.fuses.run(address, say, undefined);
    const suggest = once(() => suggestionsFor(compiled, finding, findings, rules, grammar));
    return [{ rule: address, fault, severity, span: finding.span, message: said ?? rule.message, suggest }];
  });
  return { diagnostics, detections: findings.detections, words: findings.words, complete };
}
