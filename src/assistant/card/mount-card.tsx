import { createRoot } from 'react-dom/client';
import { themeOf } from '../../ui/theme.ts';
import { anchorOf, type AssistantState, type CardState } from '../store.ts';
import { Card, type CardProps } from './Card.tsx';
import style from './card.css?inline';
import { createHost, settleHost } from './host.ts';
import { placeCard } from './place-card.ts';

function createPlacer(
  host: HTMLElement,
  surface: HTMLElement,
): (card: CardState | undefined, range: Range | undefined) => void {
  let placed = new AbortController();
  return (card, range) => {
    placed.abort();
    placed = new AbortController();
    if (!card || !range) return surface.isConnected ? surface.hidePopover() : undefined;
    settleHost(host, card.box.element);
    surface.dataset['theme'] = themeOf(card.box.element);
    surface.showPopover();
    placeCard(surface, range, card.box.element, placed.signal);
  };
}

export type CardView = {
  /** The element that events in the card have as their target outside of it. */
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
};

/** Shows the card of the store's state, until `signal` ends. */
export function mountCard(props: CardProps, signal: AbortSignal): CardView {
  const { host, root, surface } = createHost(style, signal);
  const react = createRoot(surface);
  react.render(<Card {...props} />);
  const place = createPlacer(host, surface);
  const show = (state: AssistantState, before: AssistantState): void => {
    if (state.card === before.card) return;
    const reading = state.card && state.drafts.get(state.card.box)?.reading;
    place(state.card, reading && state.card && anchorOf(reading, state.card.diagnostic));
  };
  const unsubscribe = props.store.subscribe(show);
  signal.addEventListener('abort', () => {
    unsubscribe();
    place(undefined, undefined);
    react.unmount();
  });
  return { host, root };
}
