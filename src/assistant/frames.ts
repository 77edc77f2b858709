/** The window that an element lives in: the page's, or that of a frame of the page's own. */
export const viewOf = (element: Element): Window & typeof globalThis => element.ownerDocument.defaultView ?? window;

/** The frame that a window is the inside of; undefined for the page itself, and for frames of other origins. */
const frameOf = (view: Window): Element | undefined => (view === window ? undefined : (view.frameElement ?? undefined));

/** What stands for an element in the page itself: the frame that holds it, through frames in frames, or the element. */
export function inPage(element: Element): Element {
  const frame = frameOf(viewOf(element));
  return frame ? inPage(frame) : element;
}

/** Where the inside of an element's frame begins in the page's window, in CSS pixels. */
export function frameOffset(element: Element): { readonly x: number; readonly y: number } {
  const frame = frameOf(viewOf(element));
  if (!frame) return { x: 0, y: 0 };
  const { left, top } = frame.getBoundingClientRect();
  const { x, y } = frameOffset(frame);
  return { x: x + left + frame.clientLeft, y: y + top + frame.clientTop };
}
