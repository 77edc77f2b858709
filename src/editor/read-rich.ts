import { shiftSpan } from '../lint/span.ts';
import type { Span } from '../lint/types.ts';
import type { Reading } from './editor.ts';
import { MOST_READ, paragraphAt, REACH, spanInPart } from './part.ts';
import { readTextModel, type Point, type TextModel } from './text-model.ts';
import { offsetOfPoint, rangeOfSpan } from './text-places.ts';

export const treeOf = (element: HTMLElement): Document | ShadowRoot => {
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot) : element.ownerDocument;
};

/** Chromium keeps the selection inside a shadow root from the document, and gives it to the root. */
type SelectionHolder = { readonly getSelection?: () => Selection | null };

function selectionIn(element: HTMLElement): Range | undefined {
  const root = treeOf(element);
  const own = 'getSelection' in root ? (root as SelectionHolder).getSelection?.() : null;
  const selection = own ?? element.ownerDocument.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  return range && element.contains(range.startContainer) && element.contains(range.endContainer) ? range : undefined;
}

function selectionOf(element: HTMLElement, model: TextModel): Span | undefined {
  const range = selectionIn(element);
  if (!range) return undefined;
  const start = offsetOfPoint(model, range.startContainer, range.startOffset);
  return {
    start,
    end: range.collapsed ? start : Math.max(start, offsetOfPoint(model, range.endContainer, range.endOffset)),
  };
}

/** An editable without any text: its beginning. */
function emptyRange(element: HTMLElement, model: TextModel, span: Span): Range | undefined {
  if (model.runs.length > 0 || span.start !== span.end) return undefined;
  const range = element.ownerDocument.createRange();
  range.setStart(element, 0);
  return range;
}

const lengthOf = (node: Node): number => node.nodeValue?.length ?? 0;

/** The node at a place of an element or a text, or the last one before it, and how many of its letters stand before the place. */
function pointAt(container: Node, offset: number): Point {
  const child = container.childNodes[offset];
  if (child) return { node: child, offset: 0 };
  let node = container;
  while (node.lastChild) node = node.lastChild;
  return { node, offset: node === container ? offset : lengthOf(node) };
}

/** A place of an element so many letters and nodes before another one; its beginning where there are not as many. */
export function placeBefore(element: HTMLElement, container: Node, offset: number, steps: number): Point {
  const start = pointAt(container, offset);
  const walker = element.ownerDocument.createTreeWalker(element);
  walker.currentNode = start.node;
  let left = steps - start.offset;
  while (left > 0 && walker.previousNode()) left -= 1 + lengthOf(walker.currentNode);
  return { node: walker.currentNode, offset: Math.max(0, -left) };
}

/** The last place of the selection as a place of its own, which stays where it is when the selection moves on. */
function endOf(range: Range): Range {
  const place = range.cloneRange();
  place.collapse(false);
  return place;
}

/**
 * Gives what reads an editable: the whole of it, or, where that is long, the paragraph with the caret; then the work is that
 * of what may be read, whatever stands around it.
 */
export function createReader(element: HTMLElement, masks: readonly string[]): () => Reading {
  let lastPlace: Range | undefined;

  const readWhole = (most = Infinity): Reading | undefined => {
    const model = readTextModel(element, masks, { most });
    if (!model.isComplete) return undefined;
    return {
      text: model.text,
      masked: model.masked,
      extent: 'whole',
      selection: () => selectionOf(element, model),
      rangeOf: (span) => rangeOfSpan(model, span) ?? emptyRange(element, model, span),
      again: () => readWhole() ?? read(),
    };
  };

  const readAt = (place: Range): Reading => {
    const { endContainer, endOffset } = place;
    const from = placeBefore(element, endContainer, endOffset, REACH);
    const model = readTextModel(element, masks, { from, most: MOST_READ });
    const stretch = { ...model, isOpenBefore: from.node !== element, isOpenBehind: !model.isComplete };
    const part = paragraphAt(stretch, offsetOfPoint(model, endContainer, endOffset));
    return {
      text: part.text,
      masked: part.masked,
      extent: part.extent,
      selection: () => {
        const selection = selectionOf(element, model);
        return selection && spanInPart(selection, part);
      },
      rangeOf: (span) => rangeOfSpan(model, shiftSpan(span, part.start)),
      again: () => readAt(place),
    };
  };

  const read = (): Reading => {
    const whole = readWhole(MOST_READ);
    if (whole) return whole;
    const selected = selectionIn(element);
    if (selected) lastPlace = endOf(selected);
    if (!lastPlace) {
      lastPlace = element.ownerDocument.createRange();
      lastPlace.setStart(element, 0);
    }
    return readAt(lastPlace);
  };
  return read;
}
