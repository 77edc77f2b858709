import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { UsageError } from './usage.ts';

const replySchema = z.object({ id: z.string(), text: z.string(), customer: z.string().optional() });

/** One line of a JSON-lines input; `line` counts from 1. */
export type Line =
  | { readonly id: string; readonly text: string; readonly customer?: string | undefined }
  | { readonly line: number; readonly error: string };

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder: name the files in it',
  EACCES: 'reading it is not permitted',
};

async function readBytes(file: string): Promise<Uint8Array> {
  if (file !== '-') return readFile(file);
  // Read as a stream: a pipe that is slow has nothing to give at first, which a plain read takes for an error
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The text of a file, or of standard input for `-`. Throws a `UsageError` when it cannot be read as UTF-8. */
export async function readInput(file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readBytes(file));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason =
      code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
        ? 'it is not UTF-8 text: convert it first'
        : (REASONS[code] ?? String(error));
    throw new UsageError(`${file === '-' ? 'standard input' : file}: ${reason}`, { cause: error });
  }
}

function readLine(source: string, line: number): Line {
  try {
    const parsed = replySchema.safeParse(JSON.parse(source));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    const where = issue?.path.length ? `“${issue.path.join('.')}” ` : '';
    return { line, error: `${where}${issue?.message}: a line is {"id": "…", "text": "…", "customer": "…"}` };
  } catch {
    return { line, error: 'this line is not JSON: a line is {"id": "…", "text": "…", "customer": "…"}' };
  }
}

/** The replies of a JSON-lines text, in order; empty lines are passed over. */
export const readLines = (text: string): Line[] =>
  text.split('\n').flatMap((source, index) => (source.trim() === '' ? [] : [readLine(source, index + 1)]));
