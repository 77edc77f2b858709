import { createMessage, type CompiledStep, type Customer, type Message } from '../../src/lint/message.ts';
import { splitSentences } from '../../src/lint/sentences.ts';
import { shiftSpan } from '../../src/lint/span.ts';
import { tokenize } from '../../src/lint/tokens.ts';
import type { Fault, Span } from '../../src/lint/types.ts';

/** Messages of which every word is a step, so that a test says where a step is made by writing its word. */

const numbers = new Map<string, number>();
function numberOf(word: string): number {
  const number = numbers.get(word) ?? numbers.size;
  numbers.set(word, number);
  return number;
}

/** A step that is made where one of the words stands. */
export const stepOf = (...words: readonly string[]): CompiledStep => ({ detectors: words.map(numberOf), faults: [] });
export const faultStep = (...faults: readonly Fault[]): CompiledStep => ({ detectors: [], faults });

const NOBODY: Customer = { sentences: [], name: undefined };

/** A message; a word that is a key of `faults` is a finding of that fault. Every line is a paragraph. */
export function messageOf(
  text: string,
  customer: Partial<Customer> = {},
  faults: Readonly<Record<string, Fault>> = {},
): Message {
  const sentences = splitSentences(text).map((span) => {
    const sentence = text.slice(span.start, span.end);
    const tokens = tokenize(sentence);
    const found = tokens.flatMap(({ word, span: at }) => {
      const fault = faults[word];
      const finding = { rule: 'test/rule', severity: 'warning' as const, span: at, message: '' };
      return fault ? [{ ...finding, fault, suggest: () => [] }] : [];
    });
    return {
      text: sentence,
      span,
      paragraph: text.slice(0, span.start).split('\n').length - 1,
      result: {
        diagnostics: found,
        detections: tokens.map(({ word, span: at }) => ({ detector: numberOf(word), span: at })),
        words: tokens.length,
        complete: true,
      },
    };
  });
  return createMessage(text, sentences, { ...NOBODY, ...customer });
}

/** What occurrences are of: the text that they mark. An empty one is about the message. */
export const markedBy = (message: Message, found: readonly { readonly span: Span }[]): string[] =>
  found.map(({ span }) => message.text.slice(span.start, span.end));

/** A text without its `[[…]]`, and where they were. */
export function unmark(marked: string): { readonly text: string; readonly span: Span } {
  const [head = '', inner = '', tail = ''] = marked.split(/\[\[|\]\]/);
  return { text: head + inner + tail, span: shiftSpan({ start: 0, end: inner.length }, head.length) };
}
