import type { Site } from '../sites/site.ts';
import { documentIn, focusPath } from './focus.ts';
import { findReplyBox } from './reply-box.ts';

/** The frames among nodes that came into a page, and in them. */
const framesIn = (nodes: NodeList): HTMLIFrameElement[] =>
  [...nodes].flatMap((node) => {
    if (!(node instanceof Element)) return [];
    return node instanceof HTMLIFrameElement ? [node] : [...node.querySelectorAll('iframe')];
  });

/**
 * Calls `enter` with frames that come into the page. No event tells that the focus goes into a frame when it was in another
 * one that the page took away, as apps do that make their editor anew.
 */
function watchNewFrames(enter: (frame: HTMLIFrameElement) => void, signal: AbortSignal): void {
  const additions = new MutationObserver((records) => {
    for (const frame of records.flatMap(({ addedNodes }) => framesIn(addedNodes))) {
      enter(frame);
      frame.addEventListener('load', () => enter(frame), { signal });
    }
  });
  additions.observe(document, { childList: true, subtree: true });
  signal.addEventListener('abort', () => additions.disconnect());
}

/**
 * Calls `onReplyBox` for every focus in a reply box of the site, at once for one that has it already. Frames of the page's
 * own are watched from the page: a frame is entered when the focus goes into it, each time anew, since an editor that
 * writes its document again takes all listeners away.
 */
export function watchFocus(site: Site, onReplyBox: (replyBox: HTMLElement) => void, signal: AbortSignal): void {
  let hasFrames = false;
  /** One listener for a document, however often it is entered. */
  const leaving = new WeakMap<Document, () => void>();
  const look = (): void => {
    const replyBox = findReplyBox(site, focusPath(document));
    if (replyBox) onReplyBox(replyBox);
  };
  const enter = (inside: Document): void => {
    inside.addEventListener('focusin', look, { signal, capture: true, passive: true });
    // The focus leaves a window for one of its frames; in some browsers it arrives there a moment later
    const onLeave = leaving.get(inside) ?? (() => setTimeout(() => enterFrame(inside.activeElement)));
    leaving.set(inside, onLeave);
    inside.defaultView?.addEventListener('blur', onLeave, { signal, passive: true });
  };
  const enterFrame = (frame: Element | null): void => {
    const inside = signal.aborted ? undefined : documentIn(frame);
    if (!inside) return;
    if (!hasFrames) watchNewFrames(enterFrame, signal);
    hasFrames = true;
    enter(inside);
    enterFrame(inside.activeElement);
    look();
  };
  enter(document);
  enterFrame(document.activeElement);
  look();
}
