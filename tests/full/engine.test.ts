import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTools } from '../../src/grammar/tools.ts';
import { applyEdit } from '../../src/lint/edit.ts';
import { createLinter } from '../../src/lint/linter.ts';
import { readExample } from '../../src/packs/examples.ts';
import { readCorePack } from '../../src/packs/load-core.ts';

const tools = createTools();
const pack = readCorePack(fileURLToPath(new URL('../../rules', import.meta.url)), tools);
const lintAfresh = (text: string) => createLinter(pack.ruleSet, tools).lint({ text, masked: [] });

/** Sentences that the rules were written for, so that edits cut through real findings. */
const sentences = pack.rules.flatMap(({ examples }) => examples.map((example) => readExample(example).text));
const pieces = fc.oneof(
  fc.constantFrom(...sentences),
  fc.constantFrom(' ', '\n', '. ', ', ', '___', '> ', '“', '”', '{{', '}}', '😢'),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const edits = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat({ max: 12 }), insert: pieces }),
  { minLength: 1, maxLength: 12 },
);

describe('The engine under long fuzz, with the core pack', () => {
  it('answers the same while typing as afresh, within the text and off the masks', () => {
    const linter = createLinter(pack.ruleSet, tools);
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), edits, (start, changes) => {
        let text = start.join(' ');
        for (const { at, cut, insert } of changes) {
          const from = Math.floor(at * text.length);
          text = applyEdit(text, { span: { start: from, end: Math.min(text.length, from + cut) }, insert });
          const { diagnostics } = linter.lint({ text, masked: [] });
          for (const { span, suggestions } of diagnostics) {
            for (const { start: first, end } of [span, ...suggestions.map(({ edit }) => edit.span)]) {
              expect(first >= 0 && first <= end && end <= text.length).toBe(true);
            }
          }
        }
        expect(linter.lint({ text, masked: [] })).toEqual(lintAfresh(text));
      }),
      { numRuns: 100 },
    );
  });
});
