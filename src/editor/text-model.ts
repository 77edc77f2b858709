import type { Span } from '../lint/types.ts';
import { CHIPS, masksIn } from './masks.ts';

/** A stretch of the text that stands in one text node, character for character. */
export type Run = { readonly node: Text; readonly from: number; readonly start: number; length: number };

/** A rich editor's text and where each of its characters is. */
export type TextModel = {
  readonly text: string;
  readonly masked: readonly Span[];
  readonly runs: readonly Run[];
  /** False where the text goes on behind what was read. */
  readonly isComplete: boolean;
};

/** A place in a text node, or before a node without text. */
export type Point = { readonly node: Node; readonly offset: number };

/** Where a reading begins, and how many characters it may bring; without them all is read. */
export type Bounds = { readonly from?: Point | undefined; readonly most?: number };

/** Letters that do not show, and nodes, are walked over too: this many for each character that may be read. */
const STEPS = 4;

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
  readonly from: Point | undefined;
  /** The children through which the way goes to `from`, by their parents. */
  readonly way: ReadonlyMap<Node, ChildNode>;
  readonly most: number;
  steps: number;
  isComplete: boolean;
};

/** False when as much was read as may be. Asked before each letter and each node. */
function goesOn(walk: Walk): boolean {
  walk.steps++;
  walk.isComplete &&= walk.text.length <= walk.most && walk.steps <= STEPS * walk.most;
  return walk.isComplete;
}

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
  const first = walk.from?.node === node ? walk.from.offset : 0;
  for (let offset = first; offset < data.length && goesOn(walk); offset++) {
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
  for (let child = walk.way.get(parent) ?? parent.firstChild; child && goesOn(walk); child = child.nextSibling) {
    // Not by class: a frame has classes of its own
    if (child.nodeType === Node.TEXT_NODE) walkText(walk, child as Text, whiteSpace);
    else if (child.nodeType === Node.ELEMENT_NODE) walkElement(walk, child as Element);
  }
}

/** The children that lie on the way from an element to a node in it, by their parents. */
function wayTo(root: Node, node: Node | undefined): Map<Node, ChildNode> {
  const way = new Map<Node, ChildNode>();
  for (let at = node; at && at !== root; at = at.parentNode ?? undefined)
    if (at.parentNode) way.set(at.parentNode, at as ChildNode);
  return way;
}

/**
 * Reads an editable in one walk: blocks and `br` become line ends, white space collapses as on the screen, hidden nodes
 * are left out, chips are one masked character, and text under one of `masks` (selectors) is masked.
 */
export function readTextModel(
  root: HTMLElement,
  masks: readonly string[],
  { from, most = Infinity }: Bounds = {},
): TextModel {
  const walk: Walk = {
    text: '',
    last: '',
    runs: [],
    masked: [],
    masks: masksIn(root, masks).join(', '),
    isBreakDue: false,
    space: undefined,
    from,
    way: wayTo(root, from?.node),
    most,
    steps: 0,
    isComplete: true,
  };
  walkChildren(walk, root, getComputedStyle(root).whiteSpace);
  // A trailing space is on the screen as soon as the agent types it
  if (walk.space && !isLineStart(walk)) settle(walk);
  return { text: walk.text, masked: walk.masked, runs: walk.runs, isComplete: walk.isComplete };
}
