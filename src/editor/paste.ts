/**
 * The event of a paste, of plain text alone where there is no HTML, for editors that put what is pasted into their model. Chromium only: in Firefox the data of an
 * extension's event does not reach the page.
 */
export function sendPaste(element: HTMLElement, html: string | undefined, text: string): void {
  const clipboardData = new DataTransfer();
  if (html !== undefined) clipboardData.setData('text/html', html);
  clipboardData.setData('text/plain', text);
  element.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }),
  );
}
