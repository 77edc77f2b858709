import type { Diagnostic } from '../lint/types.ts';
import type { CardView } from './card/mount-card.tsx';
import type { ReplyBox } from './reply-box.ts';
import { closeCard, openCard, type AssistantStore } from './store.ts';

/** Resting on a word this long opens its card; leaving word and card this long closes it. Milliseconds. */
const OPEN_MS = 220;
const CLOSE_MS = 320;
/** The pointer may pass over the gap between the words and the card, in CSS pixels. */
const SLACK = 3;

const isOn = (rect: DOMRect, x: number, y: number): boolean =>
  x >= rect.left && x <= rect.right && y >= rect.top - SLACK && y <= rect.bottom + SLACK;

type Under = { readonly box: ReplyBox; readonly diagnostic: Diagnostic };

/** True where the pointer is over the reply box itself. No event tells what it is over in a closed shadow root. */
function isOver({ element }: ReplyBox, event: PointerEvent): boolean {
  if (event.composedPath().includes(element)) return true;
  const root = element.getRootNode();
  return 'host' in root && element.contains((root as ShadowRoot).elementFromPoint(event.clientX, event.clientY));
}

/** The underlined finding under the pointer; none where something else of the page covers the words. */
function findingUnder(store: AssistantStore, event: PointerEvent): Under | undefined {
  for (const [box, { shown, reading }] of store.getState().drafts) {
    if (!isOver(box, event)) continue;
    const isUnder = ({ span }: Diagnostic): boolean =>
      [...(reading.rangeOf(span)?.getClientRects() ?? [])].some((rect) => isOn(rect, event.clientX, event.clientY));
    const diagnostic = shown.find(isUnder);
    if (diagnostic) return { box, diagnostic };
  }
  return undefined;
}

/** A click that ends a selection is about the selection. */
const isSelecting = ({ view }: PointerEvent): boolean => view?.document.getSelection()?.isCollapsed === false;

/** Nothing that a script of the page makes up opens a card. */
const trusted =
  (handle: (event: PointerEvent) => void) =>
  (event: PointerEvent): void => {
    if (event.isTrusted) handle(event);
  };

/**
 * Opens the card on resting over underlined words and on clicking them; the caret goes where the click puts it. Gives
 * what listens in a window: the page's and those of its frames.
 */
export function watchPointer(store: AssistantStore, view: CardView, signal: AbortSignal): (where: Window) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  const later = (task: () => void, delay: number): void => {
    clearTimeout(timer);
    timer = setTimeout(task, delay);
  };
  const onMove = (event: PointerEvent): void => {
    // One look a frame is enough (60 Hz). Every document counts from its own beginning, so time may also go back
    if (event.buttons !== 0 || Math.abs(event.timeStamp - last) < 16) return;
    last = event.timeStamp;
    const { card } = store.getState();
    const under = event.target === view.host ? undefined : findingUnder(store, event);
    if (under && under.diagnostic !== card?.diagnostic) {
      if (!card || card.openedBy === 'hover')
        later(() => openCard(store, under.box, under.diagnostic, 'hover'), OPEN_MS);
    } else if (!under && card?.openedBy === 'hover' && event.target !== view.host)
      later(() => closeCard(store), CLOSE_MS);
    else clearTimeout(timer);
  };
  /** No move tells that the pointer is out of the window, as it soon is in a small frame. */
  const onOut = ({ relatedTarget }: PointerEvent): void => {
    if (relatedTarget !== null) return;
    last = 0;
    if (store.getState().card?.openedBy === 'hover') later(() => closeCard(store), CLOSE_MS);
    else clearTimeout(timer);
  };
  const onDown = (event: PointerEvent): void => {
    clearTimeout(timer);
    if (event.target !== view.host && store.getState().card) closeCard(store);
  };
  const onUp = (event: PointerEvent): void => {
    if (event.button !== 0 || event.target === view.host || isSelecting(event)) return;
    const under = findingUnder(store, event);
    if (under) openCard(store, under.box, under.diagnostic, 'click');
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  // Made once, so that a window may be listened to again and again
  const handlers = {
    pointermove: trusted(onMove),
    pointerout: trusted(onOut),
    pointerdown: trusted(onDown),
    pointerup: trusted(onUp),
  };
  return (where) => {
    for (const type of ['pointermove', 'pointerout', 'pointerdown', 'pointerup'] as const)
      where.addEventListener(type, handlers[type], { signal, capture: true, passive: true });
  };
}
