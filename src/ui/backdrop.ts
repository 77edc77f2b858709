import { luminance, over, paintOf, type Rgb } from './color.ts';

/** What browsers paint behind a page that paints nothing. */
const CANVAS = { light: [255, 255, 255], dark: [18, 18, 18] } as const;

/** White and black contrast alike with a colour of this luminance: darker ones are dark. */
export const DARK_BELOW = 0.179;

/**
 * Nobody can read an image. It is taken for the hardest grey under text of its colour, so that what contrasts with that grey
 * contrasts wherever the text itself can be read.
 */
const IMAGE = { underDark: [148, 148, 148], underLight: [107, 107, 107] } as const;

/** A document is dark when it says so, whatever the browser prefers, and may leave it to the browser. */
function schemeOf({ documentElement, defaultView, head }: Document): 'light' | 'dark' {
  const declared = getComputedStyle(documentElement).colorScheme;
  const meta = head?.querySelector<HTMLMetaElement>('meta[name="color-scheme"]')?.content;
  const scheme = declared && declared !== 'normal' ? declared : (meta ?? '');
  if (!scheme.includes('dark')) return 'light';
  return scheme.includes('light') && !defaultView?.matchMedia('(prefers-color-scheme: dark)').matches
    ? 'light'
    : 'dark';
}

/** The element that an element is drawn in, out of shadow roots too. */
export function holderOf(element: Element): Element | undefined {
  const parent = element.assignedSlot ?? element.parentNode;
  if (!parent) return undefined;
  if ('host' in parent && parent.nodeType === Node.DOCUMENT_FRAGMENT_NODE) return (parent as ShadowRoot).host;
  return parent.nodeType === Node.ELEMENT_NODE ? (parent as Element) : undefined;
}

/**
 * Answers what colour is behind the words of an element: of the nearest things that paint there, through shadow roots and
 * frames of the page's own, down to the page itself. For one drawing: each element is asked once, and the answers are kept.
 */
export function createBackdrops(): (element: Element) => Rgb {
  const known = new Map<Element, Rgb>();
  const behind = (element: Element): Rgb => {
    const before = known.get(element);
    if (before) return before;
    const { backgroundColor, backgroundImage, color } = getComputedStyle(element);
    const paint = paintOf(backgroundColor) ?? { rgb: CANVAS.light, alpha: 0 };
    let found: Rgb;
    if (backgroundImage && backgroundImage !== 'none')
      found = luminance(paintOf(color)?.rgb ?? [0, 0, 0]) < DARK_BELOW ? IMAGE.underDark : IMAGE.underLight;
    else found = paint.alpha >= 1 ? paint.rgb : over(paint, under(element));
    known.set(element, found);
    return found;
  };
  const under = (element: Element): Rgb => {
    const holder = holderOf(element);
    if (holder) return behind(holder);
    const { ownerDocument } = element;
    const scheme = schemeOf(ownerDocument);
    const frame = ownerDocument.defaultView?.frameElement;
    // A frame of another scheme than the page around it is not transparent
    return frame && schemeOf(frame.ownerDocument) === scheme ? behind(frame) : CANVAS[scheme];
  };
  return behind;
}
