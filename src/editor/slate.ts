import { applyEdit } from '../lint/edit.ts';
import type { Edit, Span } from '../lint/types.ts';
import { typeOver } from './command.ts';
import type { Editor, EditorFamily, Reading } from './editor.ts';
import { openRich, selectRange } from './rich.ts';
import { isUniform } from './weave.ts';

/** React renders in a task of its own; what is not on the page by then will not be. Milliseconds. */
const RENDER_MS = 80;

const isFirefox = (view: Window): boolean => view.navigator.userAgent.includes('Firefox/');

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

/** True where the page took the event of a change over: its model has the change. */
function isTaken({ ownerDocument: { defaultView } }: HTMLElement, write: () => void): boolean {
  let isPrevented = false;
  const hear = (event: Event): void => void (isPrevented = event.defaultPrevented);
  // The window comes last of all
  defaultView?.addEventListener('beforeinput', hear);
  write();
  defaultView?.removeEventListener('beforeinput', hear);
  return isPrevented;
}

/** The page follows the model when React renders. Until then the editor's text is that of its model. */
function renderLater(editor: Editor, signal: AbortSignal): Editor {
  const { element } = editor;
  let promised: string | undefined;
  let wanted: Span | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = (): void => {
    rendering.disconnect();
    clearTimeout(timer);
    promised = undefined;
    if (wanted) editor.select(wanted);
    wanted = undefined;
  };
  const rendering = new MutationObserver(settle);
  signal.addEventListener('abort', settle);
  const read = (): Reading => {
    const reading = editor.read();
    if (promised === undefined || reading.text === promised) return reading;
    return { ...reading, text: promised, masked: [], selection: () => undefined, rangeOf: () => undefined };
  };
  const write = (edit: Edit): void => {
    const { text } = editor.read();
    if (!isTaken(element, () => editor.write(edit))) return;
    promised = applyEdit(text, edit);
    rendering.observe(element, { childList: true, characterData: true, subtree: true });
    timer = setTimeout(settle, RENDER_MS);
  };
  const select = (span: Span): void => {
    if (promised === undefined) editor.select(span);
    else wanted = span;
  };
  return { ...editor, read, write, select };
}

/**
 * Slate keeps a model and takes the events of typing; editing commands would change the page alone. It knows no HTML, so what
 * may change across a format is only deleted.
 */
export const slate: EditorFamily = {
  name: 'slate',
  accepts: (element) => element.isContentEditable && element.hasAttribute('data-slate-editor'),
  open: (element, masks, signal) => {
    const words = (range: Range, insert: string): void => {
      if (!isFirefox(window)) return sendEvent(element, range, insert);
      selectRange(element, range);
      typeOver(element.ownerDocument, insert);
    };
    const editor = openRich(element, masks, { words, html: () => {} });
    const keepsFormats = (edit: Edit): boolean => {
      const range = editor.read().rangeOf(edit.span);
      return !range || isUniform(range) || (edit.insert === '' && editor.keepsFormats?.(edit) !== false);
    };
    return renderLater({ ...editor, keepsFormats }, signal);
  },
};
