import type { SentenceResult } from '../lint-sentence.ts';
import type { ReadSentence } from '../message.ts';

/** Work on the text of a sentence, done once for as long as the sentence stays the same. */
export function perSentence<Value>(work: (text: string) => Value): (sentence: ReadSentence) => Value {
  const known = new WeakMap<SentenceResult, { readonly value: Value }>();
  return ({ text, result }) => {
    const done = known.get(result);
    if (done) return done.value;
    const value = work(text);
    known.set(result, { value });
    return value;
  };
}
