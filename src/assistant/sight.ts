import type { Guarded } from './genuine-click.ts';

/** How often the browser reckons anew what is seen of a card. Milliseconds; the least that the standard allows. */
const RECKON_MS = 100;

/** What Chromium tells beyond the standard's first version. */
type Options = IntersectionObserverInit & { readonly trackVisibility: boolean; readonly delay: number };
type Entry = IntersectionObserverEntry & { readonly isVisible?: boolean };

const inTopLayer = (): Element[] => [...document.querySelectorAll(':popover-open, :modal, :fullscreen')];

const isIn = ({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean =>
  left <= x && x <= right && top <= y && y <= bottom;

/**
 * Tells whether a card can be seen, at a point of the window. What lets clicks through is found by no hit test: it takes
 * the browser's own reckoning (Chromium's), that nothing lies over any part of the card and nothing makes it faint, in
 * frames nothing of the pages around either. That comes a little late and not in every browser, so what has come into the
 * top layer since the card was shown is looked at too; nothing else is painted above a card.
 */
export function watchSight({ surface }: Guarded, signal: AbortSignal): (x: number, y: number) => boolean {
  const visible = new Map<Element, boolean | undefined>();
  let beneath: readonly Element[] = [];
  const take = (entries: readonly Entry[]): void => {
    for (const { target, isVisible } of entries) visible.set(target, isVisible);
  };
  const options: Options = { trackVisibility: true, delay: RECKON_MS };
  const observer = new IntersectionObserver(take, options);
  observer.observe(surface);
  const onToggle = ({ target, newState }: ToggleEvent): void => {
    if (target === surface) {
      if (newState === 'open') beneath = inTopLayer();
    } else if (target instanceof Element) {
      visible.delete(target);
      if (newState === 'open') observer.observe(target);
      else observer.unobserve(target);
    }
  };
  surface.addEventListener('beforetoggle', onToggle, { capture: true, signal });
  signal.addEventListener('abort', () => observer.disconnect());
  /** A menu of ours lies over the card that it belongs to. */
  const uppermost = (): Element => [...surface.querySelectorAll(':popover-open')].at(-1) ?? surface;
  return (x, y) => {
    take(observer.takeRecords());
    if (visible.get(uppermost()) === false) return false;
    return !inTopLayer().some((one) => !beneath.includes(one) && isIn(one.getBoundingClientRect(), x, y));
  };
}
