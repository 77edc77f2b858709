import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { createTools } from '../grammar/tools.ts';
import { withStoredPatterns } from '../lint/readers.ts';
import { loadCorePack } from './load-core.ts';

const ID = 'virtual:core-rules';
const FOLDER = fileURLToPath(new URL('../../rules', import.meta.url));
/** Stands in built code where the rules go. */
const RULES = '__CANDO_CORE_RULES__';

const asAscii = (text: string): string =>
  text.replaceAll(/[\u0080-\uFFFF]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** JSON as a string of code. Double quotes, of which it is full, need no escape between single ones. */
const quote = (json: string): string => `'${json.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

function readRules(): string {
  const { ruleSet } = loadCorePack(FOLDER, createTools());
  return quote(JSON.stringify(withStoredPatterns(ruleSet)));
}

/**
 * Vite's view of the core pack: `virtual:core-rules` is the compiled rule set as plain data. A rule that is broken, or
 * whose examples fail, stops the build (`check-core.ts` says so before, without the build's stack).
 *
 * Built code gets the rules last, and in ASCII: a minifier makes a template of their string, which is kept twice, and one
 * curly quote doubles what the browser keeps of the whole script. Together that was 120 of the 260 ms from the first focus
 * to the script's start, by marks set in both for the while (2026-11-25).
 */
export function coreRules(): Plugin {
  let isBuild = false;
  let rules: string | undefined;
  return {
    name: 'cando:core-rules',
    configResolved: ({ command }) => void (isBuild = command === 'build'),
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load(id) {
      if (id !== `\0${ID}`) return null;
      this.addWatchFile(FOLDER);
      rules = readRules();
      return `export const ruleSet = JSON.parse(${isBuild ? RULES : rules});`;
    },
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        file.code = asAscii(file.code.split(RULES).join(rules));
      }
    },
  };
}
