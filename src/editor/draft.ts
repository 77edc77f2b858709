import { byCommand } from './by-command.ts';
import type { Editor, EditorFamily, Reading } from './editor.ts';
import { sendPaste } from './paste.ts';
import { renderLater } from './render-later.ts';
import { openRich, settleOn, type Ways } from './rich.ts';
import { isUniform } from './weave.ts';

const BACKSPACE_KEY = 8;

/** The key that deletes what is selected; React hears it at the root of the page's application. */
const sendBackspace = (element: HTMLElement): boolean =>
  element.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Backspace', keyCode: BACKSPACE_KEY, bubbles: true, cancelable: true }),
  );

function waysOf(element: HTMLElement): Ways {
  const words = (range: Range, insert: string): void => {
    // After a command, Draft.js reads the one text node with the caret again, and nothing else
    if (insert === '' && !isUniform(range)) sendBackspace(element);
    else byCommand(element).words(range, insert);
  };
  return { words, html: (_, html, insert) => sendPaste(element, html, insert) };
}

/** Draft.js takes the selection off the page when it loses the focus, as to a card: it is kept here meanwhile. */
function keepSelection(editor: Editor, signal: AbortSignal): Editor {
  const { element } = editor;
  let kept: ReturnType<Reading['selection']>;
  let keptOf = '';
  const keep = (): void => {
    const { text, selection } = editor.read();
    [kept, keptOf] = [selection(), text];
  };
  // The first event of all, before Draft.js hears of it
  element.addEventListener('blur', keep, { signal, capture: true });
  const read = (): Reading => {
    const reading = editor.read();
    const selection = (): typeof kept => reading.selection() ?? (reading.text === keptOf ? kept : undefined);
    return { ...reading, selection };
  };
  return { ...editor, read };
}

/**
 * Draft.js takes an editing command inside one format, and keys and pasted HTML across formats. All of them go by a selection
 * that it has heard of.
 * (Measured: Draft.js 0.11.7 with React 17 in Chromium 156, 2026-11. With the selection in the same task, words were written
 * in another line; after it, one undo restores. A command across formats was put back.)
 */
export const draft: EditorFamily = {
  name: 'draft',
  accepts: (element) => element.isContentEditable && element.classList.contains('public-DraftEditor-content'),
  open: (element, masks, signal) => {
    const editor = keepSelection(renderLater(openRich(element, masks, waysOf(element)), signal), signal);
    return {
      ...editor,
      prepare: (span) => settleOn(editor, span),
    };
  },
};
