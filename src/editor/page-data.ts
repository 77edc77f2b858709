/** In Firefox, what an extension sees of a page is a view of it; behind this, which extensions alone have, is the page's own. */
type PageView = Window & typeof globalThis & { readonly wrappedJSObject?: Pick<typeof globalThis, 'DataTransfer'> };

/**
 * Data for an event that the page's editor can read. In Firefox it reads only what was put in by the page's own functions:
 * data that an extension put in is empty to it. (Measured: Firefox ESR 153, 2026-11.)
 */
export function createPageData(element: Element, data: Readonly<Record<string, string>>): DataTransfer {
  const view: PageView = element.ownerDocument.defaultView ?? window;
  const transfer = new (view.wrappedJSObject ?? view).DataTransfer();
  for (const [type, text] of Object.entries(data)) transfer.setData(type, text);
  return transfer;
}
