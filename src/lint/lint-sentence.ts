import { analyze, type Analysis } from './analysis.ts';
import type { Finding } from './checks/finding.ts';
import type { SentenceCheck } from './checks/pattern.ts';
import { readFor } from './checks/guards.ts';
import type { CompiledRules } from './compile.ts';
import type { Matcher } from './matcher.ts';
import { findMatches } from './pattern/machine.ts';
import { spanOfTokens } from './regions.ts';
import { suggestionsFor } from './suggest.ts';
import { fillTemplate } from './template.ts';
import type { Diagnostic, Grammar, Span } from './types.ts';

/** A step or a move that a sentence makes, by the number of its detector. */
export type Detection = { readonly detector: number; readonly span: Span };

/** What one sentence says, with spans from its first character: a function of its text and the rules, so it is cached. */
export type SentenceResult = {
  readonly diagnostics: readonly Diagnostic[];
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
  readonly awake: ReadonlyMap<number, readonly Matcher[]>;
  readonly complete: boolean;
};

/** The matchers that match, by the check or detector that they belong to; in order, so that no answer depends on it. */
function wake({ scanner, owners }: CompiledRules, analysis: Analysis): ReadonlyMap<number, readonly Matcher[]> {
  const matched = scanner.scan(analysis) ?? owners.keys();
  const awake = new Map<number, Matcher[]>();
  for (const index of [...matched].toSorted((a, b) => a - b)) {
    const one = owners[index];
    if (!one) continue;
    const others = awake.get(one.owner);
    if (others) others.push(one.matcher);
    else awake.set(one.owner, [one.matcher]);
  }
  return awake;
}

/** The checks that one of their texts calls. */
function calledBy(text: string, { checks, called }: CompiledRules): number[] {
  if (called.length === 0) return [];
  const lower = text.toLowerCase();
  return called.filter((number) => checks[number]?.literals.some((literal) => lower.includes(literal)));
}

export function findInSentence(text: string, rules: CompiledRules, grammar: Grammar | undefined): SentenceFindings {
  const analysis = analyze(text, grammar);
  const awake = wake(rules, analysis);
  let complete = true;
  const numbers = [...awake.keys(), ...calledBy(text, rules)].toSorted((a, b) => a - b);
  const found = numbers.flatMap((number) => {
    // Behind the checks come the detectors
    const check = rules.checks[number];
    if (!check) return [];
    const findings = check.run(analysis, awake.get(number) ?? []);
    if (!findings) complete = false;
    return (findings ?? []).map((finding) => ({ check, finding }));
  });
  return { analysis, found, awake, complete };
}

/** The steps and moves that a sentence makes; undefined where only a grammar can tell. */
export function detectInSentence(
  rules: CompiledRules,
  { analysis, awake }: SentenceFindings,
): readonly Detection[] | undefined {
  const detections: Detection[] = [];
  for (const [owner, matchers] of awake) {
    if (owner < rules.checks.length) continue;
    const sentence = readFor(matchers, analysis);
    if (!sentence) return undefined;
    for (const matcher of matchers)
      for (const { first, last } of findMatches(matcher.program(), sentence))
        detections.push({ detector: owner - rules.checks.length, span: spanOfTokens(analysis.tokens, first, last) });
  }
  return detections;
}

export function lintSentence(text: string, rules: CompiledRules, grammar: Grammar | undefined): SentenceResult {
  const findings = findInSentence(text, rules, grammar);
  const detections = detectInSentence(rules, findings);
  let complete = findings.complete && detections !== undefined;
  const diagnostics = findings.found.flatMap(({ check, finding }): Diagnostic[] => {
    const compiled = rules.byAddress.get(check.rule.address);
    if (!compiled) return [];
    if (compiled.needsGrammar && !grammar) complete = false;
    const { rule, message } = compiled;
    return [
      {
        rule: rule.address,
        fault: rule.fault,
        severity: rule.severity,
        span: finding.span,
        message: fillTemplate(message, finding.groups, grammar) ?? rule.message,
        suggestions: suggestionsFor(compiled, finding, findings, rules, grammar),
      },
    ];
  });
  return { diagnostics, detections: detections ?? [], words: findings.analysis.tokens.length, complete };
}
