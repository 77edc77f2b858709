import type { CompiledRules } from './compile.ts';
import { findInSentence } from './lint-sentence.ts';
import { signedName } from './measures/names.ts';
import { splitSentences } from './sentences.ts';
import type { Grammar } from './types.ts';

/** A customer's message is read this far: its mood shows there, and a thread may be endless. */
const SAMPLE = 10_000;

/** What a customer's message says. */
export type CustomerReading = {
  readonly sentences: readonly string[];
  /** The name below it. */
  readonly name: string | undefined;
  /** Undefined without a message. */
  readonly isUnhappy: boolean | undefined;
  /** The detectors that it holds. */
  readonly detectors: ReadonlySet<number>;
};

const NOBODY: CustomerReading = { sentences: [], name: undefined, isUnhappy: undefined, detectors: new Set() };

function readMessage(message: string, rules: CompiledRules, grammar: Grammar | undefined): CustomerReading {
  const text = message.slice(0, SAMPLE);
  const sentences = splitSentences(text).map(({ start, end }) => text.slice(start, end));
  const detectors = new Set<number>();
  for (const sentence of sentences) {
    for (const { detector } of findInSentence(sentence, rules, grammar).detections) detectors.add(detector);
  }
  const isUnhappy = rules.unhappy.detectors.some((detector) => detectors.has(detector));
  return { sentences, name: signedName(text), isUnhappy, detectors };
}

/** Reads the customer's message, once for as long as it stays the same. */
export function createCustomerReader(rules: CompiledRules) {
  let last:
    { readonly message: string; readonly grammar: Grammar | undefined; readonly reading: CustomerReading } | undefined;
  return (message: string | undefined, grammar: Grammar | undefined): CustomerReading => {
    if (message === undefined) return NOBODY;
    if (last?.message !== message || last.grammar !== grammar)
      last = { message, grammar, reading: readMessage(message, rules, grammar) };
    return last.reading;
  };
}
