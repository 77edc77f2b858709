import { holdersOf } from './focus.ts';

/** Attributes by which pages change what an element looks like without changing its size. */
const STYLING = ['class', 'style', 'dir', 'lang', 'data-theme', 'data-color-mode', 'data-color-scheme', 'data-mode'];

const PREFERENCES = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)'];

/**
 * Calls `onChange` when the page may have changed its look around an element, until `signal` ends. Nothing polls: what
 * scripts write into a style sheet that is there already is seen with the next change of something else.
 */
export function watchLook(element: HTMLElement, onChange: () => void, signal: AbortSignal): void {
  const changes = new MutationObserver(onChange);
  const holders = holdersOf(element);
  for (const holder of holders) changes.observe(holder, { attributeFilter: STYLING });
  for (const page of new Set(holders.map(({ ownerDocument }) => ownerDocument))) {
    if (page.head) changes.observe(page.head, { childList: true });
    // Colours that change slowly have their new value only then
    page.addEventListener('transitionend', onChange, { signal, capture: true, passive: true });
    const onLoad = ({ target }: Event): void => {
      if (target && 'localName' in target && target.localName === 'link') onChange();
    };
    page.addEventListener('load', onLoad, { signal, capture: true, passive: true });
  }
  for (const preference of PREFERENCES)
    element.ownerDocument.defaultView?.matchMedia(preference).addEventListener('change', onChange, { signal });
  signal.addEventListener('abort', () => changes.disconnect());
}
