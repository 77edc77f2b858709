import { applyEdit, isEditable, minimizeEdit } from '../lint/edit.ts';
import { masksOf } from '../lint/masks.ts';
import { shiftSpan } from '../lint/span.ts';
import type { Change, Edit, Outcome, Span } from '../lint/types.ts';
import type { Editor } from './editor.ts';

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

/** Takes back a change that came out wrong, by the editor's own undo. */
function restore(editor: Editor, before: string): void {
  if (!isSame(editor.read().text, before)) editor.element.ownerDocument.execCommand('undo');
}

/** Applies a change to an editor and makes sure that it is there, at once and a moment later. */
export async function applyChange(editor: Editor, change: Change, signal: AbortSignal): Promise<Outcome> {
  const reading = editor.read();
  const anchored = anchorEdit(change, reading.text);
  if (!anchored) return 'moved';
  const masked = masksOf({ text: reading.text, masked: reading.masked });
  if (!isEditable(anchored, masked)) return 'moved';
  const expected = applyEdit(reading.text, anchored);
  await editor.write(minimizeEdit(reading.text, anchored));
  if (!isSame(editor.read().text, expected)) {
    restore(editor, reading.text);
    return 'refused';
  }
  selectAfter(editor, anchored, change.slot);
  await settle(signal);
  // Anything but the old text is fine by now: the agent types on at once
  return isSame(editor.read().text, reading.text) ? 'refused' : 'applied';
}

/** The first blank, ready to be typed over; without one, the caret behind the new words. */
function selectAfter(editor: Editor, { span, insert }: Edit, slot: Span | undefined): void {
  const end = span.start + insert.length;
  editor.select(slot ? shiftSpan(slot, span.start) : { start: end, end });
}
