import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Real replies lie beside the project and are not part of it. */
const REPLIES = fileURLToPath(new URL('../../../shared/corpus/replies.jsonl', import.meta.url));

/** Replies that agents really wrote, or undefined where they are not there. */
export function readReplies(): string[] | undefined {
  if (!existsSync(REPLIES)) return undefined;
  return readFileSync(REPLIES, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).text as string);
}

/** Documents of about so many words, each of other replies. */
export function documentsOf(replies: readonly string[], words: number): string[] {
  const documents: string[] = [];
  let pieces: string[] = [];
  let count = 0;
  for (const reply of replies) {
    pieces.push(reply);
    count += reply.split(/\s+/).length;
    if (count < words) continue;
    documents.push(pieces.join('\n\n').split(' ').slice(0, words).join(' '));
    [pieces, count] = [[], 0];
  }
  return documents;
}
