import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Instruction } from '../../src/lint/pattern/program.ts';
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

const findingsIn = (text: string, customer?: string): readonly Diagnostic[] =>
  linter.lint({ text, masked: [], customer }).diagnostics;

/** What a rule says about each of its bad examples. */
const flaggedBy = ({ rule, examples }: PackRule) =>
  examples.flatMap((example) => {
    if (!('flags' in example)) return [];
    const { text } = readExample(example);
    const { customer } = example;
    const diagnostic = findingsIn(text, customer).find((finding) => finding.rule === rule.address);
    return diagnostic ? [{ text, customer, diagnostic }] : [];
  });

const allFlagged = () => pack.rules.flatMap((one) => flaggedBy(one).map((flagged) => ({ ...one, ...flagged })));
const flaggedTexts = (): string[] => allFlagged().map(({ text }) => text);
const others = () => pack.rules.filter(({ rule }) => rule.address !== UNFILLED_SLOT);

/** True when a match may begin with whatever word comes. */
function beginsWithAny(instructions: readonly Instruction[]): boolean {
  const seen = new Set<number>();
  const pending = [0];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    const instruction = instructions[at];
    if (!instruction || seen.has(at)) continue;
    seen.add(at);
    if (instruction.op === 'any' || instruction.op === 'tag') return true;
    if (instruction.op === 'jump') pending.push(instruction.to);
    else if (instruction.op === 'split') pending.push(instruction.first, instruction.second);
    else if (instruction.op === 'save' || instruction.op === 'pause') pending.push(at + 1);
  }
  return false;
}

describe('the core pack', () => {
  it('has a hundred rules or more, and one or more for each fault', () => {
    expect(pack.rules.length).toBeGreaterThanOrEqual(100);
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

  it('passes its own good examples with no other rule either saying “error”', () => {
    // What is good about the order of a reply may be bad in its words
    const aboutWords = others().filter(({ rule }) => rule.fault !== null);
    const wrong = aboutWords.flatMap(({ file, examples }) =>
      examples.flatMap((example) =>
        'passes' in example
          ? findingsIn(example.passes, example.customer)
              .filter(({ severity, rule }) => severity === 'error' && rule !== UNFILLED_SLOT)
              .map(({ rule }) => `${file}: “${example.passes}” is flagged by ${rule}`)
          : [],
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('flags its bad examples too with curly and straight apostrophes, in capitals, and in a longer reply', () => {
    const wrong = allFlagged().flatMap(({ file, rule, text, customer }) =>
      // A finding about the message is about this message, and not about a longer one
      [text.replaceAll('’', "'"), text.replaceAll("'", '’'), ...(rule.fault ? [`Hi Kim,\n${text}\nBest, Lee`] : [])]
        .filter((variant) => !findingsIn(variant, customer).some((finding) => finding.rule === rule.address))
        .map((variant) => `${file}: “${variant}” is not flagged`),
    );
    expect(wrong).toEqual([]);
  });

  it('has nothing to say about quoted mail, signatures and links', () => {
    for (const { text } of allFlagged()
      .filter(({ rule }) => rule.fault)
      .slice(0, 60)) {
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
        matchers.some(({ requirements }) => requirements().some((sets) => sets.length === 0)) ||
        literals.length + matchers.length === 0,
    );
    expect(always.map(({ rule }) => rule.address)).toEqual([]);
  });

  it('begins no pattern at just any word, so that no word is read for a pattern in vain', () => {
    const { owners, checks } = compileRules(pack.ruleSet);
    const anywhere = owners.filter(({ matcher }) => {
      const { firsts, isAnchored, instructions } = matcher.program();
      return !firsts && !isAnchored && beginsWithAny(instructions);
    });
    expect(anywhere.map(({ owner }) => checks[owner]?.rule.address ?? `a definition (${owner})`)).toEqual([]);
  });

  it('is what rules/README.md says: run npm run catalogue', () => {
    expect(readFileSync(`${FOLDER}/README.md`, 'utf8')).toBe(catalogueOf(pack, tools));
  });
});
