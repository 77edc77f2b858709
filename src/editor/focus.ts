/** What browsers offer to extensions alone: the way into a closed shadow root (Chromium: `dom`, Firefox: on the element). */
type Openable = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };

const isHtml = (element: Element): element is HTMLElement => 'innerText' in element;

function shadowRootOf(element: Openable): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  const open = 'chrome' in globalThis ? chrome.dom?.openOrClosedShadowRoot : undefined;
  if (open && isHtml(element)) return open(element);
  return element.openOrClosedShadowRoot ?? null;
}

/** The document inside a frame of the page's own origin; undefined for any other element. */
export const documentIn = (element: Element | null): Document | undefined =>
  (element && 'contentDocument' in element ? (element as HTMLIFrameElement).contentDocument : undefined) ?? undefined;

/** What holds an element: its parent, the host of its shadow root, the frame of its document. */
export function holderOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  if ('host' in root) return (root as ShadowRoot).host;
  return element.ownerDocument.defaultView?.frameElement ?? null;
}

/** An element and all that holds it, from the inside out. */
export function holdersOf(element: Element): Element[] {
  const holders: Element[] = [];
  for (let at: Element | null = element; at; at = holderOf(at)) holders.push(at);
  return holders;
}

/** The nearest that a selector matches, of an element and all that holds it. */
export function closestHolder(element: Element, selector: string): Element | null {
  for (let at: Element | null = element; at; at = holderOf(at)) if (at.matches(selector)) return at;
  return null;
}

/** The element with the focus and all that holds it, from the inside out: through shadow roots and the page's own frames. */
export function focusPath(document: Document): Element[] {
  let focused = document.activeElement;
  while (focused) {
    const inner: Element | null | undefined = (documentIn(focused) ?? shadowRootOf(focused))?.activeElement;
    if (!inner) break;
    focused = inner;
  }
  return focused ? holdersOf(focused) : [];
}
