import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../src/lint/edit.ts';
import { isOverlapping } from '../../src/lint/span.ts';
import { masksOf } from '../../src/lint/masks.ts';
import type { Draft, Linter, LintResult } from '../../src/lint/types.ts';
import type { Definition, Rule } from '../../src/lint/rule.ts';
import { anyDraftText, anyText, createFakeGrammar, draftOf, isInText, linterOf, ruleOf, textsOf } from './helpers.ts';

const RULES: readonly Rule[] = [
  ruleOf({
    address: 'a/no',
    patterns: ['^ no', 'no $'],
    fault: 'flat-no',
    severity: 'error',
    rewrites: ['What I can do is ___.', ''],
  }),
  ruleOf({
    address: 'a/sorry',
    patterns: ['[<x> sorry ...] (but|,)'],
    rewrites: ['{x}.', '{x:lower} it'],
    replace: ['sentence-start'],
  }),
  ruleOf({ address: 'b/cannot', patterns: ['can not #Verb', 'can not'], rewrites: ['{text:past}'], severity: 'hint' }),
  ruleOf({
    address: 'b/we',
    patterns: ['we [<rest> .*]'],
    span: 'sentence',
    replace: ['rest'],
    rewrites: ['{rest}!', 'I {rest}'],
  }),
  ruleOf({
    address: 'c/any',
    patterns: ['. ___', '.* {2} constructor'.replace(' {2}', '')],
    span: 'clause',
    severity: 'hint',
    rewrites: ['x'],
  }),
];
const DEFINITIONS: readonly Definition[] = [
  { pack: 'a', name: 'apology', move: 'apology', patterns: ['sorry', 'sorry .'] },
  { pack: 'a', name: 'help', move: 'help', patterns: ['we', '#Verb .'] },
];
const grammar = createFakeGrammar({ refund: ['Verb'], no: ['Verb'] });
const createTestLinter = (rules = RULES, definitions = DEFINITIONS): Linter => linterOf(rules, grammar, definitions);

/** A draft with masks anywhere, as an editor would give it: not in a surrogate pair. */
const anyDraft: fc.Arbitrary<Draft> = fc
  .tuple(anyDraftText, fc.array(fc.tuple(fc.nat(80), fc.nat(8)), { maxLength: 3 }))
  .map(([text, masks]) => {
    const masked = masks.map(([at, length]) => ({
      start: Math.min(at, text.length),
      end: Math.min(at + length, text.length),
    }));
    return draftOf(
      text,
      masked.filter((mask) => isInText(text, mask)),
    );
  });

function checkSpans(text: string, { diagnostics, moves }: LintResult): void {
  for (const { span, suggestions } of diagnostics) {
    expect(isInText(text, span)).toBe(true);
    for (const { edit, slots } of suggestions) {
      expect(isInText(text, edit.span)).toBe(true);
      for (const slot of slots) expect(edit.insert.slice(slot.start, slot.end)).toMatch(/^_{3,}$/);
    }
  }
  for (const { span } of moves) expect(isInText(text, span)).toBe(true);
}

describe('a linter', () => {
  it('finds, shifts and sorts what its rules flag', () => {
    const text = 'Hi Kim.\nNo. We can’t refund it. Sorry, but no';
    const { diagnostics, moves, complete } = createTestLinter().lint(draftOf(text));
    expect(
      textsOf(
        text,
        diagnostics.map(({ span }) => span),
      ),
    ).toEqual(['No', 'We can’t refund it', 'Sorry, but', 'no']);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['a/no', 'b/we', 'a/sorry', 'a/no']);
    expect(moves.map(({ move }) => move)).toEqual(['help', 'help', 'apology']);
    expect(complete).toBe(true);
    const [first] = diagnostics[0]?.suggestions ?? [];
    expect(first && applyEdit(text, first.edit)).toBe(
      'Hi Kim.\nWhat I can do is ___. We can’t refund it. Sorry, but no',
    );
  });

  it.each([
    ['in Dutch', 'Sorry, we kunnen het pakket niet voor vrijdag op uw adres bezorgen, want de chauffeur is ziek. No'],
    [
      'in German',
      'No, das ist leider nicht möglich, weil der Fahrer und die Firma sich mit den Paketen nicht einig sind.',
    ],
    [
      'in French',
      'No, nous sommes désolés mais votre colis ne peut pas être livré dans les délais pour cette adresse.',
    ],
    [
      'in Spanish',
      'No, lo sentimos mucho, no podemos enviar el paquete a su dirección por que no hay servicio en su zona.',
    ],
    ['that is empty', ''],
    ['that is white space', ' \n\t\n '],
  ])('leaves a draft %s alone', (_, text) => {
    const { diagnostics, moves, complete } = createTestLinter().lint(draftOf(text));
    expect({ diagnostics, moves, complete }).toEqual({ diagnostics: [], moves: [], complete: true });
  });

  it('answers the same when asked again, after other drafts, and from the start', () => {
    const linter = createTestLinter();
    fc.assert(
      fc.property(anyDraft, anyDraft, (draft, other) => {
        const first = linter.lint(draft);
        linter.lint(other);
        expect(linter.lint(draft)).toEqual(first);
        expect(createTestLinter().lint(draft)).toEqual(first);
      }),
      { numRuns: 200 },
    );
  });

  it('answers after any edits as it answers to the text they made', () => {
    const anyEdits = fc.array(
      fc.tuple(fc.nat(), fc.nat(6), fc.oneof(fc.constantFrom('No', ' ', '.', '\n', ','), anyText)),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(anyDraftText, anyEdits, (start, edits) => {
        const linter = createTestLinter();
        let text = start;
        linter.lint(draftOf(text));
        for (const [at, length, insert] of edits) {
          const from = at % (text.length + 1);
          text = text.slice(0, from) + insert + text.slice(from + length);
          expect(linter.lint(draftOf(text))).toEqual(createTestLinter().lint(draftOf(text)));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('does not depend on the order of its rules and definitions', () => {
    const [forward, backward] = [createTestLinter(), createTestLinter(RULES.toReversed(), DEFINITIONS.toReversed())];
    fc.assert(
      fc.property(anyDraft, (draft) => {
        expect(backward.lint(draft)).toEqual(forward.lint(draft));
      }),
      { numRuns: 300 },
    );
    const split = DEFINITIONS.flatMap((definition) =>
      definition.patterns.map((pattern, index) => ({
        ...definition,
        name: `${definition.name}${index}`,
        patterns: [pattern],
      })),
    );
    const [one, other] = [createTestLinter(RULES, split), createTestLinter(RULES, split.toReversed())];
    expect(other.lint(draftOf('Sorry you. We no no.'))).toEqual(one.lint(draftOf('Sorry you. We no no.')));
  });

  it('never throws, and keeps every span inside the text', () => {
    const linter = createTestLinter();
    fc.assert(
      fc.property(anyText, (text) => checkSpans(text, linter.lint(draftOf(text)))),
      { numRuns: 500 },
    );
  });

  it('never touches, and never repeats, what is masked', () => {
    const linter = createTestLinter();
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const { diagnostics, moves } = linter.lint(draft);
        const masks = masksOf(draft);
        for (const mask of masks) {
          for (const { span, suggestions } of diagnostics) {
            expect(isOverlapping(span, mask)).toBe(false);
            for (const { edit } of suggestions) {
              expect(isOverlapping(edit.span, mask)).toBe(false);
              expect(edit.insert).not.toContain('\uFFFC');
            }
          }
          for (const { span } of moves)
            expect(span.start >= mask.start && span.end <= mask.end && span.start < span.end).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('says “…” in a message for what is masked', () => {
    const linter = linterOf([ruleOf({ patterns: ['[<mark> no] [<rest> .*]'], span: 'mark', message: '{text}' })]);
    const [diagnostic] = linter.lint(draftOf('No refund at https://a.example/x for you.')).diagnostics;
    expect(diagnostic?.message).toBe('No refund at … for you');
  });
});

describe('a linter without its grammar', () => {
  const text = 'Sorry. We can’t refund it.';

  it('says that it is not complete, and lints those sentences again when the grammar comes', () => {
    const linter = linterOf(RULES.slice(2, 3), undefined);
    const before = linter.lint(draftOf(text));
    expect(before).toMatchObject({ complete: false, diagnostics: [] });
    expect(linter.lint(draftOf(text))).toEqual(before);
    linter.equip({ grammar });
    expect(linter.lint(draftOf(text))).toEqual(linterOf(RULES.slice(2, 3), grammar).lint(draftOf(text)));
    expect(linter.lint(draftOf(text))).toMatchObject({ complete: true, diagnostics: [{ rule: 'b/cannot' }] });
  });

  it('is complete where no sentence needs it', () => {
    expect(linterOf(RULES.slice(2, 3)).lint(draftOf('No. Sorry.')).complete).toBe(true);
  });

  it('ends up with the same answers as one that had it from the start', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const late = linterOf(RULES, undefined, DEFINITIONS);
        late.lint(draft);
        late.equip({ grammar });
        expect(late.lint(draft)).toEqual(createTestLinter().lint(draft));
      }),
      { numRuns: 200 },
    );
  });

  it('knows the rule behind a finding', () => {
    expect(linterOf(RULES).ruleOf('a/no')?.fault).toBe('flat-no');
    expect(linterOf(RULES).ruleOf('a/none')).toBeUndefined();
  });
});
