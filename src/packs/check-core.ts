import { fileURLToPath } from 'node:url';
import { createTools } from '../grammar/tools.ts';
import { loadCorePack } from './load-core.ts';
import { PackError } from './problem.ts';

/** Prints what is broken in the core pack, a line each with file, line and remedy, and ends the process; else nothing. */
export function checkCore(): void {
  try {
    loadCorePack(fileURLToPath(new URL('../../rules', import.meta.url)), createTools());
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    process.stderr.write(`The core pack is broken:\n${error.message}\n`);
    process.exit(1);
  }
}
