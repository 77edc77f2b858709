import { compileRules, type CompiledRules } from './compile.ts';
import { coverageOf } from './coverage.ts';
import { createCustomerReader } from './customer.ts';
import type { PendingDiagnostic } from './diagnostic.ts';
import { besideWords } from './filters/beside-words.ts';
import { withoutMasked } from './filters/without-masked.ts';
import { withoutOverlaps } from './filters/without-overlaps.ts';
import { answersTo, sentenceDiagnostics, structureDiagnostics, type Situation } from './lint-message.ts';
import { lintSentence, type SentenceResult } from './lint-sentence.ts';
import { createMessage, type ReadSentence } from './message.ts';
import type { RuleSet } from './rule.ts';
import { createDraftReader } from './read-draft.ts';
import { shiftSpan } from './span.ts';
import { createTrial } from './trial.ts';
import type { Diagnostic, Draft, Linter, LintResult, Move, Tools } from './types.ts';

/** Sentences kept: a long draft many times over, a few hundred kilobytes at most. */
const CACHE_SIZE = 2_000;

/** A map that forgets what was put in longest ago. */
function createCache() {
  const results = new Map<string, SentenceResult>();
  return {
    get: (text: string): SentenceResult | undefined => results.get(text),
    set: (text: string, result: SentenceResult): void => {
      results.set(text, result);
      if (results.size > CACHE_SIZE) results.delete(results.keys().next().value ?? '');
    },
    dropIncomplete: (): void => {
      for (const [text, { complete }] of results) if (!complete) results.delete(text);
    },
  };
}

const byStart = (a: Move, b: Move): number =>
  a.span.start - b.span.start || (a.move < b.move ? -1 : Number(a.move > b.move)) || a.span.end - b.span.end;

function movesIn(sentences: readonly ReadSentence[], { moves }: CompiledRules): Move[] {
  const found: Move[] = [];
  for (const { span, result } of sentences)
    for (const { detector, span: at } of result.detections) {
      const move = moves.get(detector);
      if (move) found.push({ move, span: shiftSpan(at, span.start) });
    }
  return found.toSorted(byStart);
}

/** A result whose suggestions are still to be tried. */
type Judgement = Omit<LintResult, 'diagnostics' | 'outranked'> & {
  readonly diagnostics: readonly PendingDiagnostic[];
  readonly outranked: readonly PendingDiagnostic[];
};

/**
 * Compiles the rules once; every call of `lint` after the first costs what changed. Throws what `compileRules` throws; a rule
 * that throws later is off from then on.
 */
export function createLinter(ruleSet: RuleSet, tools: Tools = {}): Linter {
  let { grammar, regex } = tools;
  const rules = compileRules(ruleSet, () => regex);
  const cache = createCache();
  const readCustomer = createCustomerReader(rules);

  const resultOf = (sentence: string): SentenceResult => {
    const cached = cache.get(sentence);
    if (cached) return cached;
    const result = lintSentence(sentence, rules, grammar);
    cache.set(sentence, result);
    return result;
  };

  const read = createDraftReader(resultOf);

  /** All but trying the suggestions. */
  const judge = (draft: Draft): Judgement => {
    const { sentences, masks, own } = read(draft);
    const customer = readCustomer(draft.customer, grammar);
    const name = draft.customerName ?? customer.name;
    const answers = answersTo(customer.detectors, sentences, rules);
    const message = createMessage(own, answers, { sentences: customer.sentences, name });
    const situation: Situation = { isUnhappy: customer.isUnhappy, customer: customer.detectors, draft };
    const inWords = withoutMasked(sentenceDiagnostics(message, rules, situation), masks);
    const about = withoutMasked(structureDiagnostics(message, rules, situation, grammar), masks);
    const diagnostics = besideWords(withoutOverlaps(inWords), about, sentences);
    const shown = new Set(diagnostics);
    const moves = movesIn(sentences, rules);
    return {
      diagnostics,
      outranked: [...inWords, ...about.filter(({ fault }) => fault !== null)].filter((one) => !shown.has(one)),
      moves,
      coverage: coverageOf(moves, diagnostics, customer.isUnhappy),
      complete: sentences.every(({ result }) => result.complete),
    };
  };

  const lint = (draft: Draft): LintResult => {
    const result = judge(draft);
    const tried = createTrial(result.diagnostics, draft, (after) => judge(after).diagnostics);
    const give = ({ suggest, ...one }: PendingDiagnostic): Diagnostic =>
      tried({ ...one, suggest: () => rules.fuses.run(one.rule, suggest, []) });
    return { ...result, diagnostics: result.diagnostics.map(give), outranked: result.outranked.map(give) };
  };

  return {
    lint,
    equip: (next) => {
      grammar = next.grammar ?? grammar;
      regex = next.regex ?? regex;
      cache.dropIncomplete();
    },
    ruleOf: (address) => rules.byAddress.get(address)?.rule,
    failed: rules.fuses.blown,
  };
}
