import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { applyEdit } from '../../src/lint/edit.ts';
import { compileRules } from '../../src/lint/compile.ts';
import { createLinter } from '../../src/lint/linter.ts';
import { masksOf } from '../../src/lint/masks.ts';
import { isOverlapping } from '../../src/lint/span.ts';
import { FAULTS, type Diagnostic, type Linter } from '../../src/lint/types.ts';
import { catalogueOf } from '../../src/packs/catalogue.ts';
import { readExample } from '../../src/packs/examples.ts';
import { loadCorePack } from '../../src/packs/load-core.ts';
import type { Pack, PackRule } from '../../src/packs/pack.ts';
import { anyDraftText, isInText } from '../lint/helpers.ts';
import { tools } from './helpers.ts';

const FOLDER = fileURLToPath(new URL('../../rules', import.meta.url));
/** Flags blanks: every other rule may offer them. */
const UNFILLED_SLOT = 'cando.core/unfilled-slot';

let pack: Pack;
let linter: Linter;
beforeAll(() => {
  // Throws with every example that does not hold, its file and line
  pack = loadCorePack(FOLDER, tools);
  linter = createLinter(pack.ruleSet, tools);
});

const findingsIn = (text: string): readonly Diagnostic[] => linter.lint({ text, masked: [] }).diagnostics;

/** What a rule says about each of its bad examples. */
const flaggedBy = ({ rule, examples }: PackRule): { readonly text: string; readonly diagnostic: Diagnostic }[] =>
  examples.flatMap((example) => {
    if (!('flags' in example)) return [];
    const { text } = readExample(example);
    const diagnostic = findingsIn(text).find((finding) => finding.rule === rule.address);
    return diagnostic ? [{ text, diagnostic }] : [];
  });

const allFlagged = () => pack.rules.flatMap((one) => flaggedBy(one).map((flagged) => ({ ...one, ...flagged })));
const flaggedTexts = (): string[] => allFlagged().map(({ text }) => text);
const others = () => pack.rules.filter(({ rule }) => rule.address !== UNFILLED_SLOT);

describe('the core pack', () => {
  it('has thirty rules or more, and one or more for each fault', () => {
    expect(pack.rules.length).toBeGreaterThanOrEqual(30);
    const faults = new Set(pack.rules.map(({ rule }) => rule.fault));
    expect(FAULTS.filter((fault) => !faults.has(fault))).toEqual([]);
  });

  it('says of every rule why, from where and what to do', () => {
    for (const { rule, file } of pack.rules) {
      expect(rule.why, file).toMatch(/[.!?]$/);
      expect(rule.source.length, file).toBeGreaterThan(10);
      expect(rule.message, file).toMatch(/[.!?]$/);
    }
    for (const { diagnostic, file } of allFlagged()) expect(diagnostic.message, file).not.toMatch(/[{}]/);
  });

  it('gives every rule an address of its own', () => {
    const addresses = pack.rules.map(({ rule }) => rule.address);
    expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([]);
  });

  it('offers two or three suggestions for every bad example', () => {
    const wrong = allFlagged()
      // Where a word is best left out there is nothing to choose
      .filter(({ diagnostic: { suggestions } }) => (suggestions[0]?.edit.insert.length ?? 0) > 1)
      .filter(
        ({ rule, diagnostic }) => rule.address !== UNFILLED_SLOT && ![2, 3].includes(diagnostic.suggestions.length),
      )
      .map(({ file, text, diagnostic }) => `${file}: ${diagnostic.suggestions.length} for “${text}”`);
    expect(wrong).toEqual([]);
  });

  it('offers nothing that it would flag itself', () => {
    const wrong = allFlagged().flatMap(({ file, text, diagnostic }) =>
      diagnostic.suggestions.flatMap(({ edit }) => {
        const fixed = applyEdit(text, edit);
        return findingsIn(fixed)
          .filter(({ rule }) => rule !== UNFILLED_SLOT)
          .map(
            ({ rule, span }) => `${file}: “${fixed}” is flagged by ${rule} at “${fixed.slice(span.start, span.end)}”`,
          );
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('writes suggestions that read well: no doubled space or stop, no space before a stop, a capital at the start', () => {
    const wrong = allFlagged().flatMap(({ file, text, diagnostic }) =>
      diagnostic.suggestions
        .map(({ edit }) => applyEdit(text, edit))
        .filter(
          (fixed) =>
            (/ {2}| [.,!?;]|[.!?,;][,;]|\.\.(?!\.)|undefined|[{}]/.test(fixed) && fixed !== text) ||
            fixed.trim() === '.',
        )
        .map((fixed) => `${file}: “${text}” becomes “${fixed}”`),
    );
    expect(wrong).toEqual([]);
  });

  it('passes its own good examples with no other rule either saying “error”', () => {
    const wrong = others().flatMap(({ file, examples }) =>
      examples.flatMap((example) =>
        'passes' in example
          ? findingsIn(example.passes)
              .filter(({ severity, rule }) => severity === 'error' && rule !== UNFILLED_SLOT)
              .map(({ rule }) => `${file}: “${example.passes}” is flagged by ${rule}`)
          : [],
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('flags its bad examples too with curly and straight apostrophes, in capitals, and in a longer reply', () => {
    const wrong = allFlagged().flatMap(({ file, rule, text }) =>
      [text.replaceAll('’', "'"), text.replaceAll("'", '’'), `Hi Kim,\n${text}\nBest, Lee`]
        .filter((variant) => !findingsIn(variant).some((finding) => finding.rule === rule.address))
        .map((variant) => `${file}: “${variant}” is not flagged`),
    );
    expect(wrong).toEqual([]);
  });

  it('has nothing to say about quoted mail, signatures and links', () => {
    for (const { text } of allFlagged().slice(0, 60)) {
      expect(findingsIn(`Thanks.\n${text.replace(/^/gm, '> ')}`)).toEqual([]);
      expect(findingsIn(`Thanks.\n-- \n${text}`)).toEqual([]);
    }
  });

  it('has an answer for any text, its spans and edits inside it and outside what is masked', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyDraftText, fc.constantFrom(...flaggedTexts())), { maxLength: 4 }), (pieces) => {
        const text = pieces.join(' ');
        const masks = masksOf({ text, masked: [] });
        for (const { span, suggestions } of findingsIn(text))
          for (const place of [span, ...suggestions.map(({ edit }) => edit.span)]) {
            expect(isInText(text, place)).toBe(true);
            expect(masks.some((mask) => isOverlapping(mask, place))).toBe(false);
          }
      }),
      { numRuns: 200 },
    );
  });

  it('wakes every rule by a word, so that cost follows the text', () => {
    const always = compileRules(pack.ruleSet).checks.filter(
      ({ matchers, literals }) =>
        matchers.some(({ triggers }) => triggers === undefined) || literals.length + matchers.length === 0,
    );
    expect(always.map(({ rule }) => rule.address)).toEqual([]);
  });

  it('is what rules/README.md says: run npm run catalogue', () => {
    expect(readFileSync(`${FOLDER}/README.md`, 'utf8')).toBe(catalogueOf(pack, tools));
  });
});
