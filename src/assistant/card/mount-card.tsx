import { createRoot } from 'react-dom/client';
import tokens from '../../ui/tokens.css?inline';
import { themeOf } from '../../ui/theme.ts';
import { inPage } from '../frames.ts';
import type { ReplyBox } from '../reply-box.ts';
import { anchorOf, closeCard, type AssistantState, type AssistantStore } from '../store.ts';
import { Card, type CardProps } from './Card.tsx';
import style from './card.css?inline';
import dismissStyle from './dismiss.css?inline';
import { Dismissed } from './Dismissed.tsx';
import { placeCard } from './place-card.ts';
import rewrites from './rewrites.css?inline';
import { modalAround } from './sight.ts';

/** Where the card lives: outside the body, which may itself be an editor, in a closed tree that the page cannot read. */
function createHost(signal: AbortSignal): {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly surface: HTMLElement;
  readonly status: HTMLElement;
} {
  const host = document.createElement('div');
  host.style.cssText = 'all: initial !important; position: fixed !important; z-index: 2147483647 !important;';
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokens + rewrites + style + dismissStyle);
  root.adoptedStyleSheets = [sheet];
  const surface = document.createElement('div');
  surface.className = 'theme';
  // The top layer, above whatever the page stacks; `manual` leaves opening and closing to us
  surface.popover = 'manual';
  // Beside the card, since what is not shown is not said either
  const status = document.createElement('div');
  status.className = 'unseen';
  status.role = 'status';
  // Ours are English words, whatever the page writes
  for (const part of [surface, status]) Object.assign(part, { dir: 'ltr', lang: 'en' });
  root.append(surface, status);
  document.documentElement.append(host);
  signal.addEventListener('abort', () => host.remove());
  return { host, root, surface, status };
}

/**
 * Puts the host where the card can be used: inside an open modal dialog, since all else is inert then, and back into the
 * page that threw it out.
 */
function settleHost(host: HTMLElement, element: HTMLElement): void {
  const home = modalAround(inPage(element)) ?? document.documentElement;
  if (host.parentNode !== home) home.append(host);
  // A page that is zoomed as a whole zooms what is placed in it too, and moves it off its place
  host.style.setProperty('zoom', String(1 / home.currentCSSZoom), 'important');
}

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
  const { host, root, surface, status } = createHost(signal);
  const react = createRoot(surface);
  react.render(
    <>
      <Card {...props} />
      <Dismissed {...props} />
    </>,
  );
  const place = createPlacer(host, surface, props.store);
  const show = (state: AssistantState, before: AssistantState): void => {
    if (state.card === before.card && state.dismissed === before.dismissed) return;
    const shown = state.card ?? state.dismissed;
    const reading = shown && state.drafts.get(shown.box)?.reading;
    place(shown?.box.element, reading && shown && anchorOf(reading, shown.diagnostic));
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
