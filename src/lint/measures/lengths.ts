import type { ReadSentence } from '../message.ts';
import type { Measure } from './measure.ts';
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

/** The words of each paragraph; the finding is the sentence with which a second one may begin. */
export const paragraphWords: Measure = ({ sentences }) => {
  const groups: (ReadSentence & { readonly sentence: number; readonly words: number })[][] = [];
  sentences.forEach((read, sentence) => {
    const numbered = { ...read, sentence, words: read.result.words };
    if (read.paragraph === sentences[sentence - 1]?.paragraph) groups.at(-1)?.push(numbered);
    else groups.push([numbered]);
  });
  return groups.flatMap((group) => {
    const count = group.reduce((sum, { words }) => sum + words, 0);
    let before = 0;
    const middle = group.findIndex(({ words }, at) => {
      const isPast = at > 0 && before + words / 2 >= count / 2;
      before += words;
      return isPast;
    });
    // A paragraph of one sentence is a long sentence
    const at = group[middle];
    return at ? [{ span: at.span, sentence: at.sentence, count, text: at.text }] : [];
  });
};

const isQuestion = perSentence((text) => /\?["'”’)\]]*$/.test(text));

/** The questions of the message; the finding is the last one. */
export const questions: Measure = ({ sentences }) => {
  const asked = sentences.flatMap((read, sentence) => (isQuestion(read) ? [sentence] : []));
  const last = sentences[asked.at(-1) ?? -1];
  return last ? [{ span: last.span, sentence: asked.at(-1) ?? 0, text: last.text, count: asked.length }] : [];
};
