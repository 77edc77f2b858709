import { describe, expect, it } from 'vitest';
import type { PendingDiagnostic } from '../../src/lint/diagnostic.ts';
import { applyEdit } from '../../src/lint/edit.ts';
import { createTrial } from '../../src/lint/trial.ts';
import type { Diagnostic, Draft, Edit, Severity, Span } from '../../src/lint/types.ts';

type Found = Omit<Diagnostic, 'suggestions'>;

/** The diagnostics with those suggestions only that stand the trial. */
const withTriedSuggestions = (
  found: readonly PendingDiagnostic[],
  draft: Draft,
  lint: (draft: Draft) => readonly Found[],
) => found.map(createTrial(found, draft, lint));

/** A finding of a rule named by the word that it finds; capitals are warnings, small letters hints. */
const findingsIn = (text: string, edits: readonly Edit[] = []): PendingDiagnostic[] =>
  Array.from(text.matchAll(/\b(?:no|NO|way|WAY)\b/g), ({ 0: word, index }) => {
    const severity: Severity = word === word.toUpperCase() ? 'warning' : 'hint';
    const span = { start: index, end: index + word.length };
    const suggestions = edits.map((edit) => ({ label: '', edit, slots: [] }));
    return { rule: word.toLowerCase(), fault: null, severity, span, message: '', suggest: () => suggestions };
  });

const replacing = (start: number, end: number, insert: string): Edit => ({ span: { start, end }, insert });

/** What the first finding's edits make of the text, as far as they are still offered. */
function offered(text: string, edits: readonly Edit[], masked: readonly Span[] = []): string[] {
  const draft: Draft = { text, masked };
  const tried = withTriedSuggestions(findingsIn(text, edits), draft, (after) => findingsIn(after.text));
  return (tried[0]?.suggestions ?? []).map(({ edit }) => applyEdit(text, edit));
}

describe('createTrial', () => {
  it.each<[string, string, Edit, boolean]>([
    ['mends', 'NO, it is.', replacing(0, 2, 'Yes'), true],
    ['leaves the finding', 'NO, it is.', replacing(2, 3, ' so'), false],
    ['makes a milder finding of the same rule there', 'NO, it is.', replacing(0, 2, 'no'), false],
    ['leaves the same rule elsewhere', 'NO, it is. NO.', replacing(0, 2, 'Yes'), true],
    ['brings a new warning', 'NO, it is.', replacing(0, 2, 'WAY'), false],
    ['brings a new warning elsewhere', 'NO, it is.', replacing(0, 10, 'It is, in a WAY'), false],
    ['brings a new hint', 'NO, it is.', replacing(0, 2, 'way'), true],
    ['keeps a warning that was there', 'NO, WAY.', replacing(0, 2, 'Yes'), true],
    ['doubles a warning that was there', 'NO, WAY.', replacing(0, 2, 'WAY'), false],
  ])('judges a suggestion that %s: %j', (_, text, edit, isOffered) =>
    expect(offered(text, [edit])).toEqual(isOffered ? [applyEdit(text, edit)] : []),
  );

  it('keeps the order of those that mend', () =>
    expect(offered('NO.', [replacing(0, 2, 'A'), replacing(0, 2, 'NO no'), replacing(0, 2, 'B')])).toEqual([
      'A.',
      'B.',
    ]));

  it('offers three at most, and tries no more than it has to', () => {
    const four = ['A', 'B', 'NO no', 'C', 'D', 'E'].map((insert) => replacing(0, 2, insert));
    expect(offered('NO.', four)).toEqual(['A.', 'B.', 'C.']);
    let count = 0;
    const [first] = withTriedSuggestions(findingsIn('NO.', four), { text: 'NO.', masked: [] }, (after) => {
      count++;
      return findingsIn(after.text);
    });
    expect(first?.suggestions).toHaveLength(3);
    expect(count).toBe(4);
  });

  it('looks for the same finding where the new words stand, not where the old ones ended', () => {
    expect(offered('NO, not at all. NO.', [replacing(0, 15, 'Yes.')])).toEqual(['Yes. NO.']);
  });

  it('offers nothing that reaches into what is masked, and lints the rest with its masks moved', () => {
    expect(offered('NO way', [replacing(0, 4, 'Yes')], [{ start: 3, end: 6 }])).toEqual([]);
    const seen: Draft[] = [];
    const draft: Draft = { text: 'NO link', masked: [{ start: 3, end: 7 }] };
    const [first] = withTriedSuggestions(findingsIn(draft.text, [replacing(0, 2, 'Maybe')]), draft, (after) => {
      seen.push(after);
      return [];
    });
    expect(seen).toEqual([]);
    expect(first?.suggestions).toHaveLength(1);
    expect(seen).toEqual([{ text: 'Maybe link', masked: [{ start: 6, end: 10 }] }]);
  });

  it('lets a suggestion hold a blank that is flagged', () => {
    const flagging = (text: string): Found[] =>
      Array.from(text.matchAll(/___/g), ({ index }) => ({
        rule: 'blank',
        fault: null,
        severity: 'warning',
        span: { start: index, end: index + 3 },
        message: '',
      }));
    const draft: Draft = { text: 'NO.', masked: [] };
    const found = findingsIn(draft.text, [replacing(0, 2, 'By ___')]);
    expect(withTriedSuggestions(found, draft, (after) => flagging(after.text))[0]?.suggestions).toHaveLength(1);
  });
});
