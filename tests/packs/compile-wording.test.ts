import { describe, expect, it } from 'vitest';
import { compiled } from './compiled.ts';

describe('compileWording', () => {
  it.each<[string, string, unknown]>([
    [
      'a phrase with its lemmas written out',
      'phrase: "@agent {send}"\n',
      { kind: 'phrase', patterns: ['@agent (send|sent|sends|sending)'] },
    ],
    ['a match with tags', 'match: [no, "#Verb no"]\n', { kind: 'match', patterns: ['no', '#Verb no'] }],
    ['its guards', 'phrase: no\nunless: [a, b]\nexcept: c\n', { unless: ['a', 'b'], except: ['c'] }],
    ['guards with tags', 'phrase: no\nunless: "#Verb"\n', { unless: ['#Verb'] }],
    ['what it marks and replaces', 'phrase: no\n', { span: 'match', replace: ['match'] }],
    ['what it marks, replaced too', 'phrase: no\nspan: clause\n', { span: 'clause', replace: ['clause'] }],
    [
      'groups to mark and replace',
      'phrase: "[<a> no] [<b> way]?"\nspan: a\nreplace: [b, match]\n',
      { span: 'a', replace: ['b', 'match'] },
    ],
    [
      'what softens it',
      'phrase: no\nsoften: ["@policy", today]\nwithin: paragraph\n',
      { soften: { patterns: ['today'], faults: ['policy'] }, within: 'paragraph' },
    ],
    ['what softens it next door', 'phrase: no\nsoften: today\n', { within: 'next-sentence' }],
    [
      'regular expressions with what they need',
      'regex: ["!!+", "(?i)ASAP|Pronto"]\n',
      { kind: 'regex', sources: ['!!+', '(?i)ASAP|Pronto'], literals: [['!!'], ['asap', 'pronto']] },
    ],
    ['groups of a regular expression', 'regex: "no(?P<x>!)"\nspan: x\nrewrite: "{x}"\n', { span: 'x' }],
    [
      'a list of swaps',
      'swap:\n  as per: following\n  "[<x> no] {go}": ["{x} yes", ""]\n',
      {
        kind: 'swap',
        entries: [
          { pattern: 'as per', rewrites: ['following'] },
          { pattern: '[<x> no] (go|went|goes|going|gone)', rewrites: ['{x} yes', ''] },
        ],
      },
    ],
    ['a swap with a tag', 'swap: {"#Verb no": "yes"}\n', { entries: [{ pattern: '#Verb no', rewrites: ['yes'] }] }],
  ])('reads %s', (_, body, rule) => {
    const { rule: read, problems } = compiled(body);
    expect(problems).toEqual([]);
    expect(read).toMatchObject(rule as object);
  });

  it.each([
    ['a pattern that cannot be read', 'phrase: (no\n', 'rule.yaml:5  “)” is missing'],
    ['a second pattern that cannot be read', 'phrase:\n  - no\n  - no)\n', 'rule.yaml:7  “)” closes nothing: open it'],
    [
      'a pattern that is too large',
      'phrase: (((no{20}){20}){20}){20}\n',
      'rule.yaml:5  the pattern is too large: split',
    ],
    ['a phrase with a tag', 'phrase: "no #Verb"\n', 'rule.yaml:5  “phrase” takes no #Tags: call the key “match”'],
    ['a phrase with a tag in its definition', 'phrase: no @soon\n', 'rule.yaml:5  “phrase” takes no #Tags'],
    [
      'a pattern without a trigger',
      'phrase: no?\n',
      'rule.yaml:5  there is no word that every match holds, so it would',
    ],
    [
      'a pattern of tags',
      'match: "#Verb #Noun"\n',
      'rule.yaml:5  there is no word that every match holds, so it would',
    ],
    ['a pattern that can never match', 'phrase: no $ way\n', 'rule.yaml:5  “no $ way” can never match: what stands'],
    ['a guard that can never match', 'phrase: no\nunless: no ^ way\n', 'rule.yaml:6  “no ^ way” can never match'],
    ['an exception that cannot be read', 'phrase: no\nexcept:\n  - a\n  - "*"\n', 'rule.yaml:8  “*” stands in a place'],
    ['a softener that cannot be read', 'phrase: no\nsoften:\n  - "@blame"\n  - (a\n', 'rule.yaml:8  “)” is missing'],
    ['an unknown definition', 'phrase: no @agents\n', 'rule.yaml:5  “@agents” is not defined: add it'],
    ['the definition of a fault', 'phrase: no @blame\n', 'rule.yaml:5  “@blame” is not defined: add it'],
    ['a regular expression that is none', 'regex: "(no"\n', 'rule.yaml:5  error parsing regexp: missing closing )'],
    ['a second one that is none', 'regex:\n  - "no"\n  - "*a"\n', 'rule.yaml:7  error parsing regexp'],
    ['one that looks behind', 'regex: "(?<!no) way"\n', 'rule.yaml:5  error parsing regexp'],
    ['one that is too large', 'regex: "no((a{50}){10}){10}|x((a{90}){10}){10}"\n', 'rule.yaml:5  '],
    ['one without a text', 'regex: "\\\\d+"\n', 'rule.yaml:5  there is no text that every match holds, so it would'],
    ['a group that an expression lacks', 'regex: "no(?P<x>!)"\nspan: y\n', 'rule.yaml:6  “y” is neither a part'],
    ['a swap that cannot be read', 'swap:\n  as per: a\n  (no: b\n', 'rule.yaml:7  “)” is missing'],
    ['a swap without a trigger', 'swap:\n  as per: a\n  ".": b\n', 'rule.yaml:7  there is no word that every match'],
    ['a swap that can never match', 'swap:\n  no $ way: a\n', 'rule.yaml:6  “no $ way” can never match'],
    ['a swap with another one’s group', 'swap:\n  "[<x> no]": a\n  way: "{x}"\n', 'rule.yaml:7  “{x}” is not a group'],
    ['a swap with a function that is none', 'swap:\n  no: "{text:shout}"\n', 'rule.yaml:6  “{text:shout}” names no'],
    ['a swap without a text', 'swap:\n  no: []\n', 'rule.yaml:6  '],
    ['an empty list of swaps', 'swap: {}\n', 'rule.yaml:5  “swap” needs at least one entry'],
  ])('says where, what and what to do of %s', (_, body, message) => {
    const { rule, problems } = compiled(body);
    expect(rule).toBeUndefined();
    expect(problems.join('\n')).toContain(message);
  });
});
