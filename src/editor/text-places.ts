import type { Span } from '../lint/types.ts';
import type { Run, TextModel } from './text-model.ts';

/** How many of the runs stand first, up to one that does not; `isBefore` holds for all of them and no other. */
function countBefore(runs: readonly Run[], isBefore: (run: Run) => boolean): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run && isBefore(run)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last run that begins at or before `offset`. */
const runBefore = (runs: readonly Run[], offset: number): number =>
  countBefore(runs, ({ start }) => start <= offset) - 1;

type Place = { readonly node: Text; readonly offset: number };

/** The place of the character that begins at `offset`. */
function startPoint(runs: readonly Run[], offset: number): Place | undefined {
  const at = runBefore(runs, offset);
  const run = runs[at];
  if (run && offset < run.start + run.length) return { node: run.node, offset: run.from + offset - run.start };
  const next = runs[at + 1];
  return next ? { node: next.node, offset: next.from } : endPoint(runs, offset);
}

/** The place behind the character that ends at `offset`. */
function endPoint(runs: readonly Run[], offset: number): Place | undefined {
  const run = runs[runBefore(runs, offset - 1)];
  if (!run) return undefined;
  return { node: run.node, offset: run.from + Math.min(run.length, offset - run.start) };
}

/** The span as a range of the page; undefined when a node of it has left the page or has become shorter. */
export function rangeOfSpan({ runs }: TextModel, span: Span): Range | undefined {
  const isEmpty = span.start === span.end;
  const end = endPoint(runs, span.end) ?? startPoint(runs, span.end);
  const start = isEmpty ? end : startPoint(runs, span.start);
  if (!start?.node.isConnected || !end?.node.isConnected) return undefined;
  if (start.offset > start.node.length || end.offset > end.node.length) return undefined;
  const range = start.node.ownerDocument.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

/** The offset of a place of the page in the text: that of the next character there. */
export function offsetOfPoint({ runs, text }: TextModel, node: Node, offset: number): number {
  const probe = node.ownerDocument?.createRange();
  probe?.setStart(node, offset);
  const count = countBefore(runs, (run) => (probe?.comparePoint(run.node, run.from) ?? 0) <= 0);
  const [last, next] = [runs[count - 1], runs[count]];
  if (last?.node === node && offset <= last.from + last.length) return last.start + offset - last.from;
  return next ? lineOffset(text, last ? last.start + last.length : 0, next.start) : text.length;
}

/** Between two runs there may be line ends: a caret on an empty line stands behind the first of them. */
const lineOffset = (text: string, before: number, next: number): number =>
  next - before > 1 && text[before] === '\n' ? before + 1 : next;
