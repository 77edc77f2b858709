import { closestHolder, holdersOf } from './focus.ts';

/** Attributes by which pages close an editor to its user, or hide it. */
const SWITCHES = ['contenteditable', 'readonly', 'disabled', 'inert', 'hidden', 'class', 'style'];

/** The element and the frames that it is in: each says for its own document whether it is on the screen. */
const framesAround = (element: HTMLElement): Element[] => [
  element,
  ...holdersOf(element).filter(({ localName }) => localName === 'iframe'),
];

/** True for an element on the screen that takes what its user types; a field of a disabled fieldset does not. */
export const isUsable = (element: HTMLElement): boolean =>
  element.matches(':read-write') &&
  !closestHolder(element, '[inert]') &&
  framesAround(element).every((one) => one.checkVisibility({ visibilityProperty: true }));

/**
 * Calls `onChange` when an element may have become usable or useless, until `signal` ends. Attributes are watched of the
 * element and what holds it alone; whatever else takes it off the screen changes its size.
 */
export function watchUse(element: HTMLElement, onChange: () => void, signal: AbortSignal): void {
  const switches = new MutationObserver(onChange);
  for (const holder of holdersOf(element)) switches.observe(holder, { attributeFilter: SWITCHES });
  const sizes = new ResizeObserver(onChange);
  for (const one of framesAround(element)) sizes.observe(one);
  signal.addEventListener('abort', () => {
    switches.disconnect();
    sizes.disconnect();
  });
}
