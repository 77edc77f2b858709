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
  /** The sentences in which something stands, by detector and by fault, in order. */
  readonly detected: ReadonlyMap<number, readonly number[]>;
  readonly faults: ReadonlyMap<Fault, readonly number[]>;
};

function file<Key>(files: Map<Key, number[]>, key: Key, sentence: number): void {
  const filed = files.get(key);
  if (!filed) files.set(key, [sentence]);
  else if (filed.at(-1) !== sentence) filed.push(sentence);
}

export function createMessage(text: string, sentences: readonly ReadSentence[], customer: Customer): Message {
  const detected = new Map<number, number[]>();
  const faults = new Map<Fault, number[]>();
  sentences.forEach(({ text: own, result }, sentence) => {
    for (const { detector } of result.detections) file(detected, detector, sentence);
    for (const diagnostic of result.diagnostics)
      if (diagnostic.fault && !isOfMasked(diagnostic, own)) file(faults, diagnostic.fault, sentence);
  });
  return { text, sentences, customer, detected, faults };
}

/** A finding that holds masked text is none. */
const isOfMasked = ({ span }: { readonly span: Span }, text: string): boolean =>
  text.slice(span.start, span.end).includes(FILL);

export const isEmptyStep = ({ detectors, faults }: CompiledStep): boolean =>
  detectors.length === 0 && faults.length === 0;

const byStart = (a: Occurrence, b: Occurrence): number => a.span.start - b.span.start || b.span.end - a.span.end;

/** The sentences in which a step is made; some may come more than once. */
const sentencesOf = ({ detected, faults }: Message, step: CompiledStep): readonly number[] => [
  ...step.detectors.flatMap((detector) => detected.get(detector) ?? []),
  ...step.faults.flatMap((fault) => faults.get(fault) ?? []),
];

export const isMade = ({ detected, faults }: Message, step: CompiledStep): boolean =>
  step.detectors.some((detector) => detected.has(detector)) || step.faults.some((fault) => faults.has(fault));

/** Where the message makes a step, in order. */
export function occurrencesOf(message: Message, step: CompiledStep): readonly Occurrence[] {
  const made = new Set(sentencesOf(message, step));
  const found = [...made].flatMap((sentence): Occurrence[] => {
    const read = message.sentences[sentence];
    if (!read) return [];
    const { span, result, text } = read;
    const spans = [
      ...result.detections.filter(({ detector }) => step.detectors.includes(detector)),
      ...result.diagnostics.filter((one) => one.fault && step.faults.includes(one.fault) && !isOfMasked(one, text)),
    ];
    return spans.map((one) => ({ span: shiftSpan(one.span, span.start), sentence }));
  });
  return found.length > 1 ? found.toSorted(byStart) : found;
}

/** Which sentences have the step within their reach. Looks for the step once, however many sentences are asked about. */
export function reachOf(message: Message, step: CompiledStep, scope: Scope): (sentence: number) => boolean {
  const made = new Set(sentencesOf(message, step));
  if (made.size === 0) return () => false;
  if (scope === 'sentence') return (sentence) => made.has(sentence);
  if (scope === 'next-sentence') return (sentence) => made.has(sentence) || made.has(sentence + 1);
  if (scope === 'message') return () => true;
  const paragraphs = new Set([...made].map((sentence) => message.sentences[sentence]?.paragraph));
  return (sentence) => paragraphs.has(message.sentences[sentence]?.paragraph);
}
