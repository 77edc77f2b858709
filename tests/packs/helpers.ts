import { createTools } from '../../src/grammar/tools.ts';
import type { Pack } from '../../src/packs/pack.ts';
import { PackError } from '../../src/packs/problem.ts';
import { readPack } from '../../src/packs/read-pack.ts';

export const tools = createTools();

/** A pack of one rule that is as it should be. Tests break it by replacing a piece of it. */
export const GOOD_PACK = `cando: 1
pack:
  id: acme.recovery
  version: 1.0.0
  title: Acme
  language: en
  license: MIT
define:
  agent: "(i|we)"
rules:
  no-never:
    fault: cannot
    message: Say it another way.
    why: Because the customer minds it a lot.
    source: The house
    phrase: "[<who> @agent] never {refund}"
    suggest: "{who} can help."
    examples:
      - flags: "Sorry, [[we never refunded]] it."
        fixed: "Sorry, we can help. It."
      - passes: "We refund it."
`;

export const read = (text: string): Pack => readPack('acme.yaml', text, tools);

/** The good pack with one piece replaced; throws when the piece is not there. */
export function broken(piece: string, by: string): string {
  if (!GOOD_PACK.includes(piece)) throw new Error(`the good pack does not hold ${piece}`);
  return GOOD_PACK.replace(piece, by);
}

/** What is said about a pack, a line each; nothing for a good one. */
export function problemsOf(text: string): string[] {
  try {
    read(text);
    return [];
  } catch (error) {
    if (error instanceof PackError) return error.message.split('\n');
    throw error;
  }
}
