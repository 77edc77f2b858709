import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { createGrammar } from '../grammar/compromise.ts';
import type { RuleSet } from '../lint/types.ts';
import { loadCorePack } from './load-core.ts';
import { PackError } from './problem.ts';

const ID = 'virtual:core-rules';
const FOLDER = fileURLToPath(new URL('../../rules', import.meta.url));

/** The compiled rules, or an error that shows its author the lines to mend and nothing of the build. */
function compileCore(): RuleSet {
  try {
    return loadCorePack(FOLDER, createGrammar()).ruleSet;
  } catch (error) {
    if (error instanceof PackError) Object.assign(error, { message: `the core pack is broken:\n${error.message}`, stack: '' });
    throw error;
  }
}

/**
 * Vite's view of the core pack: `virtual:core-rules` is the compiled rule set as plain data. A rule that is broken, or
 * whose examples fail, stops the build with its file and line.
 */
export const coreRules = (): Plugin => ({
  name: 'cando:core-rules',
  resolveId: (id) => (id === ID ? `\0${ID}` : null),
  load(id) {
    if (id !== `\0${ID}`) return null;
    this.addWatchFile(FOLDER);
    return `export const ruleSet = JSON.parse(${JSON.stringify(JSON.stringify(compileCore()))});`;
  },
});
