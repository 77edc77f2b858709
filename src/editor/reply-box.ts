import { MatchPattern } from 'wxt/utils/match-patterns';
import { closestHolder } from './focus.ts';
import type { Site } from '../sites/site.ts';

const isShown = (element: Element): boolean =>
  element.checkVisibility({ checkVisibilityCSS: true }) && element.getClientRects().length > 0;

/** The helpdesk that owns this address. */
export const siteOf = <Known extends Pick<Site, 'matches'>>(
  sites: readonly Known[],
  address: string,
): Known | undefined =>
  sites.find(({ matches }) => matches.some((pattern) => new MatchPattern(pattern).includes(address)));

/** The reply box on the path of the focus, innermost first; undefined outside of any. */
export function findReplyBox(
  { replyBoxes }: Pick<Site, 'replyBoxes'>,
  path: readonly Element[],
): HTMLElement | undefined {
  const selector = replyBoxes.join(', ');
  return path.find((element): element is HTMLElement => element.matches(selector));
}

/** Colleagues will read it, not the customer. Unknown counts as public: a missed fault costs more than a needless line. */
export function isInternalNote(site: Site, replyBox: HTMLElement): boolean {
  const { self, inScope } = site.internalNote;
  if (self.length > 0 && replyBox.matches(self.join(', '))) return true;
  const scope = closestHolder(replyBox, site.scope);
  return inScope.length > 0 && scope !== null && [...scope.querySelectorAll(inScope.join(', '))].some(isShown);
}

/** Attributes by which products show who will read; others change all the time. */
const SWITCHES = ['aria-label', 'aria-selected', 'class', 'data-audience', 'data-channel'];

/** Calls `onChange` when a reply box is switched between customer and colleagues, until `signal` ends. */
export function watchInternalNote(site: Site, replyBox: HTMLElement, onChange: () => void, signal: AbortSignal): void {
  const { self, inScope } = site.internalNote;
  if (self.length + inScope.length === 0) return;
  let wasInternal = isInternalNote(site, replyBox);
  const switches = new MutationObserver(() => {
    const isInternal = isInternalNote(site, replyBox);
    if (isInternal !== wasInternal) onChange();
    wasInternal = isInternal;
  });
  switches.observe(closestHolder(replyBox, site.scope) ?? replyBox, { attributeFilter: SWITCHES, subtree: true });
  signal.addEventListener('abort', () => switches.disconnect());
}

/** The text of the customer's message that is being answered, when the page shows it. */
export function customerMessage(site: Site, replyBox: HTMLElement): string | undefined {
  const scope = closestHolder(replyBox, site.scope);
  if (!scope || site.customerMessages.length === 0) return undefined;
  const last = [...scope.querySelectorAll<HTMLElement>(site.customerMessages.join(', '))].at(-1);
  if (!last) return undefined;
  const copy = last.cloneNode(true) as HTMLElement;
  if (site.notInMessages.length > 0)
    for (const part of copy.querySelectorAll(site.notInMessages.join(', '))) part.remove();
  return copy.textContent.trim() || undefined;
}
