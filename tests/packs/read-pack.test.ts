import { describe, expect, it } from 'vitest';
import { createLinter } from '../../src/lint/linter.ts';
import { parse } from 'yaml';
import { broken, GOOD_PACK, problemsOf, read, tools } from './helpers.ts';

describe('readPack of a good pack', () => {
  it('gives its header, its rules ready to lint, and where they stand', () => {
    const { header, rules, ruleSet } = read(GOOD_PACK);
    expect(header).toEqual({ id: 'acme.recovery', version: '1.0.0', title: 'Acme', language: 'en', license: 'MIT' });
    expect(ruleSet.rules).toEqual([
      {
        address: 'acme.recovery/no-never',
        fault: 'cannot',
        severity: 'warning',
        message: 'Say it another way.',
        why: 'Because the customer minds it a lot.',
        source: 'The house',
        kind: 'phrase',
        patterns: ['[<who> @agent] never (refund|refunded|refunds|refunding)'],
        unless: [],
        except: [],
        soften: { patterns: [], faults: [] },
        within: 'next-sentence',
        span: 'match',
        replace: ['match'],
        rewrites: [],
        stock: ['{who} can help.'],
        when: {},
      },
    ]);
    expect(rules.map(({ lineOf }) => lineOf(['examples', 1]))).toEqual([21]);
  });

  it.each([
    ['as JSON', JSON.stringify(parse(GOOD_PACK))],
    ['as indented JSON', JSON.stringify(parse(GOOD_PACK), null, '\t')],
    ['with a byte-order mark', `\uFEFF${GOOD_PACK}`],
    ['with Windows line ends', GOOD_PACK.replaceAll('\n', '\r\n')],
    ['with comments', `# a pack\n${GOOD_PACK}# end\n`],
  ])('reads it %s', (_, text) => expect(read(text).ruleSet).toEqual(read(GOOD_PACK).ruleSet));

  it('gives plain data that lints the same after it was stored', () => {
    const { ruleSet } = read(GOOD_PACK);
    const draft = { text: 'I never refund.', masked: [] };
    const stored = createLinter(JSON.parse(JSON.stringify(ruleSet)), tools);
    expect(stored.lint(draft)).toEqual(createLinter(ruleSet, tools).lint(draft));
    expect(stored.lint(draft).diagnostics).toHaveLength(1);
  });

  it('reads a match with tags, lists, regions and severities', () => {
    const text = broken(
      '    phrase: "[<who> @agent] never {refund}"\n',
      '    match:\n      - "[<who> #Pronoun] never {refund}"\n      - nope\n    severity: hint\n    span: who\n    replace: match\n',
    ).replace('[[we never refunded]]', '[[we]] never refunded');
    expect(read(text).ruleSet.rules).toMatchObject([
      { kind: 'match', severity: 'hint', span: 'who', replace: ['match'] },
    ]);
  });

  it('detects the moves that its definitions are named for', () => {
    const { definitions } = read(broken('define:', 'define:\n  apology: [sorry, "@agent {apologize}"]')).ruleSet;
    expect(definitions).toEqual([
      {
        pack: 'acme.recovery',
        name: 'apology',
        move: 'apology',
        patterns: ['sorry', '@agent (apologize|apologized|apologizes|apologizing)'],
      },
      { pack: 'acme.recovery', name: 'agent', move: null, patterns: ['(i|we)'] },
    ]);
  });

  it('takes control characters and those that turn text around out of what is shown', () => {
    const text = broken('Say it another way.', '"Say \\u202Eit\\u0007 an\\u2066other way."');
    expect(read(text).ruleSet.rules[0]?.message).toBe('Say it another way.');
  });
});

describe('readPack of a broken pack', () => {
  it.each([
    ['the file is empty', '', 1, 'the file must be keys with values, and is empty'],
    ['it is a list', '[1]', 1, 'must be keys with values, and is a list'],
    ['it is a word', 'hello', 1, 'must be keys with values, and is a text'],
    [
      'a key is missing',
      broken('    message: Say it another way.\n', ''),
      11,
      '“rules.no-never.message” is missing: add it',
    ],
    ['the header lacks a key', broken('  title: Acme\n', ''), 2, '“pack.title” is missing: add it'],
    ['a key is mistyped', broken('    source:', '    sorce:'), 15, 'did you mean “source”?'],
    [
      'a key is unknown',
      broken('    source:', '    zebra_crossing: x\n    source:'),
      15,
      'not a key of the pack format; the keys are',
    ],
    [
      'a key of the header is unknown',
      broken('  title:', '  titel:'),
      5,
      '“pack.titel” is not a key of the pack format: did you mean “title”?',
    ],
    [
      'a text is a list',
      broken('Say it another way.', '[a]'),
      13,
      '“rules.no-never.message” must be a text, and is a list',
    ],
    [
      'a text is a number',
      broken('title: Acme', 'title: 5'),
      5,
      '“pack.title” must be a text, and is a number: put it in quotes',
    ],
    ['a pattern is a number', broken('"[<who> @agent] never {refund}"', '5'), 16, 'must be a text, or a list of texts'],
    ['a pattern is empty', broken('"[<who> @agent] never {refund}"', '""'), 16, 'must not be empty'],
    ['a list of patterns is empty', broken('"[<who> @agent] never {refund}"', '[]'), 16, 'needs at least one entry'],
    [
      'it has two kinds',
      broken('    suggest', '    match: never\n    suggest'),
      17,
      'a rule has one of “phrase” and “match”: take one of the two out',
    ],
    [
      'it has no kind',
      broken('    phrase: "[<who> @agent] never {refund}"\n', ''),
      11,
      'a rule needs one of phrase, match, regex, swap, require, order, limit, consistent, measure: add what',
    ],
    ['a pattern cannot be read', broken('"[<who> @agent]', '"[<who> @agent'), 16, '“]” is missing'],
    [
      'the second pattern cannot be read',
      broken('"[<who> @agent] never {refund}"', '\n      - "[<who> we]"\n      - "no)"'),
      18,
      '“)” closes nothing',
    ],
    ['a pattern has no trigger', broken('never {refund}"', '?"').replace('] ?', ']?'), 16, 'add a word'],
    ['a phrase has tags', broken('never {', '#Adverb {'), 16, 'call the key “match”'],
    [
      'an exception cannot be read',
      broken('    suggest', '    except: "*"\n    suggest'),
      17,
      'where a word is expected',
    ],
    [
      'a rewrite names no group',
      broken('{who} can', '{whom} can'),
      17,
      '“{whom}” is not a group of the pattern: its groups are text, who',
    ],
    ['a message names no group', broken('Say it', 'Say {x}'), 13, '“{x}” is not a group'],
    ['a function is unknown', broken('{who} can', '{who:shout} can'), 17, 'names no function: there are infinitive'],
    ['a brace stands alone', broken('{who} can', '{who can'), 17, 'a brace stands alone'],
    [
      'a region is unknown',
      broken('    suggest', '    span: whom\n    suggest'),
      17,
      '“whom” is neither a part of the sentence (match,',
    ],
    ['a definition is unknown', broken('@agent]', '@agents]'), 16, '“@agents” is not defined: add it'],
    ['a definition is unknown by its capital', broken('@agent]', '@Agent]'), 16, '“@Agent” is not defined: add it'],
    ['a definition goes in circles', broken('"(i|we)"', '"x @agent"'), 9, 'goes in circles'],
    ['a definition cannot be read', broken('"(i|we)"', '"(i|we"'), 9, '“agent”: '],
    ['the fault is unknown', broken('fault: cannot', 'fault: canot'), 12, 'must be one of hollow-apology'],
    ['the fault is nearly one', broken('fault: cannot', 'fault: canot'), 12, 'did you mean “cannot”?'],
    ['the severity is unknown', broken('fault: cannot', 'severity: hi'), 12, 'must be one of error, warning, hint'],
    [
      'the reason is too short',
      broken('Because the customer minds it a lot.', 'Because.'),
      14,
      'must say in a sentence why',
    ],
    ['the id is no id', broken('no-never:', 'No_Never:'), 11, '“rules.No_Never” is not a rule id'],
    ['the pack’s id is none', broken('acme.recovery', 'Acme Inc'), 3, 'must be lower-case words'],
    ['the version is none', broken('1.0.0', '"1.0"'), 4, 'must be three numbers like 1.4.0'],
    ['the format is newer', broken('cando: 1', 'cando: 2'), 1, '“cando” must be 1'],
    ['the language is another', broken('language: en', 'language: nl'), 6, '“pack.language” must be en'],
    ['an example is of no kind', broken('passes:', 'pass:'), 21, 'or “passes: …”'],
    [
      'examples are missing',
      broken('      - passes: "We refund it."\n', ''),
      18,
      'needs at least 1 “passes” example and has 0',
    ],
    ['an example marks nothing', broken('[[we never refunded]]', 'we never refunded'), 19, 'marks one span'],
    [
      'an example marks two spans',
      broken('[[we never refunded]] it', '[[we]] never [[refunded]] it'),
      19,
      'marks one span',
    ],
    [
      'an example is not flagged',
      broken('[[we never refunded]]', '[[we always refunded]]'),
      19,
      'must be flagged once, and nothing came',
    ],
    [
      'an example is flagged elsewhere',
      broken('[[we never refunded]]', '[[we never]] refunded'),
      19,
      'must be flagged at “we never”, and came at “we never refunded”',
    ],
    [
      'an example is flagged twice',
      broken('it."\n        fixed', 'it, i never refund."\n        fixed'),
      19,
      'came “we never refunded” and “i never refund”',
    ],
    [
      'an example becomes something else',
      broken('we can help. It', 'we help. It'),
      19,
      'must become “Sorry, we help. It.”, and became “Sorry, we can help. It.”',
    ],
    [
      'an example that must pass is flagged',
      broken('"We refund it."', '"We never refund."'),
      21,
      'must pass, and is flagged at “We never refund”',
    ],
    ['it is not YAML', broken('message: Say', 'message: "Say'), 13, 'this is not YAML: '],
    ['it is set in by tabs', broken('    message', '\tmessage'), 13, 'Tabs are not allowed'],
    ['a key stands twice', broken('    source', '    message: x\n    source'), 15, 'stands here for the second time'],
    ['a rule stands twice', `${GOOD_PACK}  no-never: {}\n`, 22, 'stands here for the second time'],
    ['it is two documents', `${GOOD_PACK}---\n${GOOD_PACK}`, 22, 'take the line “---” out'],
    ['an alias leads nowhere', broken('title: Acme', 'title: *x'), 1, 'write the words out'],
    ['it is larger than it may be', `${GOOD_PACK}#${'x'.repeat(1_000_000)}`, 1, 'split it into several'],
  ])('says where, what and what to do when %s', (_, text, line, message) => {
    const problems = problemsOf(text);
    expect(
      problems.some((problem) => problem.startsWith(`acme.yaml:${line}  `) && problem.includes(message)),
      problems.join('\n'),
    ).toBe(true);
  });

  it('says everything that is wrong at once', () => {
    const text = broken('    source:', '    sorce:')
      .replace('message', 'mesage')
      .replace('title', 'titel')
      .replace('1.0.0', '"1"');
    expect(problemsOf(text)).toHaveLength(7);
  });

  it.each(['__proto__', 'constructor', 'prototype'])(
    'refuses the key %s anywhere, and leaves objects as they are',
    (key) => {
      for (const text of [
        `${key}: {polluted: 1}\n${GOOD_PACK}`,
        broken('pack:', `pack:\n  ${key}: {polluted: 1}`),
        broken('define:', `define:\n  ${key}: polluted`),
        broken('no-never:', `${key}:`),
        broken('    source:', `    ${key}: {polluted: 1}\n    source:`),
        broken('- passes:', `- ${key}: 1\n        passes:`),
        `{"cando": 1, "pack": {"${key}": {"polluted": 1}}}`,
      ])
        expect(problemsOf(text).join()).toContain(`“${key}” is refused as a key: take another name`);
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    },
  );
});
