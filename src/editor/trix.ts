import { byCommand } from './by-command.ts';
import type { EditorFamily } from './editor.ts';
import { openRich, selectAndSettle } from './rich.ts';
import { isUniform } from './weave.ts';

const isFirefox = (view: Window): boolean => view.navigator.userAgent.includes('Firefox/');

function pastePlain(element: HTMLElement, text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

/** Trix. */
export const trix: EditorFamily = {
  name: 'trix',
  accepts: (element) => element.isContentEditable && element.localName === 'trix-editor',
  open: (element, masks) => {
    const commands = byCommand(element);
    if (isFirefox(window)) return openRich(element, masks, commands);
    const editor = openRich(element, masks, { ...commands, words: (_, insert) => pastePlain(element, insert) });
    return {
      ...editor,
      prepare: async (span) => {
        const range = editor.read().rangeOf(span);
        if (!range) return;
        const isWhole = isUniform(range);
        if (!isWhole) range.collapse(true);
        await selectAndSettle(element, range);
        // Nothing, pasted at the caret, begins an undo step
        if (!isWhole) pastePlain(element, '');
      },
    };
  },
};
