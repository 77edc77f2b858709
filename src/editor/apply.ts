import { applyEdit, isEditable, minimizeEdit, moveSpan } from '../lint/edit.ts';
import { masksOf } from '../lint/masks.ts';
import { shiftSpan } from '../lint/span.ts';
import type { Change, Edit, Outcome, Span } from '../lint/types.ts';
import type { Editor, Reading } from './editor.ts';

/** Some editors put their own text back a moment after a change that they did not understand. */
const SETTLE_MS = 100;

/** Where the edit belongs in the text as it is now: at the only place that still reads like its sentence did. */
export function anchorEdit({ text, edit, context }: Change, now: string): Edit | undefined {
  if (now === text) return edit;
  const sentence = text.slice(context.start, context.end);
  const at = now.indexOf(sentence);
  if (sentence === '' || at < 0 || now.indexOf(sentence, at + 1) >= 0) return undefined;
  return { ...edit, span: shiftSpan(edit.span, at - context.start) };
}

/** Editors pad and trim lines in their own ways; anything else counts. */
const isSame = (a: string, b: string): boolean => a.replace(/[ \n]+$/, '') === b.replace(/[ \n]+$/, '');

const settle = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, SETTLE_MS);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

/** Takes back a change that came out wrong, by the editor's own undo, and says what became of the draft. */
function restore({ element }: Editor, { text, again }: Reading): Outcome {
  if (!isSame(again().text, text)) element.ownerDocument.execCommand('undo');
  return isSame(again().text, text) ? 'refused' : 'garbled';
}

/** Where the caret goes: the first blank; else where it was, as far as its place is still there; else behind the words. */
function caretAfter({ span, insert }: Edit, text: string, before: Span | undefined, slot: Span | undefined): Span {
  if (slot) return shiftSpan(slot, span.start);
  const moved = before && before.start === before.end ? moveSpan(before, { span, insert }) : undefined;
  if (moved) return moved;
  const end = span.start + insert.length;
  // The edit may have ended on the first letter of a word
  const word = /^[\p{L}\p{N}'’]*/u.exec(text.slice(end))?.[0].length ?? 0;
  return { start: end + word, end: end + word };
}

/** Letters around a change that say that it is still in its place. */
const AROUND = 8;

/**
 * True where a change still stands a moment later: in its words, wherever they are by now, or where all that is new is
 * what the agent types at the caret.
 */
function isStanding({ span, insert }: Edit, now: string, expected: string, caret: Span): boolean {
  const words = expected.slice(Math.max(0, span.start - AROUND), span.start + insert.length + AROUND).trim();
  if (isSame(now, expected) || now.includes(words)) return true;
  return now.startsWith(expected.slice(0, caret.start)) && now.trimEnd().endsWith(expected.slice(caret.end).trimEnd());
}

/** Applies a change to an editor and makes sure that it is there, at once and a moment later. */
export async function applyChange(editor: Editor, change: Change, signal: AbortSignal): Promise<Outcome> {
  const before = editor.read();
  const { text, masked, selection, again } = before;
  const anchored = anchorEdit(change, text);
  if (!anchored || !isEditable(anchored, masksOf({ text, masked }))) return 'moved';
  const edit = minimizeEdit(text, anchored);
  // What is behind a change in a piece could not be told from it
  if (before.extent === 'piece') return 'refused';
  if (editor.keepsFormats?.(edit) === false) return 'formatted';
  const caret = selection();
  await editor.prepare?.(edit.span);
  if (editor.read().text !== text) return 'moved';
  const expected = applyEdit(text, edit);
  editor.write(edit);
  // Of a part it is the part that is looked at, wherever the caret goes meanwhile
  if (!isSame(again().text, expected)) return restore(editor, before);
  const placed = caretAfter(anchored, expected, caret, change.slot);
  editor.select(placed);
  await settle(signal);
  const { text: now } = again();
  if (isSame(now, text)) return 'refused';
  return isStanding(edit, now, expected, placed) ? 'applied' : 'garbled';
}
