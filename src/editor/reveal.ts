/** Space left between what is revealed and the edge, in CSS pixels. */
const MARGIN = 24;

/** How far to scroll so that `start` to `end` lies between `low` and `high`; zero when it does. */
function distanceInto(start: number, end: number, low: number, high: number): number {
  if (start < low + MARGIN) return start - low - MARGIN;
  return end > high - MARGIN ? end - high + MARGIN : 0;
}

const isScrolling = (element: Element): boolean =>
  element.scrollHeight > element.clientHeight && /auto|scroll|overlay/.test(getComputedStyle(element).overflowY);

/** Scrolls whatever `inside` stands in, from the inside out, until the rectangle of the window is in view. */
export function revealRect(inside: Element, { top, bottom }: { readonly top: number; readonly bottom: number }): void {
  let moved = 0;
  for (let at: Element | null = inside; at; at = at.parentElement) {
    const isPage = at === at.ownerDocument.scrollingElement;
    if (!isPage && !isScrolling(at)) continue;
    const { top: low, bottom: high } = isPage
      ? { top: 0, bottom: at.ownerDocument.defaultView?.innerHeight ?? innerHeight }
      : at.getBoundingClientRect();
    const before = at.scrollTop;
    at.scrollTop += distanceInto(top - moved, bottom - moved, low, high);
    moved += at.scrollTop - before;
  }
}
