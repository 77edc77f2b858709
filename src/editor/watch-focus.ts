import type { Site } from '../sites/site.ts';
import { findReplyBox } from './reply-box.ts';

/** Calls `onReplyBox` for every focus in a reply box of the site, at once for one that has it already. */
export function watchFocus(site: Site, onReplyBox: (replyBox: HTMLElement) => void, signal: AbortSignal): void {
  const look = (path: readonly EventTarget[]): void => {
    const replyBox = findReplyBox(site, path);
    if (replyBox) onReplyBox(replyBox);
  };
  document.addEventListener('focusin', (event) => look(event.composedPath()), { signal, capture: true, passive: true });
  const path: Element[] = [];
  for (let at = document.activeElement; at; at = at.parentElement) path.push(at);
  look(path);
}
