import type { Site } from '../sites/site.ts';
import { documentIn, focusPath } from './focus.ts';
import { findReplyBox } from './reply-box.ts';

/**
 * Calls `onReplyBox` for every focus in a reply box of the site, at once for one that has it already. Frames of the page's
 * own are watched from the page: a frame is entered when the focus goes into it, each time anew, since an editor that
 * writes its document again takes all listeners away.
 */
export function watchFocus(site: Site, onReplyBox: (replyBox: HTMLElement) => void, signal: AbortSignal): void {
  const look = (): void => {
    const replyBox = findReplyBox(site, focusPath(document));
    if (replyBox) onReplyBox(replyBox);
  };
  const enter = (document: Document): void => {
    document.addEventListener('focusin', look, { signal, capture: true, passive: true });
    // The focus leaves a window for one of its frames
    document.defaultView?.addEventListener('blur', () => setTimeout(() => enterFrame(document)), {
      signal,
      passive: true,
    });
  };
  const enterFrame = (document: Document): void => {
    const inner = signal.aborted ? undefined : documentIn(document.activeElement);
    if (!inner) return;
    enter(inner);
    enterFrame(inner);
    look();
  };
  enter(document);
  enterFrame(document);
  look();
}
