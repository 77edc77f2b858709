import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { createLinter } from '../../src/lint/linter.ts';
import { withStoredPatterns } from '../../src/lint/readers.ts';
import type { RuleSet } from '../../src/lint/rule.ts';
import type { Linter } from '../../src/lint/types.ts';
import { readExample } from '../../src/packs/examples.ts';
import { readCorePack } from '../../src/packs/load-core.ts';
import type { Pack } from '../../src/packs/pack.ts';
import { tools } from './helpers.ts';

const CANDO = fileURLToPath(new URL('../../src/cli/cando.mjs', import.meta.url));
/** Capital I's and sharp s's, which some languages write in small letters of their own. */
const TRICKY =
  "UNFORTUNATELY, I CAN'T SHIP IT. IT IS OUR POLICY. I'm sorry, but the Straße is closed. İt İS YOUR FAULT.";

let pack: Pack;
/** The sentences of all examples, some to a reply, and what is answered to each. */
let replies: readonly string[];
let expected: readonly string[];
beforeAll(() => {
  pack = readCorePack(fileURLToPath(new URL('../../rules', import.meta.url)), tools);
  const texts = pack.rules.flatMap(({ examples }) => examples.map((example) => readExample(example).text));
  replies = texts.filter((_, at) => at % 5 === 0).map((_, at) => texts.slice(5 * at, 5 * at + 5).join('\n'));
  const linter = createLinter(pack.ruleSet, tools);
  expected = replies.map((text) => answerOf(linter, text));
});

/** All that is answered, with every suggestion worked out. */
const answerOf = ({ lint }: Linter, text: string): string => {
  const { diagnostics, moves, coverage } = lint({ text, masked: [] });
  return JSON.stringify({ diagnostics, moves, coverage });
};

const shuffle = <Item>(items: readonly Item[], step: number): Item[] =>
  items
    .map((item, at) => ({ item, place: (at * step) % (items.length + 1) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item);

describe('what the core pack answers', () => {
  it('is the same in whatever order its rules and definitions come', () => {
    const { rules, definitions } = pack.ruleSet;
    const reversed = createLinter({ rules: rules.toReversed(), definitions: definitions.toReversed() }, tools);
    const shuffled = createLinter({ rules: shuffle(rules, 97), definitions: shuffle(definitions, 61) }, tools);
    expect(replies.map((text, at) => answerOf(at % 2 === 0 ? reversed : shuffled, text))).toEqual(expected);
  });

  it('is the same when its patterns were compiled before', () => {
    const stored: RuleSet = JSON.parse(JSON.stringify(withStoredPatterns(pack.ruleSet)));
    const linter = createLinter(stored, tools);
    expect(replies.map((text) => answerOf(linter, text))).toEqual(expected);
  });

  it('is the same whatever language the computer speaks', () => {
    const input = [TRICKY, ...replies.slice(0, 40)]
      .map((text, at) => JSON.stringify({ id: String(at), text }))
      .join('\n');
    const [english, ...others] = ['en_US', 'tr_TR', 'lt_LT'].map((locale) => {
      const env = { ...process.env, LC_ALL: `${locale}.UTF-8`, LANG: `${locale}.UTF-8` };
      return spawnSync(process.execPath, [CANDO, 'lint', '--format', 'jsonl', '-'], { input, env, encoding: 'utf8' });
    });
    expect(english?.stdout.split('\n')[0]).toContain('cando.core/company-policy');
    for (const { stdout } of others) expect(stdout).toBe(english?.stdout);
  });
});
