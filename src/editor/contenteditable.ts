import { typeHtmlOver, typeOver } from './command.ts';
import type { EditorFamily } from './editor.ts';
import { openRich, selectRange } from './rich.ts';

/**
 * Gmail, Zendesk's older editor and any editor that keeps no model of its own: the browser's own editing command changes
 * the text, fires the events of typing and joins the browser's undo history. (Measured in Chromium 156: one undo restores,
 * formatting is kept.)
 */
export const contenteditable: EditorFamily = {
  name: 'contenteditable',
  accepts: (element) => element.isContentEditable,
  open: (element, masks) =>
    openRich(element, masks, {
      words: (range, insert) => {
        selectRange(element, range);
        typeOver(element.ownerDocument, insert);
      },
      html: (range, html) => {
        selectRange(element, range);
        typeHtmlOver(element.ownerDocument, html);
      },
    }),
};
