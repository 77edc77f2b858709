import type { Site } from '../sites/site.ts';
import { siteOf } from './reply-box.ts';

/** What tells a helpdesk. */
export type Sign = Pick<Site, 'matches' | 'markers'>;

/**
 * The helpdesk of a page: by its address, else by what stands in the page, else the one that any page is. Pages that Cando
 * may not run on never ask.
 */
const siteIn = <Known extends Sign>(sites: readonly Known[], anySite: Known, { document, location }: Window): Known =>
  siteOf(sites, location.href) ??
  sites.find(({ markers }) => markers && document.querySelector(markers.join(', '))) ??
  anySite;

/** True where a document that reaches into this window runs Cando itself: it looks after the editors in here. */
function isLookedAfter(sites: readonly Sign[], view: Window): boolean {
  const holder = view.frameElement?.ownerDocument.defaultView;
  if (!holder) return false;
  return (
    holder.origin === view.origin || siteOf(sites, holder.location.href) !== undefined || isLookedAfter(sites, holder)
  );
}

/**
 * What gives the helpdesk that Cando looks after from this window, whenever it is asked: an app may be there later than its
 * page. Undefined in a frame that a page with Cando in it reaches into. A frame of another origin than its holder's, which
 * gets no `frameElement`, is on its own. `anySite` is what a page is that no helpdesk is known in.
 */
export function ownSite<Known extends Sign>(
  sites: readonly Known[],
  anySite: Known,
  view: Window,
): (() => Known) | undefined {
  return isLookedAfter(sites, view) ? undefined : () => siteIn(sites, anySite, view);
}
