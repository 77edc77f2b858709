import type { SentenceResult } from './lint-sentence.ts';
import { FILL } from './masks.ts';
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

/** A step made ready: detectors by their number, and faults. */
export type CompiledStep = { readonly detectors: readonly number[]; readonly faults: readonly Fault[] };

/** A step that a sentence makes; `span` is of the message. */
export type Occurrence = { readonly span: Span; readonly sentence: number };

/** The whole message as the rules about it see it. */
export type Message = {
  readonly text: string;
  readonly sentences: readonly ReadSentence[];
  readonly customer: Customer;
  /** What stands where, by detector and by fault, in order. */
  readonly detected: ReadonlyMap<number, readonly Occurrence[]>;
  readonly faults: ReadonlyMap<Fault, readonly Occurrence[]>;
};

function file<Key>(files: Map<Key, Occurrence[]>, key: Key, occurrence: Occurrence): void {
  const filed = files.get(key);
  if (filed) filed.push(occurrence);
  else files.set(key, [occurrence]);
}

export function createMessage(text: string, sentences: readonly ReadSentence[], customer: Customer): Message {
  const detected = new Map<number, Occurrence[]>();
  const faults = new Map<Fault, Occurrence[]>();
  sentences.forEach(({ span: { start }, text: own, result }, sentence) => {
    for (const { detector, span } of result.detections)
      file(detected, detector, { span: shiftSpan(span, start), sentence });
    // A finding that holds masked text is none
    for (const { fault, span } of result.diagnostics)
      if (fault && !own.slice(span.start, span.end).includes(FILL))
        file(faults, fault, { span: shiftSpan(span, start), sentence });
  });
  return { text, sentences, customer, detected, faults };
}

export const isEmptyStep = ({ detectors, faults }: CompiledStep): boolean =>
  detectors.length === 0 && faults.length === 0;

const byStart = (a: Occurrence, b: Occurrence): number => a.span.start - b.span.start || b.span.end - a.span.end;

/** Where the message makes a step, in order. */
export function occurrencesOf(message: Message, { detectors, faults }: CompiledStep): readonly Occurrence[] {
  const found = [
    ...detectors.flatMap((detector) => message.detected.get(detector) ?? []),
    ...faults.flatMap((fault) => message.faults.get(fault) ?? []),
  ];
  return found.length > 1 ? found.toSorted(byStart) : found;
}

/** Which sentences have the step within their reach. Looks for the step once, however many sentences are asked about. */
export function reachOf(message: Message, step: CompiledStep, scope: Scope): (sentence: number) => boolean {
  const made = new Set(occurrencesOf(message, step).map(({ sentence }) => sentence));
  if (made.size === 0) return () => false;
  if (scope === 'sentence') return (sentence) => made.has(sentence);
  if (scope === 'next-sentence') return (sentence) => made.has(sentence) || made.has(sentence + 1);
  if (scope === 'message') return () => true;
  const paragraphs = new Set([...made].map((sentence) => message.sentences[sentence]?.paragraph));
  return (sentence) => paragraphs.has(message.sentences[sentence]?.paragraph);
}
