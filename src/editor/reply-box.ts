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
  const look = (): void => {
    const isInternal = isInternalNote(site, replyBox);
    if (isInternal !== wasInternal) onChange();
    wasInternal = isInternal;
  };
  const switches = new MutationObserver(look);
  const scope = closestHolder(replyBox, site.scope) ?? replyBox;
  switches.observe(scope, { attributeFilter: SWITCHES, subtree: true });
  // A box that is ticked changes no attribute
  scope.addEventListener('change', look, { signal, passive: true });
  signal.addEventListener('abort', () => switches.disconnect());
}
