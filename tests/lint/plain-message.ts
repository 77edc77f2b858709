import { createMessage, type Message } from '../../src/lint/message.ts';
import { splitSentences } from '../../src/lint/sentences.ts';
import { tokenize } from '../../src/lint/tokens.ts';

/** A message in which nothing was found, and what is known of its customer. */
export function messageOf(text: string, customer: string = '', name?: string): Message {
  let paragraph = 0;
  let end = 0;
  const sentences = splitSentences(text).map((span) => {
    if (text.slice(end, span.start).includes('\n')) paragraph++;
    end = span.end;
    const sentence = text.slice(span.start, span.end);
    const result = { diagnostics: [], detections: [], words: tokenize(sentence).length, complete: true };
    return { text: sentence, span, paragraph, result };
  });
  const asked = splitSentences(customer).map(({ start, end: last }) => customer.slice(start, last));
  return createMessage(text, sentences, { sentences: asked, name });
}
