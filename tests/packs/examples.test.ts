import { describe, expect, it } from 'vitest';
import { checkExample, checkExamples, countExamples, readExample } from '../../src/packs/examples.ts';
import type { Example } from '../../src/lint/rule.ts';
import type { Path } from '../../src/packs/parse.ts';
import { linterOf, ruleOf } from '../lint/helpers.ts';

const rule = ruleOf({ patterns: ['never'], rewrites: ['always'] });
const linter = linterOf([rule, ruleOf({ address: 'test/other', patterns: ['ever'] })]);
const packRule = (...examples: readonly Example[]) => ({
  rule,
  file: 'acme.yaml',
  examples,
  lineOf: (path: Path) => 10 + Number(path[1] ?? 0),
});

describe('readExample', () => {
  it('takes the marks out', () => {
    expect(readExample({ flags: 'We [[never]] do.' })).toEqual({ text: 'We never do.', span: { start: 3, end: 8 } });
    expect(readExample({ flags: '[[]]We do.' })).toEqual({ text: 'We do.', span: { start: 0, end: 0 } });
    expect(readExample({ passes: 'We do.' })).toEqual({ text: 'We do.', span: undefined });
  });

  it.each(['never', '[[never', 'never]]', '[[a]] [[b]]', '[[a [[b]] c]]'])('refuses %s', (flags) =>
    expect(() => readExample({ flags })).toThrow('marks one span'),
  );
});

describe('checkExample', () => {
  it.each<Example>([
    { flags: 'We [[never]] do.' },
    { flags: 'We [[never]] do.', fixed: 'We always do.' },
    { passes: 'We do.' },
    { passes: 'If we ever do.' },
  ])('has nothing to say about %o', (example) => expect(checkExample(example, rule.address, linter)).toBeUndefined());

  it.each<[Example, string]>([
    [{ flags: 'We [[ever]] do.' }, '“We ever do.” must be flagged once, and nothing came'],
    [{ flags: '[[Never]], never.' }, 'and came “Never” and “never”'],
    [{ flags: 'We [[never do]].' }, 'must be flagged at “never do”, and came at “never”'],
    [{ flags: 'We [[never]] do.', fixed: 'We do.' }, 'must become “We do.”, and became “We always do.”'],
    [{ passes: 'Never!' }, '“Never!” must pass, and is flagged at “Never”'],
  ])('says what is wrong about %o', (example, message) =>
    expect(checkExample(example, rule.address, linter)).toContain(message),
  );

  it('says so when there is no suggestion to compare with', () => {
    const bare = linterOf([{ ...rule, rewrites: [] }]);
    expect(checkExample({ flags: '[[Never]]', fixed: 'x' }, rule.address, bare)).toContain('became nothing');
  });
});

describe('checkExamples', () => {
  it('names the file and the line of each that fails, and what to do', () => {
    const problems = checkExamples([packRule({ passes: 'We do.' }, { passes: 'Never' }, { flags: 'none' })], linter);
    expect(problems.map(({ file, line }) => [file, line])).toEqual([
      ['acme.yaml', 11],
      ['acme.yaml', 12],
    ]);
    expect(problems.every(({ message }) => message.endsWith('mend the rule or the example'))).toBe(true);
  });
});

describe('countExamples', () => {
  it('asks for as many of each kind as it is told', () => {
    expect(countExamples([packRule({ passes: 'a' }, { flags: 'b' })], 1)).toEqual([]);
    expect(countExamples([packRule({ passes: 'a' })], 2).map(({ message }) => message)).toEqual([
      expect.stringContaining('needs at least 2 “flags” examples and has 0'),
      expect.stringContaining('needs at least 2 “passes” examples and has 1'),
    ]);
  });
});
