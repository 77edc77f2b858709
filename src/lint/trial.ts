import { createDiagnostic, type PendingDiagnostic } from './diagnostic.ts';
import { applyEdit, moveSpan } from './edit.ts';
import { MOST_SUGGESTIONS } from './suggest.ts';
import { SLOT } from './words.ts';
import type { Diagnostic, Draft, Edit, Span, Suggestion } from './types.ts';

type Finding = Omit<Diagnostic, 'suggestions'>;
/** Everything that is found in a draft. */
type Lint = (draft: Draft) => readonly Finding[];

/** What the agent's text would be; undefined when the edit reaches into what is masked. */
function draftAfter(draft: Draft, edit: Edit): Draft | undefined {
  const masked = draft.masked.map((mask) => moveSpan(mask, edit));
  if (masked.some((mask) => mask === undefined)) return undefined;
  return { ...draft, text: applyEdit(draft.text, edit), masked: masked.filter((mask) => mask !== undefined) };
}

/** Where a finding and the words that mend it are, once the edit is made. */
function placeAfter(span: Span, { span: edited, insert }: Edit): Span {
  const by = insert.length - (edited.end - edited.start);
  const end = span.end >= edited.end ? span.end + by : Math.min(span.end, edited.start);
  return { start: Math.min(span.start, edited.start), end: Math.max(end, edited.start + insert.length) };
}

const isTouching = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

/** Errors and warnings by their rule; open blanks aside, since a suggestion may hold some. */
function countLoud(diagnostics: readonly Finding[], text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, severity, span } of diagnostics)
    if (severity !== 'hint' && !text.startsWith(SLOT, span.start)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/** As many as a card shows, in their order; trying one costs a lint, so no more than those are tried. */
function firstOf(all: readonly Suggestion[], isRight: (one: Suggestion) => boolean): Suggestion[] {
  const chosen: Suggestion[] = [];
  for (const one of all) {
    if (chosen.length === MOST_SUGGESTIONS) break;
    if (isRight(one)) chosen.push(one);
  }
  return chosen;
}

/**
 * Leaves a diagnostic of a draft those suggestions only that mend what they are for: tried on the whole message, its rule
 * has nothing more to say there, and no error or warning is new. `diagnostics` is what is found in the draft.
 */
export function createTrial(
  diagnostics: readonly Finding[],
  draft: Draft,
  lint: Lint,
): (diagnostic: PendingDiagnostic) => Diagnostic {
  let loud: ReadonlyMap<string, number> | undefined;
  const isMending = ({ rule, span }: Finding, { edit }: Suggestion): boolean => {
    const after = draftAfter(draft, edit);
    if (!after) return false;
    loud ??= countLoud(diagnostics, draft.text);
    const found = lint(after);
    const place = placeAfter(span, edit);
    if (found.some((other) => other.rule === rule && isTouching(other.span, place))) return false;
    return [...countLoud(found, after.text)].every(([other, count]) => count <= (loud?.get(other) ?? 0));
  };
  return (diagnostic) =>
    createDiagnostic({
      ...diagnostic,
      suggest: () => firstOf(diagnostic.suggest(), (one) => isMending(diagnostic, one)),
    });
}
