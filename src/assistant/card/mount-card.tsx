import { createRoot } from 'react-dom/client';
import { themeOf } from '../../ui/theme.ts';
import { guardClicks, REFUSALS } from '../genuine-click.ts';
import type { ReplyBox } from '../reply-box.ts';
import {
  anchorOf,
  closeCard,
  closeDismissed,
  setCardNotice,
  type AssistantState,
  type AssistantStore,
} from '../store.ts';
import { Card, type CardProps } from './Card.tsx';
import style from './card.css?inline';
import dismissStyle from './dismiss.css?inline';
import { Dismissed } from './Dismissed.tsx';
import { createHost, settleHost } from './host.ts';
import { keepHost } from './keep-host.ts';
import { placeCard } from './place-card.ts';
import rewrites from './rewrites.css?inline';

function createPlacer(
  host: HTMLElement,
  surface: HTMLElement,
  store: AssistantStore,
): (element: HTMLElement | undefined, range: Range | undefined) => void {
  const onOutOfSight = (): void => {
    // One that has the focus is not taken away from under the agent's keys
    if (store.getState().card?.openedBy !== 'keys') closeCard(store);
  };
  let placed = new AbortController();
  return (element, range) => {
    placed.abort();
    placed = new AbortController();
    if (!element || !range) return surface.isConnected ? surface.hidePopover() : undefined;
    settleHost(host, element);
    surface.dataset['theme'] = themeOf(element);
    surface.showPopover();
    placeCard({ card: surface, range, context: element, onOutOfSight }, placed.signal);
  };
}

export type CardView = {
  /** The element that events in the card have as their target outside of it. */
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Has a screen reader say something of a box when it has nothing else to say. */
  readonly announce: (text: string, box: ReplyBox) => void;
};

/** Shows the card of the store's state, or the way back to the last one, until `signal` ends. */
export function mountCard(props: CardProps, signal: AbortSignal): CardView {
  const { host, root, surface, status } = createHost(rewrites + style + dismissStyle, signal);
  const react = createRoot(surface);
  react.render(
    <>
      <Card {...props} />
      <Dismissed {...props} />
    </>,
  );
  const place = createPlacer(host, surface, props.store);
  const close = (): void => {
    closeCard(props.store);
    closeDismissed(props.store);
  };
  const keeper = keepHost(host, surface, close, signal);
  const guard = guardClicks(
    { host, root, surface },
    (refusal) => setCardNotice(props.store, REFUSALS[refusal]),
    signal,
  );
  const show = (state: AssistantState, before: AssistantState): void => {
    if (state.card === before.card && state.dismissed === before.dismissed) return;
    const shown = state.card ?? state.dismissed;
    if (shown && !keeper.mayShow()) return close();
    const reading = shown && state.drafts.get(shown.box)?.reading;
    place(shown?.box.element, reading && shown && anchorOf(reading, shown.diagnostic));
    if (!shown) return;
    guard.trustStyle();
    keeper.watch();
  };
  const unsubscribe = props.store.subscribe(show);
  signal.addEventListener('abort', () => {
    unsubscribe();
    place(undefined, undefined);
    react.unmount();
  });
  const announce: CardView['announce'] = (text, { element }) => {
    settleHost(host, element);
    status.textContent = text;
  };
  return { host, root, announce };
}
