/** In Firefox, what an extension sees of the page is a view of it; behind this, which extensions alone have, is the page's own. */
type Viewed = { readonly wrappedJSObject?: unknown };

const behind = <Type extends object>(viewed: Type & Viewed): Type =>
  (viewed.wrappedJSObject as Type | undefined) ?? viewed;

/** Data by type, as on a clipboard. */
type Data = Readonly<Record<string, string>>;

function put(transfer: DataTransfer | null, data: Data): void {
  for (const [type, text] of Object.entries(data)) transfer?.setData(type, text);
}

/**
 * Data for an event that the page's editor can read. In Firefox it reads only what the page's own functions have put in:
 * what an extension puts in is empty to it. (Measured: Firefox ESR 153, 2026-11.)
 */
export function createPageData(element: Element, data: Data): DataTransfer {
  const view: Window & typeof globalThis = element.ownerDocument.defaultView ?? window;
  const transfer = new (behind(view).DataTransfer)();
  put(transfer, data);
  return transfer;
}

/** An event of the clipboard. Firefox gives it a clipboard of its own, whatever it is made with. (Measured: ESR 153, 2026-11.) */
export function createClipboardEvent(type: 'copy' | 'paste', data: Data): ClipboardEvent {
  const event = new ClipboardEvent(type, {
    clipboardData: new DataTransfer(),
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  put(behind(event).clipboardData, data);
  return event;
}

/** What the page has put on the clipboard of an event; empty where it has put nothing. */
export const clipboardText = (event: ClipboardEvent, type: string): string =>
  behind(event).clipboardData?.getData(type) ?? '';
