import { expandWord } from '../lint/normalize.ts';
import { splitSentences } from '../lint/sentences.ts';
import type { Diagnostic, Span } from '../lint/types.ts';
import type { Place } from '../storage/dismissals.ts';

const around = (sentences: readonly Span[], { span }: Pick<Diagnostic, 'span'>): Span =>
  sentences.find(({ start, end }) => start <= span.start && span.end <= end) ?? span;

/** The sentence around a finding; the finding itself where sentences do not hold it. */
export const sentenceAround = (text: string, diagnostic: Diagnostic): Span => around(splitSentences(text), diagnostic);

const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** Words as they are compared: one spelling for each, without case, marks at their edges and what lies between them. */
export function foldWords(words: string): string {
  const pieces = words.split(/\s+/u);
  const folded = pieces.map((piece) => piece.replace(EDGES, '')).filter((piece) => piece !== '');
  // Marks alone, such as “!!”, are what is flagged
  return folded.length > 0 ? folded.flatMap(expandWord).join(' ') : words.trim();
}

/** Sentences and findings whose folded words are remembered: those of a draft, which are asked about at every key. */
const MOST_REMEMBERED = 1_000;
const remembered = new Map<string, string>();

function foldOnce(words: string): string {
  if (remembered.size > MOST_REMEMBERED) remembered.clear();
  const folded = remembered.get(words) ?? foldWords(words);
  remembered.set(words, folded);
  return folded;
}

const plain = (text: string): string => text.replace(/[‘’ʼ]/gu, "'").replace(/\s+/gu, ' ').toLowerCase();

/** How often `part` stands in `text`, marks alone as well. */
const countOf = (text: string, part: string): number => (part === '' ? 0 : plain(text).split(plain(part)).length - 1);

type Sentence = Span & { readonly folded: string; readonly twinsBefore: number };

/** The sentences of a text, each with the number of those before it that say the same. */
function readSentences(text: string): Sentence[] {
  const seen = new Map<string, number>();
  return splitSentences(text).map(({ start, end }) => {
    const folded = foldOnce(text.slice(start, end));
    const twinsBefore = seen.get(folded) ?? 0;
    seen.set(folded, twinsBefore + 1);
    return { start, end, folded, twinsBefore };
  });
}

/** Where the findings of one text stand, for dismissing them there. Its sentences are read once, at the first. */
export function placesIn(text: string): (diagnostic: Pick<Diagnostic, 'rule' | 'fault' | 'span'>) => Place {
  let sentences: readonly Sentence[] | undefined;
  return ({ rule, fault, span }) => {
    sentences ??= readSentences(text);
    const { start, end } = around(sentences, { span });
    const holder = sentences.find((one) => one.start === start && one.end === end);
    const words = text.slice(span.start, span.end);
    const folded = foldOnce(words);
    const wordsBefore = countOf(text.slice(start, span.start), words);
    return {
      reproach: fault ?? rule,
      words: folded,
      sentence: holder?.folded ?? folded,
      nth: `${wordsBefore} ${holder?.twinsBefore ?? 0}`,
    };
  };
}
