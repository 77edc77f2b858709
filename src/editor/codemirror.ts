import { byCommand } from './by-command.ts';
import type { EditorFamily } from './editor.ts';
import { openRich, settleOn } from './rich.ts';

/**
 * CodeMirror 6 reads what the browser's editing commands did to the page into its model, which is plain text: elements in it
 * are colours of its own. A selection that it has heard of ends the undo step of the typing before.
 * (Measured: CodeMirror 6.0.2 in Chromium 156, 2026-11. With the selection in the same task, one undo took a line of typing
 * with it; after it, one undo restores.)
 */
export const codemirror: EditorFamily = {
  name: 'codemirror',
  accepts: (element) => element.isContentEditable && element.classList.contains('cm-content'),
  open: (element, masks) => {
    const { words } = byCommand(element);
    const editor = openRich(element, masks, { words, html: (range, _, insert) => words(range, insert) });
    return {
      ...editor,
      keepsFormats: () => true,
      prepare: (span) => settleOn(editor, span),
    };
  },
};
