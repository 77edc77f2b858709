import { FILL } from './masks.ts';
import type { SentenceResult } from './lint-sentence.ts';
import type { Scope } from './rule.ts';
import { shiftSpan } from './span.ts';
import type { Fault, Span } from './types.ts';

/** A sentence of the message with what was found in it. */
export type ReadSentence = {
  readonly text: string;
  /** In the message. */
  readonly span: Span;
  /** Counts from 0; a line end closes a paragraph. */
  readonly paragraph: number;
  readonly result: SentenceResult;
};

/** What is known of the customer, from their message or the page. */
export type Customer = {
  readonly sentences: readonly string[];
  readonly name: string | undefined;
};

/** The whole message as the rules about it see it. */
export type Message = {
  readonly text: string;
  readonly sentences: readonly ReadSentence[];
  readonly customer: Customer;
};

/** A step made ready: detectors by their number, and faults. */
export type CompiledStep = { readonly detectors: readonly number[]; readonly faults: readonly Fault[] };

export const isEmptyStep = ({ detectors, faults }: CompiledStep): boolean =>
  detectors.length === 0 && faults.length === 0;

/** A step that a sentence makes; `span` is of the message. */
export type Occurrence = { readonly span: Span; readonly sentence: number };

/** A finding that holds masked text is none. */
const isMasked = ({ text }: ReadSentence, { start, end }: Span): boolean => text.slice(start, end).includes(FILL);

/** Where a sentence makes a step, in order. */
export function occurrencesIn(message: Message, sentence: number, { detectors, faults }: CompiledStep): Occurrence[] {
  const read = message.sentences[sentence];
  if (!read) return [];
  const spans = [
    ...read.result.detections.filter(({ detector }) => detectors.includes(detector)).map(({ span }) => span),
    ...read.result.diagnostics
      .filter(({ fault, span }) => fault && faults.includes(fault) && !isMasked(read, span))
      .map(({ span }) => span),
  ];
  return spans
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .map((span) => ({ span: shiftSpan(span, read.span.start), sentence }));
}

/** Where the message makes a step, in order. */
export const occurrencesOf = (message: Message, step: CompiledStep): Occurrence[] =>
  isEmptyStep(step) ? [] : message.sentences.flatMap((_, sentence) => occurrencesIn(message, sentence, step));

/** True when the second sentence is within reach of the first. */
function isWithin(message: Message, scope: Scope, from: number, to: number): boolean {
  if (scope === 'sentence') return from === to;
  if (scope === 'next-sentence') return to === from || to === from + 1;
  if (scope === 'message') return true;
  return message.sentences[from]?.paragraph === message.sentences[to]?.paragraph;
}

/** True when the step stands within reach of a sentence. */
export const isMadeWithin = (message: Message, step: CompiledStep, scope: Scope, from: number): boolean =>
  !isEmptyStep(step) &&
  message.sentences.some(
    (_, sentence) => isWithin(message, scope, from, sentence) && occurrencesIn(message, sentence, step).length > 0,
  );
