import { createRoot } from 'react-dom/client';
import tokens from '../../ui/tokens.css?inline';
import { themeOf } from '../../ui/theme.ts';
import { inPage } from '../frames.ts';
import { guardClicks, REFUSALS, type Guarded } from '../genuine-click.ts';
import { anchorOf, closeCard, setCardNotice, type AssistantState, type CardState } from '../store.ts';
import { Card, type CardProps } from './Card.tsx';
import style from './card.css?inline';
import { keepHost } from './keep-host.ts';
import { placeCard } from './place-card.ts';

const HOST_STYLE = 'all: initial !important; position: fixed !important; z-index: 2147483647 !important;';

/**
 * A name of its own in each page: no style or script of a page is about such an element, by accident (`div::before`) or on
 * purpose, and none can be written for the next page. Of three letters, a hyphen and five, as none of HTML's is.
 */
function randomName(): string {
  const letters = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
    String.fromCharCode(97 + (byte % 26)),
  );
  return letters.toSpliced(3, 0, '-').join('');
}

/** Where the card lives: outside the body, which may itself be an editor, in a closed tree that the page cannot read. */
function createHost(signal: AbortSignal): Guarded {
  const host = document.createElement(randomName());
  host.style.cssText = HOST_STYLE;
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokens + style);
  root.adoptedStyleSheets = [sheet];
  const surface = document.createElement('div');
  surface.className = 'theme';
  // The top layer, above whatever the page stacks; `manual` leaves opening and closing to us
  surface.popover = 'manual';
  root.append(surface);
  document.documentElement.append(host);
  signal.addEventListener('abort', () => host.remove());
  return { host, root, surface };
}

/**
 * Puts the host where the card can be used: inside an open modal dialog, since all else is inert then, and back into the
 * page that threw it out; with its own style, whatever the page has written there.
 */
function settleHost(host: HTMLElement, element: HTMLElement): void {
  const home = inPage(element).closest('dialog:modal') ?? document.documentElement;
  if (host.parentNode !== home) home.append(host);
  host.style.cssText = HOST_STYLE;
  // A page that is zoomed as a whole zooms what is placed in it too, and moves it off its place
  host.style.setProperty('zoom', String(1 / home.currentCSSZoom), 'important');
}

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
  const { host, root, surface } = createHost(signal);
  const react = createRoot(surface);
  react.render(<Card {...props} />);
  const place = createPlacer(host, surface);
  const close = (): void => closeCard(props.store);
  const keeper = keepHost(host, surface, close, signal);
  const guard = guardClicks(
    { host, root, surface },
    (refusal) => setCardNotice(props.store, REFUSALS[refusal]),
    signal,
  );
  const show = (state: AssistantState, before: AssistantState): void => {
    if (state.card === before.card) return;
    if (state.card && !keeper.mayShow()) return close();
    const reading = state.card && state.drafts.get(state.card.box)?.reading;
    place(state.card, reading && state.card && anchorOf(reading, state.card.diagnostic));
    if (!state.card) return;
    guard.trustStyle();
    keeper.watch();
  };
  const unsubscribe = props.store.subscribe(show);
  signal.addEventListener('abort', () => {
    unsubscribe();
    place(undefined, undefined);
    react.unmount();
  });
  return { host, root };
}
