/** What browsers offer to extensions alone: the way into a closed shadow root (Chromium: `dom`, Firefox: on the element). */
type Openable = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };

function shadowRootOf(element: Openable): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  const open = 'chrome' in globalThis ? chrome.dom?.openOrClosedShadowRoot : undefined;
  if (open && element instanceof HTMLElement) return open(element);
  return element.openOrClosedShadowRoot ?? null;
}

/** The element with the focus and all that it stands in, from the inside out, through shadow roots, closed ones too. */
export function focusPath(document: Document): Element[] {
  const path: Element[] = [];
  let focused = document.activeElement;
  for (let root = focused && shadowRootOf(focused); root?.activeElement; root = shadowRootOf(focused))
    focused = root.activeElement;
  for (let at = focused; at; at = parentOf(at)) path.push(at);
  return path;
}

function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
