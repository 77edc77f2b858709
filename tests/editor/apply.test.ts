import { describe, expect, it, vi } from 'vitest';
import { anchorEdit, applyChange } from '../../src/editor/apply.ts';
import type { Editor, Reading } from '../../src/editor/editor.ts';
import { applyEdit } from '../../src/lint/edit.ts';
import type { Change, Edit, Span } from '../../src/lint/types.ts';

const TEXT = 'Hi Ann. No, we keep it. Bye.';
const CONTEXT = { start: 8, end: 23 };
const CHANGE: Change = { text: TEXT, edit: { span: { start: 8, end: 10 }, insert: 'Yes' }, context: CONTEXT };

/** An editor over a string, with a way of its own to take a change. */
function fakeEditor(text: string, take: (text: string, edit: Edit) => string, masked: readonly Span[] = []) {
  const state = { text, selected: undefined as Span | undefined };
  const read = (): Reading => ({
    text: state.text,
    masked,
    extent: 'whole',
    selection: () => undefined,
    rangeOf: () => undefined,
    again: read,
  });
  const editor: Editor = {
    element: document.createElement('div'),
    tree: document,
    read,
    select: (span) => void (state.selected = span),
    reveal: () => {},
    write: (edit) => void (state.text = take(state.text, edit)),
  };
  return { editor, state };
}

const alive = () => new AbortController().signal;

describe('Finding the place of an edit again', () => {
  it.each([
    ['an unchanged text', TEXT, 8],
    ['words put in front', `Good morning! ${TEXT}`, 22],
    ['words gone in front', TEXT.slice(8), 0],
  ])('works in %s', (_, now, start) => {
    expect(anchorEdit(CHANGE, now)?.span).toEqual({ start, end: start + 2 });
  });

  it.each([
    ['the sentence has changed', 'Hi Ann. No, we kept it. Bye.'],
    ['the sentence stands there twice', `${TEXT} ${TEXT}`],
    ['the sentence is gone', 'Hi Ann.'],
  ])('refuses when %s', (_, now) => {
    expect(anchorEdit(CHANGE, now)).toBeUndefined();
  });
});

describe('Applying a change', () => {
  it('writes the smallest edit and puts the caret behind it', async () => {
    const { editor, state } = fakeEditor(TEXT, applyEdit);
    expect(await applyChange(editor, CHANGE, alive())).toBe('applied');
    expect(state).toEqual({ text: 'Hi Ann. Yes, we keep it. Bye.', selected: { start: 11, end: 11 } });
  });

  it('selects the first blank', async () => {
    const { editor, state } = fakeEditor(TEXT, applyEdit);
    await applyChange(
      editor,
      { ...CHANGE, edit: { ...CHANGE.edit, insert: 'By ___' }, slot: { start: 3, end: 6 } },
      alive(),
    );
    expect(state.selected).toEqual({ start: 11, end: 14 });
  });

  it('writes nothing when the text has changed meanwhile, or the place is masked', async () => {
    const write = vi.fn(applyEdit);
    expect(await applyChange(fakeEditor('Something else', write).editor, CHANGE, alive())).toBe('moved');
    expect(await applyChange(fakeEditor(TEXT, write, [{ start: 0, end: 12 }]).editor, CHANGE, alive())).toBe('moved');
    expect(write).not.toHaveBeenCalled();
  });

  it('says so when the editor does not take it, or puts its own text back a moment later', async () => {
    expect(await applyChange(fakeEditor(TEXT, (text) => text).editor, CHANGE, alive())).toBe('refused');
    const { editor, state } = fakeEditor(TEXT, applyEdit);
    const outcome = applyChange(editor, CHANGE, alive());
    await Promise.resolve();
    queueMicrotask(() => (state.text = TEXT));
    expect(await outcome).toBe('refused');
  });

  it('says so when what stands there a moment later is something else', async () => {
    const { editor, state } = fakeEditor(TEXT, applyEdit);
    const outcome = applyChange(editor, CHANGE, alive());
    await new Promise((resolve) => setTimeout(resolve));
    state.text = 'Hi Ann. NoYes, we keep it. Bye.';
    expect(await outcome).toBe('garbled');
  });

  it('leaves alone what is typed over a blank at once', async () => {
    const { editor, state } = fakeEditor(TEXT, applyEdit);
    const edit = { ...CHANGE.edit, insert: 'By ___' };
    const outcome = applyChange(editor, { ...CHANGE, edit, slot: { start: 3, end: 6 } }, alive());
    await new Promise((resolve) => setTimeout(resolve));
    state.text = 'Hi Ann. By th, we keep it. Bye.';
    expect(await outcome).toBe('applied');
  });

  it('leaves alone what others write elsewhere', async () => {
    const { editor, state } = fakeEditor(TEXT, applyEdit);
    const outcome = applyChange(editor, CHANGE, alive());
    await new Promise((resolve) => setTimeout(resolve));
    state.text = `Good day. ${state.text} Best, Lee`;
    expect(await outcome).toBe('applied');
  });

  it('leaves alone what the agent types on at once', async () => {
    const { editor, state } = fakeEditor(TEXT, applyEdit);
    const outcome = applyChange(editor, CHANGE, alive());
    await new Promise((resolve) => setTimeout(resolve));
    state.text += ' More';
    expect(await outcome).toBe('applied');
    expect(state.text).toBe('Hi Ann. Yes, we keep it. Bye. More');
  });
});

describe('T24 Applying a change to a part of a long draft', () => {
  /** Of two paragraphs it reads the one with the caret. */
  function longEditor(extent: 'paragraph' | 'piece') {
    const { editor, state } = fakeEditor(TEXT, applyEdit);
    const caret = { isAway: false };
    const read = (): Reading => {
      const here = { ...editor.read(), extent };
      return caret.isAway ? { ...here, text: 'Another paragraph.' } : here;
    };
    return { editor: { ...editor, read }, state, caret };
  }

  it('is verified where it was made, wherever the caret goes meanwhile', async () => {
    const { editor, state, caret } = longEditor('paragraph');
    const outcome = applyChange(editor, CHANGE, alive());
    await new Promise((resolve) => setTimeout(resolve));
    caret.isAway = true;
    expect(await outcome).toBe('applied');
    expect(state.text).toBe('Hi Ann. Yes, we keep it. Bye.');
  });

  it('writes nothing when the caret goes to another paragraph before', async () => {
    const { editor, state, caret } = longEditor('paragraph');
    const prepare = async (): Promise<void> => void (caret.isAway = true);
    expect(await applyChange({ ...editor, prepare }, CHANGE, alive())).toBe('moved');
    expect(state.text).toBe(TEXT);
  });

  it('writes nothing into a piece of a paragraph', async () => {
    const { editor, state } = longEditor('piece');
    expect(await applyChange(editor, CHANGE, alive())).toBe('refused');
    expect(state.text).toBe(TEXT);
  });
});
