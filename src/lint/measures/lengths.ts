import type { ReadSentence } from '../message.ts';
import type { Measure, Measured } from './measure.ts';
import { perSentence } from './per-sentence.ts';

/** Where a sentence may end instead: "…, and we will" becomes "… We will". */
const JOINT =
  /(?:,\s+(?:and|but|so)|;(?: and| but| so)?|\s[\u2013\u2014-])\s+(?=(?:i|we|you|it|they|this|that|there|our|your|please|if|once)\b)|\s(?:and|but)\s+(?=(?:i|we|you|it|they|this|that|there)\s(?:will|can|could|would|is|are|am|was|were|have|has|had|do|did|may|should)\b)/giu;
/** Each half says something. */
const SHORTEST_HALF = 30;

/** The sentence as two, split where it comes closest to its middle. */
function split(text: string): Record<string, string> {
  const middle = text.length / 2;
  const joints = Array.from(text.matchAll(JOINT)).filter(
    ({ index }) => index >= SHORTEST_HALF && text.length - index >= SHORTEST_HALF,
  );
  const [joint] = joints.toSorted((a, b) => Math.abs(a.index - middle) - Math.abs(b.index - middle));
  if (!joint) return {};
  const rest = text.slice(joint.index + joint[0].length);
  return { split: `${text.slice(0, joint.index)}. ${rest.charAt(0).toUpperCase()}${rest.slice(1)}` };
}

const splitOf = perSentence(split);

/** The words of each sentence. */
export const sentenceWords: Measure = ({ sentences }, max = 0) =>
  sentences.flatMap((read, sentence) => {
    const { span, text, result } = read;
    return result.words > max ? [{ span, sentence, count: result.words, text, groups: () => splitOf(read) }] : [];
  });

/** A sentence of fewer words is not split. */
const LONG = 20;

/** The words of each sentence that could be two. */
export const splittableWords: Measure = (message, max) =>
  sentenceWords(message, max).filter(({ count, groups }) => count >= LONG && groups?.()['split'] !== undefined);

/** Where the paragraph ends that begins with a sentence. */
function endOfParagraph(sentences: readonly ReadSentence[], first: number): number {
  let end = first + 1;
  while (end < sentences.length && sentences[end]?.paragraph === sentences[first]?.paragraph) end++;
  return end;
}

/** The sentence in the middle of a paragraph, never the first; undefined where it has but one, which is a long sentence. */
function middleOf(sentences: readonly ReadSentence[], first: number, end: number, count: number): number | undefined {
  let before = 0;
  for (let at = first; at < end; at++) {
    const words = sentences[at]?.result.words ?? 0;
    if (at > first && before + words / 2 >= count / 2) return at;
    before += words;
  }
  return undefined;
}

/** The words of each paragraph; the finding is the sentence with which a second one may begin. */
export const paragraphWords: Measure = ({ sentences }, max = 0) => {
  const found: Measured[] = [];
  for (let first = 0, end = 0; first < sentences.length; first = end) {
    end = endOfParagraph(sentences, first);
    let count = 0;
    for (let at = first; at < end; at++) count += sentences[at]?.result.words ?? 0;
    const sentence = count > max ? middleOf(sentences, first, end, count) : undefined;
    const read = sentences[sentence ?? -1];
    if (read && sentence !== undefined) found.push({ span: read.span, sentence, count, text: read.text });
  }
  return found;
};

const isQuestion = perSentence((text) => /\?["'”’)\]]*$/.test(text));

/** The questions of the message; the finding is the last one. */
export const questions: Measure = ({ sentences }) => {
  const asked = sentences.flatMap((read, sentence) => (isQuestion(read) ? [sentence] : []));
  const last = sentences[asked.at(-1) ?? -1];
  return last ? [{ span: last.span, sentence: asked.at(-1) ?? 0, text: last.text, count: asked.length }] : [];
};
