import { autoUpdate, computePosition, flip, inline, offset, shift, size, type VirtualElement } from '@floating-ui/dom';
import { frameOffset } from '../frames.ts';

/** Between the words and the card, and between the card and the window's edge, in CSS pixels. */
const GAP = 6;
const MARGIN = 8;

/** Keeps `card` beside the words of `range`, inside the window, until `signal` ends. */
export function placeCard(card: HTMLElement, range: Range, context: Element, signal: AbortSignal): void {
  /** From the window of the words to the page's. */
  const shifted = (rect: DOMRect): DOMRect => {
    const { x, y } = frameOffset(context);
    return new DOMRect(rect.x + x, rect.y + y, rect.width, rect.height);
  };
  const words: VirtualElement = {
    getBoundingClientRect: () => shifted(range.getBoundingClientRect()),
    getClientRects: () => Array.from(range.getClientRects(), shifted),
    contextElement: context,
  };
  const update = async (): Promise<void> => {
    // Measured at its full height, or a card that was cut once would never flip to the roomier side
    card.style.maxHeight = '';
    const { x, y } = await computePosition(words, card, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        inline(),
        offset(GAP),
        flip({ padding: MARGIN }),
        shift({ padding: MARGIN, crossAxis: false }),
        size({
          padding: MARGIN,
          apply: ({ availableHeight }) => void (card.style.maxHeight = `${Math.max(120, availableHeight)}px`),
        }),
      ],
    });
    if (!signal.aborted) Object.assign(card.style, { left: `${x}px`, top: `${y}px` });
  };
  const stop = autoUpdate(words, card, () => void update());
  signal.addEventListener('abort', stop);
}
