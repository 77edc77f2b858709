import type { Span } from '../lint/types.ts';
import { CHIPS } from './masks.ts';

/** A stretch of the text that stands in one text node, character for character. */
type Run = { readonly node: Text; readonly from: number; readonly start: number; length: number };

/** A rich editor's text and where each of its characters is. */
export type TextModel = {
  readonly text: string;
  readonly masked: readonly Span[];
  readonly runs: readonly Run[];
};

/** Stands for what is no text: a mention, an image. */
const CHIP = '\uFFFC';
/** Zero-width fillers that editors put where a caret must go; they are no part of the words. */
const FILLER = /[\u200B\u2060\uFEFF]/;
const SPACE = /[ \t\n\r\f]/;

type Walk = {
  text: string;
  /** The last character of `text`: asking a growing text for its end copies it every time. */
  last: string;
  readonly runs: Run[];
  readonly masked: Span[];
  readonly masks: string;
  /** A block ended or began: the next character starts a line. */
  isBreakDue: boolean;
  /** White space that shows only if a word follows on the same line. */
  space: { readonly node: Text; readonly offset: number } | undefined;
};

const isLineStart = ({ last }: Walk): boolean => last === '' || last === '\n';

function write(walk: Walk, character: string): void {
  walk.text += character;
  walk.last = character;
}

function endBlock(walk: Walk): void {
  walk.space = undefined;
  if (!isLineStart(walk)) walk.isBreakDue = true;
}

function add(walk: Walk, character: string, node: Text, offset: number): void {
  const last = walk.runs.at(-1);
  const start = walk.text.length;
  if (last && last.node === node && last.from + last.length === offset && last.start + last.length === start)
    last.length += character.length;
  else walk.runs.push({ node, from: offset, start, length: character.length });
  write(walk, character);
}

/** Ends the line that is due, or writes the space that is. */
function settle(walk: Walk): void {
  if (walk.isBreakDue) {
    write(walk, '\n');
    walk.isBreakDue = false;
  } else if (walk.space && !isLineStart(walk)) add(walk, ' ', walk.space.node, walk.space.offset);
  walk.space = undefined;
}

const KEEPS_SPACES = new Set(['pre', 'pre-wrap', 'break-spaces']);

function walkText(walk: Walk, node: Text, whiteSpace: string): void {
  const keepsSpaces = KEEPS_SPACES.has(whiteSpace);
  const keepsLines = keepsSpaces || whiteSpace === 'pre-line';
  const { data } = node;
  for (let offset = 0; offset < data.length; offset++) {
    const character = data[offset] ?? '';
    if (FILLER.test(character)) continue;
    const isCollapsing = SPACE.test(character) && !(character === '\n' ? keepsLines : keepsSpaces);
    if (isCollapsing) walk.space ??= { node, offset };
    else {
      settle(walk);
      add(walk, character === '\u00A0' ? ' ' : character, node, offset);
    }
  }
}

function walkChip(walk: Walk): void {
  settle(walk);
  walk.masked.push({ start: walk.text.length, end: walk.text.length + 1 });
  write(walk, CHIP);
}

function walkElement(walk: Walk, element: Element): void {
  if (element.localName === 'br') {
    if (walk.isBreakDue) settle(walk);
    walk.space = undefined;
    write(walk, '\n');
    return;
  }
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden') return;
  if (element.matches(CHIPS)) return walkChip(walk);
  const isBlock = !style.display.startsWith('inline') && style.display !== 'contents' && style.display !== 'ruby';
  if (isBlock) endBlock(walk);
  const isMasked = walk.masks !== '' && element.matches(walk.masks);
  const start = walk.text.length;
  walkChildren(walk, element, style.whiteSpace || style.whiteSpaceCollapse);
  if (isMasked && walk.text.length > start) walk.masked.push({ start, end: walk.text.length });
  if (isBlock) endBlock(walk);
}

function walkChildren(walk: Walk, parent: Node, whiteSpace: string): void {
  for (let child = parent.firstChild; child; child = child.nextSibling) {
    // Not by class: a frame has classes of its own
    if (child.nodeType === Node.TEXT_NODE) walkText(walk, child as Text, whiteSpace);
    else if (child.nodeType === Node.ELEMENT_NODE) walkElement(walk, child as Element);
  }
}

/**
 * Reads an editable in one walk: blocks and `br` become line ends, white space collapses as on the screen, hidden nodes
 * are left out, chips are one masked character, and text under one of `masks` (selectors) is masked.
 */
export function readTextModel(root: HTMLElement, masks: readonly string[]): TextModel {
  const walk: Walk = {
    text: '',
    last: '',
    runs: [],
    masked: [],
    masks: masks.join(', '),
    isBreakDue: false,
    space: undefined,
  };
  walkChildren(walk, root, getComputedStyle(root).whiteSpace);
  // A trailing space is on the screen as soon as the agent types it
  if (walk.space && !isLineStart(walk)) settle(walk);
  return { text: walk.text, masked: walk.masked, runs: walk.runs };
}

/** The last run that begins at or before `offset`, by binary search. */
function runBefore(runs: readonly Run[], offset: number): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

type Point = { readonly node: Text; readonly offset: number };

/** The place of the character that begins at `offset`. */
function startPoint({ runs }: TextModel, offset: number): Point | undefined {
  const at = runBefore(runs, offset);
  const run = runs[at];
  if (run && offset < run.start + run.length) return { node: run.node, offset: run.from + offset - run.start };
  const next = runs[at + 1];
  return next ? { node: next.node, offset: next.from } : endPoint({ runs, text: '', masked: [] }, offset);
}

/** The place behind the character that ends at `offset`. */
function endPoint({ runs }: TextModel, offset: number): Point | undefined {
  const run = runs[runBefore(runs, offset - 1)];
  if (!run) return undefined;
  return { node: run.node, offset: run.from + Math.min(run.length, offset - run.start) };
}

/** The span as a range of the page; undefined when a node of it has left the page or has become shorter. */
export function rangeOfSpan(model: TextModel, span: Span): Range | undefined {
  const isEmpty = span.start === span.end;
  const end = endPoint(model, span.end) ?? startPoint(model, span.end);
  const start = isEmpty ? end : startPoint(model, span.start);
  if (!start?.node.isConnected || !end?.node.isConnected) return undefined;
  if (start.offset > start.node.length || end.offset > end.node.length) return undefined;
  const range = start.node.ownerDocument.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

/** The offset of a place of the page in the text: that of the next character there. */
export function offsetOfPoint({ runs, text }: TextModel, node: Node, offset: number): number {
  let before = 0;
  const probe = node.ownerDocument?.createRange();
  probe?.setStart(node, offset);
  for (const run of runs) {
    if (run.node === node && offset >= run.from && offset <= run.from + run.length)
      return run.start + offset - run.from;
    const side = probe?.comparePoint(run.node, run.from) ?? 0;
    if (side > 0) return lineOffset(text, before, run.start);
    before = run.start + run.length;
  }
  return Math.max(before, text.length);
}

/** Between two runs there may be line ends: a caret on an empty line stands behind the first of them. */
const lineOffset = (text: string, before: number, next: number): number =>
  next - before > 1 && text[before] === '\n' ? before + 1 : next;
