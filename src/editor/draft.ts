import { contenteditable } from './contenteditable.ts';
import type { EditorFamily } from './editor.ts';
import { selectAndSettle } from './rich.ts';

/** Draft.js. */
export const draft: EditorFamily = {
  name: 'draft',
  accepts: (element) => element.isContentEditable && element.classList.contains('public-DraftEditor-content'),
  open: (element, masks, signal) => {
    const editor = contenteditable.open(element, masks, signal);
    return {
      ...editor,
      prepare: async (span) => {
        const range = editor.read().rangeOf(span);
        if (range) await selectAndSettle(element, range);
      },
      select: (span) => {
        editor.select(span);
        queueMicrotask(() => editor.select(span));
      },
    };
  },
};
