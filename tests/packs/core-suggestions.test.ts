import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { keepsFacts } from '../../src/lint/facts.ts';
import { createLinter } from '../../src/lint/linter.ts';
import type { Linter } from '../../src/lint/types.ts';
import { draftOf, readExample } from '../../src/packs/examples.ts';
import { readCorePack } from '../../src/packs/load-core.ts';
import type { Pack } from '../../src/packs/pack.ts';
import { applyAll, troubleOf, type Applied } from '../score/suggestions.ts';
import { tools } from './helpers.ts';

/** Flags blanks: every other rule may offer them. */
const UNFILLED_SLOT = 'cando.core/unfilled-slot';

let pack: Pack;
let linter: Linter;
/** Every suggestion for every bad example, by the address of its rule. */
let applied: readonly Applied[];
beforeAll(() => {
  pack = readCorePack(fileURLToPath(new URL('../../rules', import.meta.url)), tools);
  linter = createLinter(pack.ruleSet, tools);
  applied = pack.rules.flatMap(({ rule, examples }) =>
    examples.flatMap((example) => {
      if (!('flags' in example)) return [];
      const reply = {
        id: rule.address,
        text: readExample(example).text,
        faults: [],
        ...(example.customer === undefined ? {} : { customer: example.customer }),
      };
      const { diagnostics, outranked } = linter.lint(draftOf(example, reply.text));
      return applyAll(
        reply,
        [...diagnostics, ...outranked].filter((diagnostic) => diagnostic.rule === rule.address),
      );
    }),
  );
});

const isAbout = ({ rule, examples }: Pack['rules'][number]): string[] =>
  examples.flatMap((example) => ('flags' in example ? [`${rule.address} ${readExample(example).text}`] : []));

describe('what the core pack offers', () => {
  it('is something for every bad example, and a choice in every rule about words', () => {
    const counts = new Map<string, number>();
    for (const { reply } of applied) {
      const key = `${reply.id} ${reply.text}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(pack.rules.flatMap(isAbout).filter((key) => !counts.has(key))).toEqual([]);
    const single = pack.rules
      .filter(({ rule }) => rule.fault !== null && rule.kind !== 'measure')
      .filter((one) => isAbout(one).every((key) => (counts.get(key) ?? 0) < 2))
      // Where a word is best left out there is nothing to choose
      .filter(
        ({ rule }) =>
          !applied.some(({ reply, suggestion }) => reply.id === rule.address && suggestion.edit.insert.length < 2),
      );
    expect(single.map(({ rule }) => rule.address)).toEqual([]);
  });

  it('is never more than three things', () => {
    const counts = new Map<unknown, number>();
    for (const { diagnostic } of applied) counts.set(diagnostic, (counts.get(diagnostic) ?? 0) + 1);
    expect([...counts.values()].filter((count) => count > 3)).toEqual([]);
  });

  it('leaves nothing for its own rule to say there, and makes no error or warning', () => {
    const others = applied.filter(({ reply }) => reply.id !== UNFILLED_SLOT);
    expect(others.flatMap((one) => troubleOf(linter, one) ?? [])).toEqual([]);
  });

  it('invents no number, and drops none where it leaves no blank', () => {
    const wrong = applied.filter(
      ({ reply, suggestion, after }) => !keepsFacts(reply.text, after, suggestion.slots.length === 0),
    );
    expect(wrong.map(({ reply, after }) => `${reply.id}: “${reply.text}” becomes “${after}”`)).toEqual([]);
  });

  it('reads well: no doubled space or stop, no space before a stop, no template left in it', () => {
    const wrong = applied.filter(
      ({ reply, after }) =>
        (/ {2}| [.,!?;]|[.!?,;][,;]|\.\.(?!\.)|undefined|[{}]/.test(after) && after !== reply.text) ||
        after.trim() === '.',
    );
    expect(wrong.map(({ reply, after }) => `${reply.id}: “${reply.text}” becomes “${after}”`)).toEqual([]);
  });
});
