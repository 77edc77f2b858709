import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { createTools } from '../grammar/tools.ts';
import { loadCorePack } from './load-core.ts';

const ID = 'virtual:core-rules';
const FOLDER = fileURLToPath(new URL('../../rules', import.meta.url));

/**
 * Vite's view of the core pack: `virtual:core-rules` is the compiled rule set as plain data. A rule that is broken, or
 * whose examples fail, stops the build (`check-core.ts` says so before, without the build's stack).
 */
export const coreRules = (): Plugin => ({
  name: 'cando:core-rules',
  resolveId: (id) => (id === ID ? `\0${ID}` : null),
  load(id) {
    if (id !== `\0${ID}`) return null;
    this.addWatchFile(FOLDER);
    const { ruleSet } = loadCorePack(FOLDER, createTools());
    return `export const ruleSet = JSON.parse(${JSON.stringify(JSON.stringify(ruleSet))});`;
  },
});
