import { applyEdit } from '../lint/edit.ts';
import type { Edit, Span } from '../lint/types.ts';
import type { Editor, Reading } from './editor.ts';

/** What is not on the page by then will not be: shorter than the time after which a change is verified. Milliseconds. */
const RENDER_MS = 80;

/** The events by which a change is written. */
const EVENTS = ['beforeinput', 'keydown', 'paste'];

/** True where the page took over an event that `write` sends: then its model has the change. */
function isTaken({ ownerDocument: { defaultView } }: HTMLElement, write: () => void): boolean {
  const sent: Event[] = [];
  const hear = (event: Event): void => void sent.push(event);
  // The page may keep them from going on to the window
  for (const name of EVENTS) defaultView?.addEventListener(name, hear, { capture: true });
  write();
  for (const name of EVENTS) defaultView?.removeEventListener(name, hear, { capture: true });
  return sent.some(({ defaultPrevented }) => defaultPrevented);
}

/**
 * For an editor that takes a change into its model at once and renders it a moment later, as React does. Until then its text
 * is that of the model, and a new selection waits.
 */
export function renderLater(editor: Editor, signal: AbortSignal): Editor {
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
  signal.addEventListener('abort', () => {
    wanted = undefined;
    settle();
  });
  const withPromised = (reading: Reading): Reading => {
    const again = (): Reading => withPromised(reading.again());
    if (promised === undefined || reading.text === promised) return { ...reading, again };
    return { ...reading, text: promised, masked: [], selection: () => undefined, rangeOf: () => undefined, again };
  };
  const read = (): Reading => withPromised(editor.read());
  const write = (edit: Edit): void => {
    const { text } = editor.read();
    if (!isTaken(editor.element, () => editor.write(edit)) || editor.read().text !== text) return;
    promised = applyEdit(text, edit);
    rendering.observe(editor.element, { childList: true, characterData: true, subtree: true });
    timer = setTimeout(settle, RENDER_MS);
  };
  const select = (span: Span): void => {
    if (promised === undefined) editor.select(span);
    else wanted = span;
  };
  return { ...editor, read, write, select };
}
