import type { EditorFamily } from './editor.ts';
import { createPageData } from './page-data.ts';
import { sendPaste } from './paste.ts';
import { openRich, settleOn } from './rich.ts';
import { widen } from './widen.ts';

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
 * (Measured: CKEditor 5 48.5 takes it with one undo in Chromium 156 and Firefox ESR 153, 2026-11; it ignores editing
 * commands in Chromium. Words that only come it leaves to the browser.)
 */
export const ckeditor5: EditorFamily = {
  name: 'ckeditor5',
  accepts: (element) => element.isContentEditable && element.classList.contains('ck-editor__editable'),
  open: (element, masks) => {
    const editor = openRich(element, masks, {
      words: (range, insert) => {
        const wider = widen(range, insert);
        element.dispatchEvent(replacementEvent(element, wider.range, wider.insert));
      },
      html: (_, html, insert) => sendPaste(element, html, insert),
    });
    return {
      ...editor,
      // A selection that CKEditor has taken over ends its current typing, so that the change is an undo step of its own
      prepare: (span) => settleOn(editor, span),
    };
  },
};
