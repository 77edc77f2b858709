import type { Site } from '../sites/site.ts';
import { documentIn, focusPath } from './focus.ts';
import { findReplyBox } from './reply-box.ts';

/** Follows frames that come into the page, from the first one on that was entered. */
type FollowFrames = (enter: (frame: Element) => void, signal: AbortSignal) => void;

/**
 * Calls `onReplyBox` for every focus in a reply box, at once for one that has it already; where it says false, or what has
 * the focus is none yet, again with its next change. Whose page it is, `siteHere` says at each focus: what tells it may come
 * late. Frames of the page's own are watched from the page: a frame is entered when the focus goes into it, each time anew,
 * since an editor that writes its document again takes all listeners away. Gives what looks again, for when one has done so.
 */
export function watchFocus<Known extends Pick<Site, 'replyBoxes'>>(
  siteHere: () => Known | undefined,
  onReplyBox: (replyBox: HTMLElement, site: Known) => boolean,
  signal: AbortSignal,
  followFrames?: FollowFrames,
): () => void {
  let hasFrames = false;
  /** One listener for a document and for a frame, however often it is entered. */
  const leaving = new WeakMap<Document, () => void>();
  const loading = new WeakMap<Element, () => void>();
  const changes = new MutationObserver(() => look());
  signal.addEventListener('abort', () => changes.disconnect());
  const look = (): void => {
    changes.disconnect();
    const path = focusPath(document);
    const site = siteHere();
    const replyBox = site && findReplyBox(site, path);
    if ((replyBox && onReplyBox(replyBox, site)) || path[0] === document.body) return;
    // It may become an editor under the caret; while nothing has the focus, nothing is watched
    for (const holder of path) changes.observe(holder, { attributes: true });
  };
  const enter = (inside: Document): void => {
    inside.addEventListener('focusin', look, { signal, capture: true, passive: true });
    // The focus leaves a window for one of its frames; in some browsers it arrives there a moment later
    const onLeave = leaving.get(inside) ?? (() => requestAnimationFrame(() => enterFrame(inside.activeElement)));
    leaving.set(inside, onLeave);
    inside.defaultView?.addEventListener('blur', onLeave, { signal, passive: true });
  };
  const enterFrame = (frame: Element | null): void => {
    const inside = signal.aborted ? undefined : documentIn(frame);
    if (!frame || !inside) return;
    const onLoad = loading.get(frame) ?? (() => enterFrame(frame));
    loading.set(frame, onLoad);
    // Its document may be another one from then on, with the focus in it, and no event tells that
    frame.addEventListener('load', onLoad, { signal, passive: true });
    if (!hasFrames) followFrames?.(enterFrame, signal);
    hasFrames = true;
    enter(inside);
    // Where a document is written anew its body has the focus already, before the editor has made it its own
    inside.addEventListener('input', look, { signal, capture: true, passive: true });
    enterFrame(inside.activeElement);
    look();
  };
  const lookAgain = (): void => {
    enterFrame(document.activeElement);
    look();
  };
  enter(document);
  lookAgain();
  return lookAgain;
}
