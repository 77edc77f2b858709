import { createFrameTask } from './frame-task.ts';
import type { Guarded } from './genuine-click.ts';

/** A control that moves less than this stays where it is: a card comes up with a small motion of its own. CSS pixels. */
const SLACK = 4;

type Stand = { readonly rect: DOMRect; readonly since: number };

const isNear = (a: DOMRect, b: DOMRect): boolean =>
  (['left', 'top', 'right', 'bottom'] as const).every((edge) => Math.abs(a[edge] - b[edge]) <= SLACK);

/**
 * Remembers since when each control of a card stands where it stands. It looks when something of the card changes: its
 * nodes, its place, its size, what is scrolled in it. Nothing polls.
 */
export function createPlaces(
  { host, root, surface }: Guarded,
  signal: AbortSignal,
): {
  /** Since when, in milliseconds of the document's time. A move that was not seen before begins now. */
  readonly since: (control: Element) => number;
} {
  const stands = new WeakMap<Element, Stand>();
  const lookAt = (control: Element): number => {
    const rect = control.getBoundingClientRect();
    const before = stands.get(control);
    // The first place is kept, so that a control that creeps has moved as soon as it is far enough
    if (before && isNear(before.rect, rect)) return before.since;
    const since = performance.now();
    stands.set(control, { rect, since });
    return since;
  };
  // What nobody sees is no place: a card is measured at its full size each time that it is placed
  const look = createFrameTask(() => {
    for (const control of root.querySelectorAll('button, a, input, select, summary')) lookAt(control);
  }, signal);
  const changes = new MutationObserver(look);
  changes.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  changes.observe(host, { attributes: true });
  const sizes = new ResizeObserver(look);
  sizes.observe(surface);
  root.addEventListener('scroll', look, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => {
    changes.disconnect();
    sizes.disconnect();
  });
  return { since: lookAt };
}
