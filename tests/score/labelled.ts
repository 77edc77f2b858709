import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Fault } from '../../src/lint/types.ts';

/** The labelled replies and the script that scores them lie beside the project and are not part of it. */
const SHARED = fileURLToPath(new URL('../../../shared', import.meta.url));
export const SCORER = `${SHARED}/score/score.mjs`;
export const LABELLED = `${SHARED}/labelled/dev.jsonl`;

export type Labelled = {
  readonly id: string;
  readonly text: string;
  readonly customer?: string;
  readonly faults: readonly { readonly c: Fault; readonly q: string }[];
};

/** Labelled replies, or undefined where the file is not there. */
export function readLabelled(file: string): Labelled[] | undefined {
  if (!existsSync(file)) return undefined;
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Labelled);
}
