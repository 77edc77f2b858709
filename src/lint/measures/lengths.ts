import type { Measure } from './measure.ts';

/** The words of each sentence. */
export const sentenceWords: Measure = ({ sentences }) =>
  sentences.map(({ text, span, result }, sentence) => ({ span, sentence, count: result.words(), text }));

/** The words of each paragraph; the finding is its first sentence. */
export const paragraphWords: Measure = (message) => {
  const paragraphs = Map.groupBy(sentenceWords(message), ({ sentence }) => message.sentences[sentence]?.paragraph ?? 0);
  return [...paragraphs.values()].flatMap((measured) => {
    const [first] = measured;
    return first ? [{ ...first, count: measured.reduce((sum, { count }) => sum + count, 0) }] : [];
  });
};

/** The questions of the message; the finding is the last one. */
export const questions: Measure = ({ sentences }) => {
  const asked = sentences.flatMap(({ text, span }, sentence) =>
    /\?["'”’)\]]*$/.test(text) ? [{ span, sentence, text }] : [],
  );
  const last = asked.at(-1);
  return last ? [{ ...last, count: asked.length }] : [];
};
