/**
 * The lives of the editors that were focused: one signal each, ended when the editor leaves the page or `signal` ends.
 * One observer for all of them, set up with the first; it looks at nothing but whether they are still there.
 */
export function createLifetimes(signal: AbortSignal): (element: HTMLElement) => AbortSignal | undefined {
  const lives = new Map<HTMLElement, AbortController>();
  const endGone = (): void => {
    for (const [element, life] of lives) {
      if (element.isConnected) continue;
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
  return (element) => {
    if (signal.aborted || lives.has(element)) return undefined;
    if (lives.size === 0) removals.observe(document, { childList: true, subtree: true });
    const life = new AbortController();
    lives.set(element, life);
    return life.signal;
  };
}
