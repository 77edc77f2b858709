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
import { isOutOfSight } from './sight.ts';

/** Between the words and the card, and between the card and the window's edge, in CSS pixels. */
const GAP = 6;
const MARGIN = 8;
/** Above or below the words a card must be this high for its head and its first rewrite; else it goes elsewhere. */
const LEAST_HEIGHT = 92;
/** On either side of the words it must be this wide. */
const LEAST_WIDTH = 210;
/** A lower card has less air. */
const ROOMY_HEIGHT = 180;

const { max, min } = Math;

/** Where a card goes that has room neither above nor below the words, as in a small frame: to their side, or over all. */
function besideWords(card: HTMLElement, words: DOMRect): { readonly x: number; readonly y: number } {
  const { clientWidth, clientHeight } = document.documentElement;
  const margin = min(MARGIN, clientHeight * 0.05);
  const rooms = { left: words.left - GAP - margin, right: clientWidth - words.right - GAP - margin };
  const room = max(rooms.left, rooms.right);
  card.style.maxHeight = `${clientHeight - 2 * margin}px`;
  const isBeside = room >= LEAST_WIDTH;
  if (isBeside) card.style.width = `${min(room, card.offsetWidth)}px`;
  const { offsetWidth, offsetHeight } = card;
  const y = max(margin, min(words.top, clientHeight - margin - offsetHeight));
  if (!isBeside) return { x: max(margin, min(words.left, clientWidth - margin - offsetWidth)), y };
  return { x: rooms.right === room ? words.right + GAP : words.left - GAP - offsetWidth, y };
}

/** Cuts the card to the room above or below the words, where it then scrolls; without such room it goes elsewhere. */
function fit(card: HTMLElement): Middleware[] {
  // As high as it is before it is cut
  const least = min(LEAST_HEIGHT, card.offsetHeight);
  let isCramped = false;
  return [
    size({
      padding: MARGIN,
      apply: ({ availableHeight }) => {
        isCramped = availableHeight < least;
        card.style.maxHeight = `${availableHeight}px`;
        card.toggleAttribute('data-tight', availableHeight < ROOMY_HEIGHT);
      },
    }),
    {
      name: 'beside',
      fn: ({ elements: { reference } }) =>
        isCramped ? besideWords(card, reference.getBoundingClientRect() as DOMRect) : {},
    },
  ];
}

/**
 * Brings what has got the focus into the part of a cut card that is seen. By hand: the browser might scroll the page for it.
 * Later the card stays where the agent has scrolled it.
 */
function createShowFocused(card: HTMLElement, signal: AbortSignal): () => void {
  const focusedNow = (): Element | null => (card.getRootNode() as ShadowRoot).activeElement;
  let shown: Element | null = null;
  // Whoever scrolls has seen what has the focus, whether the card was placed since it came or not
  card.addEventListener('scroll', () => (shown = focusedNow()), { capture: true, passive: true, signal });
  return () => {
    const focused = focusedNow();
    if (focused && focused !== shown) showFocused(card, focused);
    shown = focused;
  };
}

function showFocused(card: HTMLElement, focused: Element): void {
  const scroller = card.firstElementChild;
  if (!scroller?.contains(focused)) return;
  const [part, seen] = [focused.getBoundingClientRect(), scroller.getBoundingClientRect()];
  const head = scroller.querySelector('header')?.offsetHeight ?? 0;
  scroller.scrollTop += max(0, min(part.bottom - seen.bottom + GAP, part.top - seen.top - head));
}

/** What a card stands beside: the range of the words that it is about, or an element. */
export type Beside = Pick<Range, 'getBoundingClientRect' | 'getClientRects'>;

export type Placing = {
  readonly card: HTMLElement;
  readonly range: Beside;
  /** The element that the words are in. */
  readonly context: Element;
  /** The words were scrolled out of sight. */
  readonly onOutOfSight: () => void;
};

/** Keeps `card` beside the words of `range`, inside the window, until `signal` ends. */
export function placeCard({ card, range, context, onOutOfSight }: Placing, signal: AbortSignal): void {
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
  const showNewFocus = createShowFocused(card, signal);
  let isFirst = true;
  const update = async (): Promise<void> => {
    const scrolled = isFirst ? 0 : (card.firstElementChild?.scrollTop ?? 0);
    isFirst = false;
    // Measured at its full size, or a card that was cut once would never flip to the roomier side
    Object.assign(card.style, { maxHeight: '', width: '' });
    card.removeAttribute('data-tight');
    const { x, y } = await computePosition(words, card, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        inline(),
        offset(GAP),
        flip({ padding: MARGIN }),
        shift({ padding: MARGIN, crossAxis: false }),
        ...fit(card),
      ],
    });
    if (signal.aborted) return;
    Object.assign(card.style, { left: `${x}px`, top: `${y}px` });
    // A card that was whole for a moment has forgotten how far it was scrolled
    if (card.firstElementChild) card.firstElementChild.scrollTop = scrolled;
    showNewFocus();
  };
  const stop = autoUpdate(words, card, () => void update());
  signal.addEventListener('abort', stop);
  const onScroll = (): void => {
    if (isOutOfSight(range, context)) onOutOfSight();
    else void update();
  };
  // What scrolls may be the editor itself or a part of it, inside a shadow root of the page's
  for (const where of new Set([context.getRootNode(), context.ownerDocument]))
    where.addEventListener('scroll', onScroll, { capture: true, passive: true, signal });
}
