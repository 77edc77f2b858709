import type { Diagnostic } from '../lint/types.ts';
import type { Settings } from '../storage/settings.ts';
import type { CardView } from './card/mount-card.tsx';
import type { ReplyBox } from './reply-box.ts';
import { createLater } from './later.ts';
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

/** The main button alone: with others, and with Ctrl on a Mac, it is about the page's menu, and with Shift about a selection. */
const isPlainClick = ({ button, ctrlKey, shiftKey, metaKey }: PointerEvent): boolean =>
  button === 0 && !ctrlKey && !shiftKey && !metaKey;

/** Nothing that a script of the page makes up opens a card. */
const trusted =
  (handle: (event: PointerEvent) => void) =>
  (event: PointerEvent): void => {
    if (event.isTrusted) handle(event);
  };

/**
 * Opens the card on resting over underlined words and on clicking them, as the agent has chosen; the caret goes where the
 * click puts it. Gives what listens in a window: the page's and those of its frames.
 */
export function watchPointer(
  store: AssistantStore,
  view: CardView,
  opening: () => Settings['opening'],
  signal: AbortSignal,
): (where: Window) => void {
  const later = createLater(signal);
  /** The agent wants the menu of these words, not the card, until the pointer leaves them. */
  let unwanted: Diagnostic | undefined;
  const openLater = ({ box, diagnostic }: Under): void =>
    // Asked when it is time, since the agent may have chosen otherwise
    later.run(() => opening() === 'hover' && openCard(store, box, diagnostic, 'hover'), OPEN_MS);
  const onMove = (event: PointerEvent): void => {
    // Browsers tell of moves once a frame, so each is looked at: the last one may be where the pointer rests
    if (event.buttons !== 0) return;
    const { card } = store.getState();
    if (!card && opening() !== 'hover') return later.cancel();
    const under = event.target === view.host ? undefined : findingUnder(store, event);
    if (under?.diagnostic !== unwanted) unwanted = undefined;
    if (under && under.diagnostic !== card?.diagnostic) {
      if (!unwanted && (!card || card.openedBy === 'hover')) openLater(under);
    } else if (!under && card?.openedBy === 'hover' && event.target !== view.host)
      later.run(() => closeCard(store), CLOSE_MS);
    else later.cancel();
  };
  /** No move tells that the pointer is out of the window, as it soon is in a small frame. */
  const onOut = ({ relatedTarget }: PointerEvent): void => {
    if (relatedTarget !== null) return;
    if (store.getState().card?.openedBy === 'hover') later.run(() => closeCard(store), CLOSE_MS);
    else later.cancel();
  };
  const onDown = (event: PointerEvent): void => {
    later.cancel();
    if (event.target === view.host) return;
    if (!isPlainClick(event)) unwanted = findingUnder(store, event)?.diagnostic;
    if (store.getState().card) closeCard(store);
  };
  const onUp = (event: PointerEvent): void => {
    if (!isPlainClick(event) || event.target === view.host || isSelecting(event)) return;
    if (opening() !== 'hover' && opening() !== 'click') return;
    const under = findingUnder(store, event);
    if (under) openCard(store, under.box, under.diagnostic, 'click');
  };
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
