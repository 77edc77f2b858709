/** The frames among nodes that came into a page, and in them. */
const framesIn = (nodes: NodeList): HTMLIFrameElement[] =>
  [...nodes].flatMap((node) => {
    if (!(node instanceof Element)) return [];
    return node instanceof HTMLIFrameElement ? [node] : [...node.querySelectorAll('iframe')];
  });

/**
 * Calls `enter` with frames that come into the page. No event tells that the focus goes into a frame when it was in another
 * one that the page took away, as apps do that make their editor anew.
 */
export function watchNewFrames(enter: (frame: Element) => void, signal: AbortSignal): void {
  const additions = new MutationObserver((records) => {
    for (const frame of records.flatMap(({ addedNodes }) => framesIn(addedNodes))) {
      enter(frame);
      frame.addEventListener('load', () => enter(frame), { signal });
    }
  });
  additions.observe(document, { childList: true, subtree: true });
  signal.addEventListener('abort', () => additions.disconnect());
}
