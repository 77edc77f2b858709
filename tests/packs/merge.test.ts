import { describe, expect, it } from 'vitest';
import { createLinter } from '../../src/lint/linter.ts';
import { mergePacks } from '../../src/packs/merge.ts';
import type { Pack } from '../../src/packs/pack.ts';
import { formatProblem } from '../../src/packs/problem.ts';
import { readPack } from '../../src/packs/read-pack.ts';
import { problemsOf, tools } from './helpers.ts';

const headerOf = (id: string): string => `cando: 1
pack: { id: ${id}, version: 1.0.0, title: A pack, language: en, license: MIT }
`;

const common = `    message: Say it another way.
    why: Because the customer minds it a lot.
    source: The house
    suggest: Yes.
`;

/** The pack below: a list of phrases, one that is off, swaps, and one that counts. */
const BELOW = `${headerOf('acme.below')}define:
  agent: "(i|we)"
rules:
  never:
    phrase: ["@agent never", "not ever"]
${common}    examples: [{ flags: "[[We never]] do." }, { passes: "We do." }]
  shy:
    default: off
    phrase: perhaps
${common}    examples: [{ flags: "[[Perhaps]] so." }, { passes: "So." }]
  words:
    swap: { utilise: use, commence: start }
    message: Say it plainly.
    why: Because the customer minds it a lot.
    source: The house
    examples: [{ flags: "We [[utilise]] it." }, { passes: "We use it." }]
  questions:
    measure: { of: questions, max: 1 }
${common}    examples: [{ flags: "A b? [[C d?]]" }, { passes: "A b?" }]
`;

const read = (id: string, text: string): Pack => readPack(`${id}.yaml`, text, tools);
const below = read('below', BELOW);
const above = (id: string, ...lines: readonly string[]): Pack =>
  read(id, `${headerOf(`acme.${id}`)}rules: {}\nadjust:\n${lines.map((line) => `  ${line}\n`).join('')}`);

/** What the packs find in a text, with how loud it is. */
function foundBy(packs: readonly Pack[], text: string): string[] {
  const { diagnostics } = createLinter(mergePacks(packs).ruleSet, tools).lint({ text, masked: [] });
  return diagnostics.map(
    ({ rule, severity, span }) => `${severity} ${rule.split('/')[1]} ${text.slice(span.start, span.end)}`,
  );
}

const saidOf = (...packs: readonly Pack[]): string[] => mergePacks(packs).problems.map(formatProblem);

const TEXT = 'We never do, not ever. Perhaps we utilise it, or commence.';

describe('mergePacks', () => {
  it('joins packs in order, and leaves rules out that are off', () => {
    expect(foundBy([below], TEXT)).toEqual([
      'warning never We never',
      'warning never not ever',
      'warning words utilise',
      'warning words commence',
    ]);
    expect(mergePacks([])).toEqual({ ruleSet: { rules: [], definitions: [] }, changes: [], problems: [] });
  });

  it.each([
    ['acme.below/never: off', ['warning words utilise', 'warning words commence']],
    ['acme.below/never: { use: off }', ['warning words utilise', 'warning words commence']],
    [
      'acme.below/never: { severity: error, phrases-: "not ever" }',
      ['error never We never', 'warning words utilise', 'warning words commence'],
    ],
    [
      'acme.below/words: { phrases-: [utilise] }',
      ['warning never We never', 'warning never not ever', 'warning words commence'],
    ],
    [
      'acme.below/words: { except+: "utilise it" }',
      ['warning never We never', 'warning never not ever', 'warning words commence'],
    ],
    [
      'acme.below/never: { phrases+: ["@agent {utilise}"] }',
      ['warning never We never', 'warning never not ever', 'warning never we utilise', 'warning words commence'],
    ],
  ])('changes what a pack above adjusts, and nothing else: %s', (line, expected) => {
    expect(foundBy([below, above('team', line)], TEXT)).toEqual(expected);
    expect(saidOf(below, above('team', line))).toEqual([]);
  });

  it('turns on what is off, and sets how many are too many', () => {
    const team = above('team', 'acme.below/shy: on', 'acme.below/questions: { params: { max: 3 } }');
    expect(foundBy([below, team], 'Perhaps. Is it? Was it? Will it?')).toEqual(['warning shy Perhaps']);
    expect(foundBy([below], 'Perhaps. Is it? Was it? Will it?')).toHaveLength(1);
  });

  it('tells every change, with what it was', () => {
    const team = above(
      'team',
      'acme.below/never: { use: off, severity: error, phrases-: "not ever", phrases+: nope, except+: "never mind" }',
      'acme.below/questions: { params: { max: 3 }, severity: warning }',
    );
    expect(mergePacks([below, team]).changes).toEqual(
      [
        { key: 'use', from: 'on', to: 'off' },
        { key: 'severity', from: 'warning', to: 'error' },
        { key: 'phrases-', from: 'not ever', to: '' },
        { key: 'phrases+', from: '', to: 'nope' },
        { key: 'except+', from: '', to: 'never mind' },
        { key: 'max', from: '1', to: '3' },
      ].map((change) => ({
        ...change,
        address: change.key === 'max' ? 'acme.below/questions' : 'acme.below/never',
        by: 'acme.team',
      })),
    );
  });

  it('changes no pack: without the one above, all is as before (T28)', () => {
    const before = JSON.stringify(mergePacks([below]));
    mergePacks([below, above('team', 'acme.below/never: { severity: error, phrases+: nope, lock: true }')]);
    expect(JSON.stringify(mergePacks([below]))).toBe(before);
  });

  it('leaves a rule that is locked to the pack that locked it (T28)', () => {
    const policy = above('policy', 'acme.below/never: { severity: error, lock: true }');
    const team = above('team', 'acme.below/never: off');
    expect(foundBy([below, policy, team], 'We never do.')).toEqual(['error never We never']);
    expect(saidOf(below, policy, team)).toEqual([
      'team.yaml:5  acme.below/never is locked by acme.policy, so it stays as it is',
    ]);
    expect(foundBy([below, team, policy], 'We never do.')).toEqual([]);
  });

  it.each([
    ['acme.below/newer: off', 'there is no rule acme.below/newer in the packs below: did you mean acme.below/never?'],
    [
      'acme.below/never: { phrases-: [nope] }',
      '“nope” is not among the phrases of acme.below/never (any more): look there, or take this out',
    ],
    [
      'acme.below/never: { phrases-: ["@agent never", "not ever"] }',
      'this drops every phrase of acme.below/never: write “off” instead',
    ],
    [
      'acme.below/words: { phrases+: [nope] }',
      'acme.below/words has no list of phrases to add to: write a rule of your own',
    ],
    ['acme.below/words: { params: { max: 2 } }', 'acme.below/words counts nothing and has no “max”: take “params” out'],
    ['acme.below/never: { phrases+: "(no" }', 'acme.below/never cannot be changed so: “)” is missing'],
  ])('says what cannot be changed, and where, and goes on: %s', (line, said) => {
    const packs = [below, above('team', line)];
    expect(saidOf(...packs)).toEqual([`team.yaml:5  ${said}`]);
    expect(foundBy(packs, TEXT)).toEqual(foundBy([below], TEXT));
  });

  it('says so when a pack adjusts what is its own', () => {
    const own = read('below', `${BELOW}adjust:\n  acme.below/never: off\n`);
    expect(saidOf(own)).toEqual([
      expect.stringContaining("acme.below/never is this pack's own: change the rule itself"),
    ]);
    expect(foundBy([own], 'We never do.')).toHaveLength(1);
  });
});

describe('adjust, as it is written', () => {
  it.each([
    ['never: off', 'is not a rule’s address: write pack/rule, like cando.core/bare-no'],
    ['a/b: maybe', 'must be “on”, “off”, or keys of'],
    ['a/b: { severity: loud }', 'must be'],
    ['a/b: { phrase+: no }', 'did you mean “phrases+”?'],
  ])('is refused with its line: %s', (line, said) => {
    const [problem, ...others] = problemsOf(`${headerOf('acme.team')}rules: {}\nadjust:\n  ${line}\n`);
    expect(problem).toMatch(/^acme\.yaml:5 /);
    expect(problem).toContain(said);
    expect(others).toEqual([]);
  });
});
