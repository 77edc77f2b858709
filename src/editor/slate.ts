import type { Edit } from '../lint/types.ts';
import type { EditorFamily } from './editor.ts';
import { clipboardText, createClipboardEvent, createPageData } from './page-data.ts';
import { renderLater } from './render-later.ts';
import { openRich } from './rich.ts';
import { FRAGMENT_TYPE, rewriteFragment } from './slate-fragment.ts';
import { isUniform, textNodesOf, weaveTexts } from './weave.ts';
import { widen } from './widen.ts';

function sendEvent(element: HTMLElement, range: Range, init: InputEventInit): void {
  const targetRanges = [new StaticRange(range)];
  element.dispatchEvent(
    new InputEvent('beforeinput', { ...init, targetRanges, bubbles: true, cancelable: true, composed: true }),
  );
}

function sendWords(element: HTMLElement, changed: Range, words: string): void {
  const { range, insert } = widen(changed, words);
  // Slate reads the range of this kind of deletion from the event, that of others from its selection
  if (insert === '') sendEvent(element, range, { inputType: 'deleteByCut' });
  else sendEvent(element, range, { inputType: 'insertReplacementText', data: insert });
}

/** Words of several formats: what Slate itself copies of them, with other texts in it, is pasted over them. */
function sendFragment(element: HTMLElement, range: Range, insert: string): void {
  const texts = weaveTexts(range, insert);
  const before = textNodesOf(range.cloneContents()).map(({ data }) => data);
  // Slate takes over the range of this event as its selection, and does nothing else
  sendEvent(element, range, { inputType: 'insertCompositionText', data: '' });
  const copied = createClipboardEvent('copy', {});
  element.dispatchEvent(copied);
  const fragment = texts && rewriteFragment(clipboardText(copied, FRAGMENT_TYPE), before, texts);
  if (fragment === undefined) return;
  const dataTransfer = createPageData(element, { [FRAGMENT_TYPE]: fragment, 'text/plain': insert });
  sendEvent(element, range, { inputType: 'insertFromPaste', dataTransfer });
}

/**
 * Slate keeps a model and takes the events of typing; a browser's editing command would change the page alone. It knows no
 * HTML, but what it has copied itself.
 * (Measured: Slate 0.146 with React 19 in Chromium 156 and Firefox ESR 153, 2026-11. The events change the model at once and
 * the page a few milliseconds later, and one undo restores. Words that only come join the typing before them. Behind a
 * change, the range of another event is not read until the page shows the first.)
 */
export const slate: EditorFamily = {
  name: 'slate',
  accepts: (element) => element.isContentEditable && element.hasAttribute('data-slate-editor'),
  open: (element, masks, signal) => {
    const editor = openRich(element, masks, {
      words: (range, insert) => sendWords(element, range, insert),
      html: (range, _, insert) => sendFragment(element, range, insert),
    });
    const keepsFormats = (edit: Edit): boolean => {
      const range = editor.read().rangeOf(edit.span);
      if (!range || isUniform(range)) return true;
      return edit.insert === '' ? editor.keepsFormats?.(edit) !== false : weaveTexts(range, edit.insert) !== undefined;
    };
    return renderLater({ ...editor, keepsFormats }, signal);
  },
};
