import { createPageData } from './page-data.ts';

/** The event of a paste, of plain text alone where there is no HTML, for editors that put what is pasted into their model. */
export function sendPaste(element: HTMLElement, html: string | undefined, text: string): void {
  const clipboardData = createPageData(element, {
    ...(html !== undefined && { 'text/html': html }),
    'text/plain': text,
  });
  element.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }),
  );
}
