import type { Site } from '../sites/site.ts';
import { closestHolder, holdersOf } from './focus.ts';

const matching = (holder: ParentNode, selector: string): Element[] => [...holder.querySelectorAll(selector)];

/** What holds a reply box, from itself out to its scope; nothing without a scope. */
function holdersInScope(site: Site, replyBox: Element): Element[] {
  const scope = closestHolder(replyBox, site.scope);
  const holders = holdersOf(replyBox);
  return scope ? holders.slice(0, holders.indexOf(scope) + 1) : [];
}

/**
 * What a selector finds of the ticket that a reply box answers, nearest first: all in the smallest holder that has some,
 * then in the next one, out to the scope, since several replies to one ticket may be open in it. Then what stands in the
 * whole page, but never in the scope of another ticket, which may be open behind.
 */
export function* inTicket(site: Site, replyBox: Element, selector: string): Generator<Element[], undefined> {
  for (const holder of holdersInScope(site, replyBox)) {
    const found = matching(holder, selector);
    if (holder.matches(selector)) found.unshift(holder);
    if (found.length > 0) yield found;
  }
  const holders = holdersOf(replyBox);
  const isOwn = (element: Element): boolean => {
    const scope = closestHolder(element, site.scope);
    return scope === null || holders.includes(scope);
  };
  const elsewhere = matching(document, selector).filter(isOwn);
  if (elsewhere.length > 0) yield elsewhere;
  return undefined;
}
