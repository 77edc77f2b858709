import { createClipboardEvent } from './page-data.ts';

/** The event of a paste, of plain text alone where there is no HTML, for editors that put what is pasted into their model. */
export const sendPaste = (element: HTMLElement, html: string | undefined, text: string): boolean =>
  element.dispatchEvent(
    createClipboardEvent('paste', { ...(html !== undefined && { 'text/html': html }), 'text/plain': text }),
  );
