import type { EditorFamily } from './editor.ts';
import { createPageData } from './page-data.ts';
import { sendPaste } from './paste.ts';
import { openRich, settleOn } from './rich.ts';

function replacementEvent(element: HTMLElement, range: Range, insert: string): InputEvent {
  const dataTransfer = createPageData(element, { 'text/plain': insert });
  return new InputEvent('beforeinput', {
    inputType: insert === '' ? 'deleteContentForward' : 'insertReplacementText',
    data: insert === '' ? null : insert,
    dataTransfer,
    targetRanges: [new StaticRange(range)],
    bubbles: true,
    cancelable: true,
    composed: true,
  });
}

/**
 * CKEditor 5 keeps a model and takes the event that a browser's spell checker sends; it reads the range from the event.
 * (Measured: Chromium 156 takes it with one undo and ignores editing commands; Firefox ESR 153 loses the word on the
 * event, since the data of an extension's event does not reach the page, and takes the command.)
 */
export const ckeditor5: EditorFamily = {
  name: 'ckeditor5',
  accepts: (element) => element.isContentEditable && element.classList.contains('ck-editor__editable'),
  open: (element, masks) => {
    const editor = openRich(element, masks, {
      words: (range, insert) => void element.dispatchEvent(replacementEvent(element, range, insert)),
      html: (_, html, insert) => sendPaste(element, html, insert),
    });
    return {
      ...editor,
      // A selection that CKEditor has taken over ends its current typing, so that the change is an undo step of its own
      prepare: (span) => settleOn(editor, span),
    };
  },
};
