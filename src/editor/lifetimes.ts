import { holdersOf } from './focus.ts';

/** Begins a life for an element that has none; `begin` answers whether it can be looked after. Gives whether it has one. */
export type Begin = (element: HTMLElement, begin: (life: AbortSignal) => boolean) => boolean;

/** What an element can be taken out of: its shadow roots, its document and those of the frames around. */
const treesAround = (element: HTMLElement): Set<Node> => new Set(holdersOf(element).map((one) => one.getRootNode()));

type Life = { readonly end: () => void; readonly holders: readonly Element[] };

/** False once the element, or a frame or whatever else it is in, was taken out of the page or put elsewhere in it. */
function isInPlace(element: HTMLElement, { holders }: Life): boolean {
  const now = holdersOf(element);
  return now.length === holders.length && now.every((holder, at) => holder === holders[at]);
}

/**
 * The lives of the editors that were focused: one signal each, ended when the editor leaves its place or `signal` ends.
 * One observer for all of them, set up with the first; it looks at nothing but whether they are still there, and calls
 * `onGone` when some are not.
 */
export function createLifetimes(signal: AbortSignal, onGone: () => void): Begin {
  const lives = new Map<HTMLElement, Life>();
  const endGone = (): boolean => {
    const gone = [...lives].filter(([element, life]) => !isInPlace(element, life));
    for (const [element, { end }] of gone) {
      lives.delete(element);
      end();
    }
    if (lives.size === 0) removals.disconnect();
    return gone.length > 0;
  };
  const removals = new MutationObserver(() => {
    // It may have been made anew, in a document that is written again
    if (endGone()) onGone();
  });
  signal.addEventListener('abort', () => {
    removals.disconnect();
    for (const { end } of lives.values()) end();
    lives.clear();
  });
  return (element, begin) => {
    if (signal.aborted || lives.has(element)) return true;
    // No change of a page tells of a frame that has another document now
    endGone();
    const life = new AbortController();
    if (!begin(life.signal)) {
      life.abort();
      return false;
    }
    lives.set(element, { end: () => life.abort(), holders: holdersOf(element) });
    for (const tree of treesAround(element)) removals.observe(tree, { childList: true, subtree: true });
    return true;
  };
}
