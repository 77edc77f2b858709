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
  let isVisible: boolean | undefined;
  let beneath: readonly Element[] = [];
  const take = (entries: readonly Entry[]): void => {
    const last = entries.at(-1);
    if (last) ({ isVisible } = last);
  };
  const options: Options = { trackVisibility: true, delay: RECKON_MS };
  const observer = new IntersectionObserver(take, options);
  observer.observe(surface);
  const onToggle = (event: Event): void => {
    if ('newState' in event && event.newState === 'open') beneath = inTopLayer();
  };
  surface.addEventListener('beforetoggle', onToggle, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
  return (x, y) => {
    take(observer.takeRecords());
    if (isVisible === false) return false;
    return !inTopLayer().some((one) => !beneath.includes(one) && isIn(one.getBoundingClientRect(), x, y));
  };
}
