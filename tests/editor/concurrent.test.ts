import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../src/editor/apply.ts';
import type { Editor, Reading } from '../../src/editor/editor.ts';
import { applyEdit } from '../../src/lint/edit.ts';
import type { Change, Edit } from '../../src/lint/types.ts';

/** T6: between showing a change and applying it, and while it is being applied, anybody may change the draft. */

const SENTENCES = ['No, we keep it.', 'We never do that.', 'Thanks, Kim.', 'It is our policy.', 'No, we keep it.'];

/** An editor over a string into which somebody else writes while a change is prepared. */
function fakeEditor(text: string, meanwhile: readonly Edit[]) {
  const state = { text, others: '' };
  const read = (): Reading => ({
    text: state.text,
    masked: [],
    extent: 'whole',
    selection: () => undefined,
    rangeOf: () => undefined,
    again: read,
  });
  const editor: Editor = {
    element: document.createElement('div'),
    tree: document,
    read,
    select: () => {},
    reveal: () => {},
    prepare: async () => {
      state.text = applyAll(state.text, meanwhile);
      state.others = state.text;
    },
    write: (edit) => void (state.text = applyEdit(state.text, edit)),
  };
  return { editor, state };
}

const within = ({ span, insert }: Edit, length: number): Edit => {
  const start = span.start % (length + 1);
  return { span: { start, end: Math.min(length, start + (span.end % 12)) }, insert };
};
const applyAll = (text: string, edits: readonly Edit[]): string =>
  edits.reduce((now, edit) => applyEdit(now, within(edit, now.length)), text);

const edit: fc.Arbitrary<Edit> = fc.record({
  span: fc.record({ start: fc.nat(200), end: fc.nat(200) }),
  insert: fc.constantFrom('', ' ', 'x', 'Hi. ', 'No, we keep it.', '\n', '😢'),
});

describe('T6 A draft that others change too', () => {
  it('is changed where its sentence still stands alone, or not at all', async () => {
    const sentences = fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 5 });
    const few = fc.array(edit, { maxLength: 2 });
    let applied = 0;
    await fc.assert(
      fc.asyncProperty(sentences, fc.nat(), few, few, async (list, pick, before, during) => {
        const at = pick % list.length;
        const [text, sentence] = [list.join(' '), list[at] ?? ''];
        const start = list.slice(0, at).reduce((sum, { length }) => sum + length + 1, 0);
        const context = { start, end: start + sentence.length };
        const change: Change = { text, context, edit: { span: { start, end: start + 2 }, insert: 'Yes' } };
        const shown = applyAll(text, before);
        const { editor, state } = fakeEditor(shown, during);
        const alive = new AbortController();
        const outcome = applyChange(editor, change, alive.signal);
        // The last look comes a moment later, which the fuzz does not wait for
        queueMicrotask(() => queueMicrotask(() => queueMicrotask(() => alive.abort())));
        const result = await outcome;
        if (result === 'moved') expect([shown, applyAll(shown, during)]).toContain(state.text);
        else {
          applied++;
          expect(state.others).toBe(shown);
          const place = shown === text ? start : shown.indexOf(sentence);
          expect(state.text).toBe(`${shown.slice(0, place)}Yes${shown.slice(place + 2)}`);
        }
      }),
      { numRuns: 10_000 },
    );
    expect(applied).toBeGreaterThan(1_000);
  });
});
