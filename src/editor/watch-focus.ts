import type { Site } from '../sites/site.ts';
import { focusPath } from './focus.ts';
import { findReplyBox } from './reply-box.ts';

/** Calls `onReplyBox` for every focus in a reply box of the site, at once for one that has it already. */
export function watchFocus(site: Site, onReplyBox: (replyBox: HTMLElement) => void, signal: AbortSignal): void {
  const look = (): void => {
    const replyBox = findReplyBox(site, focusPath(document));
    if (replyBox) onReplyBox(replyBox);
  };
  document.addEventListener('focusin', look, { signal, capture: true, passive: true });
  look();
}
