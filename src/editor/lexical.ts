import { byCommand } from './by-command.ts';
import type { EditorFamily } from './editor.ts';
import { sendPaste } from './paste.ts';
import { renderLater } from './render-later.ts';
import { openRich, settleOn } from './rich.ts';

/**
 * Lexical takes the browser's editing commands like any editable. It reads the change from the page in a microtask, and then
 * puts the caret where the change ended: a caret that is set at once has to be set again behind that. HTML it takes as a
 * paste only, in the place that it knows as selected.
 * (Measured: Lexical 0.52 in Chromium 156, 2026-11. One undo restores either; HTML by a command did not stay.)
 */
export const lexical: EditorFamily = {
  name: 'lexical',
  accepts: (element) => element.isContentEditable && element.hasAttribute('data-lexical-editor'),
  open: (element, masks, signal) => {
    const editor = openRich(element, masks, {
      words: byCommand(element).words,
      html: (_, html, insert) => sendPaste(element, html, insert),
    });
    return {
      ...renderLater(
        {
          ...editor,
          select: (span) => {
            editor.select(span);
            queueMicrotask(() => editor.select(span));
          },
        },
        signal,
      ),
      prepare: (span) => settleOn(editor, span),
    };
  },
};
