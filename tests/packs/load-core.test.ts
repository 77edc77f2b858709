import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { loadCorePack } from '../../src/packs/load-core.ts';
import { PackError } from '../../src/packs/problem.ts';
import { tools } from './helpers.ts';

const HEADER = 'cando: 1\npack: {id: cando.core, version: 0.1.0, title: Core, language: en, license: MIT}\n';
const RULE = `message: Say it another way.
why: Because the customer minds it a lot.
source: The house
phrase: "@agent never"
examples:
${['a', 'b', 'c', 'd', 'e'].map((word) => `  - flags: "[[We never]] ${word}."\n  - passes: "We ${word}."\n`).join('')}`;
const GOOD = { 'pack.yaml': HEADER, 'definitions/words.yaml': 'agent: [i, we]\n', 'cannot/never.yaml': RULE };

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'cando-core-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

function problemsOf(files: Readonly<Record<string, string>>): string {
  try {
    loadCorePack(folderOf(files), tools);
    return '';
  } catch (error) {
    if (error instanceof PackError) return error.message;
    throw error;
  }
}

describe('loadCorePack', () => {
  it('reads one rule a file, its fault from its folder and its id from its name', () => {
    const { ruleSet, rules } = loadCorePack(
      folderOf({ ...GOOD, 'structure/order.yaml': RULE.replaceAll('never', 'ever'), 'README.md': '# x' }),
      tools,
    );
    expect(ruleSet.rules.map(({ address, fault }) => [address, fault])).toEqual([
      ['cando.core/never', 'cannot'],
      ['cando.core/order', null],
    ]);
    expect(rules.map(({ file }) => file)).toEqual(['rules/cannot/never.yaml', 'rules/structure/order.yaml']);
  });

  it('softens rules by the defaults of its header', () => {
    const header = `${HEADER}defaults:\n  faults: [cannot]\n  soften: today\n`;
    const { ruleSet } = loadCorePack(folderOf({ ...GOOD, 'pack.yaml': header }), tools);
    expect(ruleSet.rules).toMatchObject([{ soften: { patterns: ['today'] } }]);
  });

  it.each([
    [
      'a folder that is no fault',
      { 'cannots/never.yaml': RULE.replaceAll('never', 'ever') },
      'rules/cannots/never.yaml:1  “cannots” is not a fault of the tone guide: move the rule',
    ],
    [
      'a rule that cannot be read',
      { 'cannot/never.yaml': RULE.replace('@agent', '(@agent') },
      'rules/cannot/never.yaml:4  “)” is missing',
    ],
    [
      'a key of another kind of pack',
      { 'cannot/never.yaml': `fault: cannot\n${RULE}` },
      'rules/cannot/never.yaml:1  “fault” is not a key',
    ],
    [
      'too few examples',
      { 'cannot/never.yaml': RULE.replace('  - passes: "We e."\n', '') },
      'rules/cannot/never.yaml:5  “cando.core/never” needs at least 5 “passes” examples and has 4',
    ],
    [
      'an example that fails',
      { 'cannot/never.yaml': RULE.replace('"We e."', '"We never."') },
      'rules/cannot/never.yaml:15  “We never.” must pass',
    ],
    [
      'two definitions of one name',
      { 'definitions/more.yaml': 'agent: they\n' },
      'rules/definitions/words.yaml:1  “agent”: this name is taken by another definition',
    ],
    [
      'a definition that cannot be read',
      { 'definitions/words.yaml': 'agent: [i, we]\nx: "(no"\n' },
      'rules/definitions/words.yaml:2  “x”: “)” is missing',
    ],
    [
      'a header that lacks a key',
      { 'pack.yaml': HEADER.replace('title: Core, ', '') },
      'rules/pack.yaml:2  “pack.title” is missing: add it',
    ],
    [
      'a default that cannot be read',
      { 'pack.yaml': `${HEADER}defaults:\n  faults: [cannot]\n  soften: "(today"\n` },
      'rules/pack.yaml:5  “)” is missing',
    ],
    [
      'a rule in a file that is not read',
      { 'cannot/ever.yml': RULE },
      'rules/cannot/ever.yml:1  this is not read: a rule is <fault>/<rule>.yaml',
    ],
    ['a rule in no folder', { 'ever.yaml': RULE }, 'rules/ever.yaml:1  this is not read'],
    ['a rule in a folder too many', { 'cannot/x/ever.yaml': RULE }, 'rules/cannot/x/ever.yaml:1  this is not read'],
  ])('refuses %s', (_, files, message) => expect(problemsOf({ ...GOOD, ...files })).toContain(message));

  it('says everything that is wrong at once', () => {
    const broken = { 'blame/a.yaml': RULE.replace('source', 'sorce'), 'blame/b.yaml': RULE.replace('never', 'never)') };
    expect(problemsOf({ ...GOOD, ...broken }).split('\n')).toHaveLength(3);
  });
});
