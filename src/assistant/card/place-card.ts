import {
  autoUpdate,
  computePosition,
  flip,
  inline,
  offset,
  shift,
  size,
  type Middleware,
  type VirtualElement,
} from '@floating-ui/dom';
import { frameOffset } from '../frames.ts';

/** Between the words and the card, and between the card and the window's edge, in CSS pixels. */
const GAP = 6;
const MARGIN = 8;
/** Beside the words a card must be this high, or not much more than its message is seen; else it may cover them. */
const LEAST_HEIGHT = 120;

/**
 * Cuts the card to the room beside the words, where it then scrolls. In a window that has too little above and below them,
 * such as that of a small frame, it gets the window's whole height and is held inside.
 */
function fitHeight(card: HTMLElement): Middleware[] {
  const whole = (): number => document.documentElement.clientHeight - 2 * MARGIN;
  let isCramped = false;
  return [
    size({
      padding: MARGIN,
      apply: ({ availableHeight }) => {
        isCramped = availableHeight < LEAST_HEIGHT;
        card.style.maxHeight = `${isCramped ? whole() : availableHeight}px`;
      },
    }),
    {
      name: 'inWindow',
      fn: ({ y, rects }) =>
        isCramped ? { y: Math.max(MARGIN, Math.min(y, MARGIN + whole() - rects.floating.height)) } : {},
    },
  ];
}

/** What a card stands beside: the range of the words that it is about, or an element. */
type Beside = Pick<Range, 'getBoundingClientRect' | 'getClientRects'>;

/** Keeps `card` beside the words of `range`, inside the window, until `signal` ends. */
export function placeCard(card: HTMLElement, range: Beside, context: Element, signal: AbortSignal): void {
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
        ...fitHeight(card),
      ],
    });
    if (!signal.aborted) Object.assign(card.style, { left: `${x}px`, top: `${y}px` });
  };
  const stop = autoUpdate(words, card, () => void update());
  signal.addEventListener('abort', stop);
}
