import type { Edit } from '../lint/types.ts';
import type { EditorFamily } from './editor.ts';
import { renderLater } from './render-later.ts';
import { openRich } from './rich.ts';
import { isUniform } from './weave.ts';

/** An insertion as a replacement of the letter before it: Slate joins words that only come to others with the typing of those. */
function withLetterBefore(range: Range, insert: string): { readonly range: Range; readonly insert: string } {
  const { startContainer, startOffset } = range;
  if (!range.collapsed || startContainer.nodeType !== Node.TEXT_NODE || startOffset === 0) return { range, insert };
  const wider = range.cloneRange();
  wider.setStart(startContainer, startOffset - 1);
  return { range: wider, insert: wider.toString() + insert };
}

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
 * HTML: across a format, words can be deleted, and nothing else.
 * (Measured: Slate 0.146 with React 19 in Chromium 156, 2026-11. Both events change the model at once and the page a few
 * milliseconds later, and one undo restores. In Firefox ESR 153, a command inside one format changed the model.)
 */
export const slate: EditorFamily = {
  name: 'slate',
  accepts: (element) => element.isContentEditable && element.hasAttribute('data-slate-editor'),
  open: (element, masks, signal) => {
    const editor = openRich(element, masks, {
      words: (range, insert) => {
        const wider = withLetterBefore(range, insert);
        sendEvent(element, wider.range, wider.insert);
      },
      html: () => {},
    });
    const keepsFormats = (edit: Edit): boolean => {
      const range = editor.read().rangeOf(edit.span);
      if (!range || isUniform(range)) return true;
      return edit.insert === '' && editor.keepsFormats?.(edit) !== false;
    };
    return renderLater({ ...editor, keepsFormats }, signal);
  },
};
