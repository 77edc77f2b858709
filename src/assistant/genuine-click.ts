import { holderOf } from '../ui/backdrop.ts';
import { createPlaces } from './places.ts';
import { watchSight } from './sight.ts';

/** Why a click on a control of ours was not taken, as the card says it. */
export const REFUSALS = {
  madeUp: 'That click was not made by your mouse or keyboard, so nothing was done.',
  hidden: 'Something makes this card hard to see, so nothing was done. Choose again when it shows clearly.',
  moved: 'The card had only just come under your pointer, so nothing was done. Choose again if you meant it.',
  covered: 'Something lies over this card, so nothing was done. Choose again when it is gone.',
} as const;

export type Refusal = keyof typeof REFUSALS;

/** What a page could lay a trap with: the element in the page, the closed tree in it, and what is shown of that. */
export type Guarded = { readonly host: HTMLElement; readonly root: ShadowRoot; readonly surface: HTMLElement };

/** What does something when it is clicked. */
const CONTROLS = 'button, a, input, select, summary, label';
/** Below this a card may be overlooked. Statement T41 of the research on trust. */
const LEAST_OPACITY = 0.7;
/** What stands under the pointer for less time than this has not been read. Milliseconds; T41 again. */
const READ_MS = 300;

/** The opacity that an element has by its own style and by those of all that it stands in. */
function opacityOf(element: Element): number {
  const parent = holderOf(element);
  return Number(getComputedStyle(element).opacity) * (parent ? opacityOf(parent) : 1);
}

/** A click by Enter, Space or a screen reader: no pointer was anywhere. */
const isByKey = ({ detail }: MouseEvent): boolean => detail === 0;

/** True where a point of the window shows this control of ours, and nothing of the page's. */
function isOnTop({ host, root }: Guarded, control: Element, { clientX, clientY }: MouseEvent): boolean {
  const around = host.getRootNode() as Document | ShadowRoot;
  return (
    around.elementFromPoint(clientX, clientY) === host && control.contains(root.elementFromPoint(clientX, clientY))
  );
}

/**
 * Lets only those clicks through to the controls of a card that a person made who could see what they click; of any other
 * `refuse` hears, and nothing else happens. It listens at the root of the card's tree, before all that is in it, so no
 * control can be without it.
 *
 * The page may do what it likes with the host's style, so that must be as it was when the card was shown: no list of
 * properties would be whole (opacity, masks, zoom, a letter-spacing that folds the words). Clicks by key need no place.
 */
export function guardClicks(
  guarded: Guarded,
  refuse: (refusal: Refusal) => void,
  signal: AbortSignal,
): {
  /** Told that the host's style is ours: called in the same task that wrote it, before the page can. */
  readonly trustStyle: () => void;
} {
  const { host, root, surface } = guarded;
  const places = createPlaces(guarded, signal);
  const isSeenAt = watchSight(guarded, signal);
  let style = host.getAttribute('style');
  let pressed = { on: undefined as Element | undefined, at: 0 };

  const judge = (event: MouseEvent, control: Element): Refusal | undefined => {
    if (!event.isTrusted) return 'madeUp';
    const isChanged = host.getAttribute('style') !== style;
    if (isChanged || opacityOf(surface) < LEAST_OPACITY || !control.checkVisibility({ visibilityProperty: true }))
      return 'hidden';
    if (isByKey(event)) return undefined;
    // A finger that stays down long has still aimed at what was there when it came down
    const at = pressed.on && control.contains(pressed.on) ? pressed.at : event.timeStamp;
    if (at - places.since(control) < READ_MS) return 'moved';
    return isOnTop(guarded, control, event) && isSeenAt(event.clientX, event.clientY) ? undefined : 'covered';
  };
  const onClick = (event: MouseEvent): void => {
    const control = event.target instanceof Element ? event.target.closest(CONTROLS) : null;
    const refusal = control ? judge(event, control) : undefined;
    if (!refusal) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    refuse(refusal);
  };
  const onPress = (event: PointerEvent): void => {
    pressed = {
      on: event.isTrusted && event.target instanceof Element ? event.target : undefined,
      at: event.timeStamp,
    };
  };
  root.addEventListener('click', onClick as EventListener, { capture: true, signal });
  root.addEventListener('pointerdown', onPress as EventListener, { capture: true, signal });
  return { trustStyle: () => void (style = host.getAttribute('style')) };
}
