/** Begins a life for an element that has none; `begin` answers whether it can be looked after, or may be asked again. */
export type Begin = (element: HTMLElement, begin: (life: AbortSignal) => boolean) => void;

/** In a frame that was taken away a document goes on, without a window. */
const isThere = (element: HTMLElement): boolean => element.isConnected && element.ownerDocument.defaultView !== null;

/**
 * The lives of the editors that were focused: one signal each, ended when the editor leaves the page or `signal` ends.
 * One observer for all of them, set up with the first; it looks at nothing but whether they are still there.
 */
export function createLifetimes(signal: AbortSignal): Begin {
  const lives = new Map<HTMLElement, AbortController>();
  const endGone = (): void => {
    for (const [element, life] of lives) {
      if (isThere(element)) continue;
      lives.delete(element);
      life.abort();
    }
  };
  const removals = new MutationObserver(endGone);
  signal.addEventListener('abort', () => {
    removals.disconnect();
    for (const life of lives.values()) life.abort();
    lives.clear();
  });
  return (element, begin) => {
    if (signal.aborted || lives.has(element)) return;
    const life = new AbortController();
    if (!begin(life.signal)) return life.abort();
    if (lives.size === 0) removals.observe(document, { childList: true, subtree: true });
    if (element.ownerDocument !== document) removals.observe(element.ownerDocument, { childList: true, subtree: true });
    lives.set(element, life);
  };
}
