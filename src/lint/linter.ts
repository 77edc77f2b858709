import { compileRules, type CompiledRules } from './compile.ts';
import { coverageOf } from './coverage.ts';
import { besideWords } from './filters/beside-words.ts';
import { withoutMasked } from './filters/without-masked.ts';
import { withoutOverlaps } from './filters/without-overlaps.ts';
import { isForeign } from './language.ts';
import { sentenceDiagnostics, structureDiagnostics, type Situation } from './lint-message.ts';
import { lintSentence, type SentenceResult } from './lint-sentence.ts';
import { createCustomerReader } from './customer.ts';
import { blankMasked, masksOf } from './masks.ts';
import type { Message, ReadSentence } from './message.ts';
import type { RuleSet } from './rule.ts';
import { splitSentences } from './sentences.ts';
import { shiftSpan } from './span.ts';
import { tokenize } from './tokens.ts';
import type { Draft, Linter, LintResult, Move, Tools } from './types.ts';

/** Sentences kept: a long draft many times over, a few hundred kilobytes at most. */
const CACHE_SIZE = 2_000;
/** The language of a draft shows in its beginning. */
const LANGUAGE_SAMPLE = 2_000;

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
    dropIncomplete: (): void => {
      for (const [text, { complete }] of results) if (!complete) results.delete(text);
    },
  };
}

const byStart = (a: Move, b: Move): number =>
  a.span.start - b.span.start || (a.move < b.move ? -1 : Number(a.move > b.move)) || a.span.end - b.span.end;

const movesIn = (sentences: readonly ReadSentence[], { moves }: CompiledRules): Move[] =>
  sentences
    .flatMap(({ span, result }) =>
      result.detections.flatMap(({ detector, span: at }): Move[] => {
        const move = moves.get(detector);
        return move ? [{ move, span: shiftSpan(at, span.start) }] : [];
      }),
    )
    .toSorted(byStart);

const isInEnglish = (text: string): boolean =>
  !isForeign(tokenize(text.slice(0, LANGUAGE_SAMPLE)).map(({ word }) => word));

/** Compiles the rules once; every call of `lint` after the first costs what changed. Throws what `compileRules` throws. */
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

  const readSentences = (text: string): ReadSentence[] => {
    let paragraph = 0;
    let end = 0;
    return splitSentences(text).map((span) => {
      if (text.slice(end, span.start).includes('\n')) paragraph++;
      end = span.end;
      const sentence = text.slice(span.start, span.end);
      return { text: sentence, span, paragraph, result: resultOf(sentence) };
    });
  };

  const lint = (draft: Draft): LintResult => {
    const masked = masksOf(draft);
    const text = blankMasked(draft.text, masked);
    const sentences = isInEnglish(text) ? readSentences(text) : [];
    const customer = readCustomer(draft.customer, grammar);
    const message: Message = {
      text,
      sentences,
      customer: { sentences: customer.sentences, name: draft.customerName ?? customer.name },
    };
    const situation: Situation = { isUnhappy: customer.isUnhappy, customer: customer.detectors, draft };
    const inWords = withoutMasked(sentenceDiagnostics(message, rules, situation), masked);
    const about = withoutMasked(structureDiagnostics(message, rules, situation, grammar), masked);
    const diagnostics = besideWords(withoutOverlaps(inWords), about, sentences);
    const moves = movesIn(sentences, rules);
    return {
      diagnostics,
      moves,
      coverage: coverageOf(moves, diagnostics, situation.isUnhappy),
      complete: sentences.every(({ result }) => result.complete),
    };
  };

  return {
    lint,
    equip: (next) => {
      grammar = next.grammar ?? grammar;
      regex = next.regex ?? regex;
      cache.dropIncomplete();
    },
    ruleOf: (address) => rules.byAddress.get(address)?.rule,
  };
}
