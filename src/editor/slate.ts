import type { Edit } from '../lint/types.ts';
import type { EditorFamily } from './editor.ts';
import { renderLater } from './render-later.ts';
import { openRich } from './rich.ts';
import { isUniform, weaveApart } from './weave.ts';
import { widen } from './widen.ts';

function sendEvent(element: HTMLElement, range: Range, insert: string): void {
  const isDeletion = insert === '';
  element.dispatchEvent(
    new InputEvent('beforeinput', {
      // Slate reads the range of this kind of deletion from the event, that of others from its selection
      inputType: isDeletion ? 'deleteByCut' : 'insertReplacementText',
      data: isDeletion ? null : insert,
      targetRanges: [new StaticRange(range)],
      bubbles: true,
      cancelable: true,
      composed: true,
    }),
  );
}

/**
 * Slate keeps a model and takes the events of typing; a browser's editing command would change the page alone. It knows no
 * HTML: words of several formats are changed format by format, in one go, which is one undo step.
 * (Measured: Slate 0.146 with React 19 in Chromium 156, 2026-11. Both events change the model at once and the page a few
 * milliseconds later, and one undo restores, in Firefox ESR 153 too. Words that only come join the typing before them.)
 */
export const slate: EditorFamily = {
  name: 'slate',
  accepts: (element) => element.isContentEditable && element.hasAttribute('data-slate-editor'),
  open: (element, masks, signal) => {
    const sendWords = (range: Range, insert: string): void => {
      const wider = widen(range, insert);
      sendEvent(element, wider.range, wider.insert);
    };
    const editor = openRich(element, masks, {
      words: sendWords,
      html: (range, _, insert) => {
        for (const stitch of weaveApart(range, insert) ?? []) sendWords(stitch.range, stitch.insert);
      },
    });
    const keepsFormats = (edit: Edit): boolean => {
      const range = editor.read().rangeOf(edit.span);
      if (!range || isUniform(range)) return true;
      return edit.insert === '' ? editor.keepsFormats?.(edit) !== false : weaveApart(range, edit.insert) !== undefined;
    };
    return renderLater({ ...editor, keepsFormats }, signal);
  },
};
