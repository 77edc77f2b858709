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

/** The underlined finding under a point of the window. */
function findingUnder(
  store: AssistantStore,
  x: number,
  y: number,
): { readonly box: ReplyBox; readonly diagnostic: Diagnostic } | undefined {
  for (const [box, { shown, reading }] of store.getState().drafts) {
    if (!isOn(box.element.getBoundingClientRect(), x, y)) continue;
    const diagnostic = shown.find(({ span }) =>
      [...(reading.rangeOf(span)?.getClientRects() ?? [])].some((rect) => isOn(rect, x, y)),
    );
    if (diagnostic) return { box, diagnostic };
  }
  return undefined;
}

/** Opens the card on resting over underlined words and on clicking them; the caret goes where the click puts it. */
export function watchPointer(store: AssistantStore, view: CardView, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  const later = (task: () => void, delay: number): void => {
    clearTimeout(timer);
    timer = setTimeout(task, delay);
  };
  const onMove = (x: number, y: number): void => {
    const { card } = store.getState();
    const under = findingUnder(store, x, y);
    if (under && under.diagnostic !== card?.diagnostic) {
      if (!card || card.openedBy === 'hover')
        later(() => openCard(store, under.box, under.diagnostic, 'hover'), OPEN_MS);
    } else if (!under && card?.openedBy === 'hover' && !view.holds(x, y)) later(() => closeCard(store), CLOSE_MS);
    else clearTimeout(timer);
  };
  const listen = (type: 'pointermove' | 'pointerup' | 'pointerdown', handle: (event: PointerEvent) => void): void =>
    window.addEventListener(type, handle, { signal, capture: true, passive: true });
  listen('pointermove', ({ clientX, clientY, buttons }) => {
    if (buttons !== 0) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => onMove(clientX, clientY));
  });
  listen('pointerdown', (event) => {
    if (event.target !== view.host && store.getState().card) closeCard(store);
  });
  listen('pointerup', (event) => {
    const under =
      event.button === 0 && event.isTrusted && event.target !== view.host
        ? findingUnder(store, event.clientX, event.clientY)
        : undefined;
    clearTimeout(timer);
    if (under) openCard(store, under.box, under.diagnostic, 'click');
  });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  });
}
