import { autoUpdate } from '@floating-ui/dom';
import { minimizeEdit } from '../lint/edit.ts';
import type { Span } from '../lint/types.ts';
import { isLong } from './part.ts';
import { watchLook } from './watch-look.ts';

/** A letter that makes a line and does not show. */
const FILLER = '\u200B';

/** What decides where each letter of a field stands. */
const COPIED = [
  'borderBlockEndWidth',
  'borderBlockStartWidth',
  'borderInlineEndWidth',
  'borderInlineStartWidth',
  'boxSizing',
  'direction',
  'fontFamily',
  'fontFeatureSettings',
  'fontKerning',
  'fontOpticalSizing',
  'fontSize',
  'fontStretch',
  'fontStyle',
  'fontVariant',
  'fontVariationSettings',
  'fontWeight',
  'hyphens',
  'letterSpacing',
  'lineBreak',
  'lineHeight',
  'overflowWrap',
  'paddingBottom',
  'paddingLeft',
  'paddingRight',
  'paddingTop',
  'tabSize',
  'textAlign',
  'textIndent',
  'textRendering',
  'textTransform',
  'unicodeBidi',
  'whiteSpace',
  'wordBreak',
  'wordSpacing',
  'writingMode',
] as const;

/**
 * A copy of a field's text laid out over it, invisible but for the underlines, outside of the page's own nodes. To lay out a
 * very long text a second time would hold the page up with every key: its mirror is an empty line at the field's lower edge.
 */
export type Mirror = {
  readonly root: ShadowRoot;
  /** Takes over the field's text and place as they are now. */
  readonly update: () => void;
  /** Undefined for a span that the text does not reach, and an empty range where the mirror is. The field is laid out once in a task, however many are asked for. */
  readonly rangeOf: (span: Span) => Range | undefined;
};

function createHost(document: Document): {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly box: HTMLElement;
  readonly words: HTMLElement;
} {
  const host = document.createElement('div');
  // `all: initial` first: no style of the page reaches the mirror
  host.style.cssText =
    'all: initial; position: fixed; top: 0; left: 0; width: 0; height: 0; pointer-events: none; z-index: 2147483646;';
  host.ariaHidden = 'true';
  const root = host.attachShadow({ mode: 'closed' });
  const box = document.createElement('div');
  const words = document.createElement('div');
  box.style.cssText =
    'position: fixed; overflow: hidden; color: transparent; border: 0 solid transparent; background: none; transform-origin: 0 0; forced-color-adjust: none;';
  box.append(words);
  root.append(box);
  return { host, root, box, words };
}

function layOut(field: HTMLTextAreaElement, box: HTMLElement, words: HTMLElement, isEmpty: boolean): void {
  const style = getComputedStyle(field);
  const rect = field.getBoundingClientRect();
  for (const property of COPIED) words.style[property] = style[property];
  // The scroll bar takes its width from the words, not from the box
  Object.assign(words.style, {
    width: `${field.clientWidth}px`,
    boxSizing: 'border-box',
    borderWidth: '0',
    minHeight: `${isEmpty ? field.clientHeight : field.scrollHeight}px`,
    alignContent: isEmpty ? 'end' : 'normal',
  });
  // Inside the mirror lengths are the field's own; zoom lays out anew, a transform only draws larger
  const zoom = field.currentCSSZoom ?? 1;
  // A page that is zoomed as a whole zooms the mirror already
  const around = (box.getRootNode() as ShadowRoot).host.currentCSSZoom ?? 1;
  const [x, y] = [rect.width / (field.offsetWidth * zoom) || 1, rect.height / (field.offsetHeight * zoom) || 1];
  Object.assign(box.style, {
    left: `${rect.left / zoom + field.clientLeft * x}px`,
    top: `${rect.top / zoom + field.clientTop * y}px`,
    width: `${field.clientWidth}px`,
    height: `${field.clientHeight}px`,
    zoom: String(zoom / around),
    transform: x === 1 && y === 1 ? 'none' : `scale(${x}, ${y})`,
  });
  box.scrollTop = field.scrollTop;
  box.scrollLeft = field.scrollLeft;
}

/** Lays a mirror over a field and keeps it there until `signal` ends. */
export function createMirror(field: HTMLTextAreaElement, signal: AbortSignal): Mirror {
  const { host, root, box, words } = createHost(field.ownerDocument);
  const text = field.ownerDocument.createTextNode('');
  words.append(text);
  let isFresh = false;
  const update = () => {
    const { value } = field;
    const isEmpty = isLong(value);
    // A last line end shows as an empty line in a field, and not in a block
    const shown = isEmpty ? FILLER : value.endsWith('\n') ? `${value}${FILLER}` : value;
    // Only what has changed, so that the ranges in the rest stay: they are drawn until the next reading
    const { span, insert } = minimizeEdit(text.data, { span: { start: 0, end: text.length }, insert: shown });
    if (span.end > span.start || insert !== '') text.replaceData(span.start, span.end - span.start, insert);
    layOut(field, box, words, isEmpty);
    isFresh = true;
    queueMicrotask(() => (isFresh = false));
  };
  /** What happens inside the field moves nothing in an empty mirror. */
  const updateWords = () => {
    if (!isLong(field.value) || text.data !== FILLER) update();
  };
  field.ownerDocument.documentElement.append(host);
  // Follows scrolling around the field, its size and its place; what happens inside it is heard here
  const stop = autoUpdate(field, box, update);
  watchLook(field, update, signal);
  for (const type of ['input', 'scroll', 'focus']) field.addEventListener(type, updateWords, { signal, passive: true });
  signal.addEventListener('abort', () => {
    stop();
    host.remove();
  });
  return {
    root,
    update: updateWords,
    rangeOf: ({ start, end }) => {
      if (!isFresh) updateWords();
      const range = field.ownerDocument.createRange();
      if (isLong(field.value)) {
        range.setStart(text, 0);
        return range;
      }
      if (end > text.length) return undefined;
      range.setStart(text, start);
      range.setEnd(text, end);
      return range;
    },
  };
}
