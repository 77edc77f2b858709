import { siteOf } from './reply-box.ts';
import type { Site } from '../sites/site.ts';

/** True where a document that reaches into this window runs Cando itself: it looks after the editors in here. */
function isLookedAfter(sites: readonly Site[], view: Window): boolean {
  const holder = view.frameElement?.ownerDocument.defaultView;
  if (!holder) return false;
  return siteOf(sites, holder.location.href) !== undefined || isLookedAfter(sites, holder);
}

/**
 * The helpdesk that Cando looks after from this window; undefined where it is none, and in a frame that a page of a
 * helpdesk reaches into. A frame of another origin than its holder's, which gets no `frameElement`, is on its own.
 */
export function ownSite(sites: readonly Site[], view: Window): Site | undefined {
  const site = siteOf(sites, view.location.href);
  return site && !isLookedAfter(sites, view) ? site : undefined;
}
