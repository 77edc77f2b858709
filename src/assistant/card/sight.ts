import { holderOf } from '../../ui/backdrop.ts';

/** The modal dialog around an element, out of shadow roots too. */
export function modalAround(element: Element): Element | undefined {
  for (let one: Element | undefined = element; one; one = holderOf(one)) if (one.matches('dialog:modal')) return one;
  return undefined;
}

const clips = (element: Element): boolean => getComputedStyle(element).overflowY !== 'visible';

/** True where nothing is to be seen of a range, since it was scrolled out of what holds it. `context` holds it. */
export function isOutOfSight(range: Pick<Range, 'getBoundingClientRect'>, context: Element): boolean {
  const words = range.getBoundingClientRect();
  const view = context.ownerDocument.defaultView ?? window;
  if (words.bottom <= 0 || words.top >= view.innerHeight) return true;
  const { body, documentElement } = context.ownerDocument;
  for (let one: Element | undefined = context; one; one = holderOf(one)) {
    // What these two clip is the window's
    if (one === body || one === documentElement || !clips(one)) continue;
    const box = one.getBoundingClientRect();
    if (words.bottom <= box.top || words.top >= box.bottom) return true;
  }
  return false;
}
