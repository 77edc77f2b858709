import { isOverlapping } from './span.ts';
import type { Edit, Span } from './types.ts';

export const applyEdit = (text: string, { span, insert }: Edit): string =>
  text.slice(0, span.start) + insert + text.slice(span.end);

/** An edit may touch a masked span, never reach into it. */
export const isEditable = ({ span }: Edit, masked: readonly Span[]): boolean =>
  !masked.some((mask) => isOverlapping(span, mask));

const isInPair = (text: string, at: number): boolean =>
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));

/**
 * The smallest edit with the same effect: what both sides share at either end is left alone, so that formatting there
 * survives. Never cuts a surrogate pair.
 */
export function minimizeEdit(text: string, { span, insert }: Edit): Edit {
  const removed = text.slice(span.start, span.end);
  const most = Math.min(removed.length, insert.length);
  let head = 0;
  while (head < most && removed[head] === insert[head]) head++;
  if (head > 0 && (isInPair(removed, head) || isInPair(insert, head))) head--;
  let tail = 0;
  while (tail < most - head && removed.at(-1 - tail) === insert.at(-1 - tail)) tail++;
  if (tail > 0 && (isInPair(removed, removed.length - tail) || isInPair(insert, insert.length - tail))) tail--;
  return {
    span: { start: span.start + head, end: span.end - tail },
    insert: insert.slice(head, insert.length - tail),
  };
}

/** Where a span of the old text is after an edit; undefined when the edit reached into it. */
export function moveSpan(span: Span, edit: Edit): Span | undefined {
  if (edit.span.end <= span.start) {
    const by = edit.insert.length - (edit.span.end - edit.span.start);
    return { start: span.start + by, end: span.end + by };
  }
  return edit.span.start >= span.end ? span : undefined;
}
