import { contenteditable } from './contenteditable.ts';
import type { EditorFamily } from './editor.ts';

/**
 * Lexical takes the browser's editing commands like any editable, and one undo takes them back. It reads the change from
 * the page in a microtask, and then puts the caret where the change ended: a caret that is set at once has to be set again
 * behind that. (Measured: Lexical 0.52 in Chromium 156, 2026-11.)
 */
export const lexical: EditorFamily = {
  name: 'lexical',
  accepts: (element) => element.isContentEditable && element.hasAttribute('data-lexical-editor'),
  open: (...opening) => {
    const editor = contenteditable.open(...opening);
    return {
      ...editor,
      select: (span) => {
        editor.select(span);
        queueMicrotask(() => editor.select(span));
      },
    };
  },
};
