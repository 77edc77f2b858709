import tokens from '../../ui/tokens.css?inline';
import { inPage } from '../frames.ts';
import { modalAround } from './sight.ts';

export type Host = {
  /** The element that events inside have as their target outside of it. */
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** What is shown and placed. */
  readonly surface: HTMLElement;
  /** What a screen reader says when it has nothing else to say. */
  readonly status: HTMLElement;
};

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

/** Where the card lives, and what asks before there is one: outside the body, which may itself be an editor, in a closed tree that the page cannot read. */
export function createHost(style: string, signal: AbortSignal): Host {
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
  // Beside what is shown, since what is not shown is not said either
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
 * page that threw it out; with its own style, whatever the page has written there.
 */
export function settleHost(host: HTMLElement, element: HTMLElement): void {
  const home = modalAround(inPage(element)) ?? document.documentElement;
  if (host.parentNode !== home) home.append(host);
  host.style.cssText = HOST_STYLE;
  // A page that is zoomed as a whole zooms what is placed in it too, and moves it off its place
  host.style.setProperty('zoom', String(1 / home.currentCSSZoom), 'important');
}
