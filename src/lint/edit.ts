import { isOverlapping } from './span.ts';
import type { Edit, Span } from './types.ts';

export const applyEdit = (text: string, { span, insert }: Edit): string =>
  text.slice(0, span.start) + insert + text.slice(span.end);

/** An edit may touch a masked span, never reach into it. */
export const isEditable = ({ span }: Edit, masked: readonly Span[]): boolean =>
  !masked.some((mask) => isOverlapping(span, mask) || (span.start > mask.start && span.end < mask.end));

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/**
 * The smallest edit with the same effect: what both sides share at either end is left alone, so that formatting there
 * survives. Never cuts a surrogate pair.
 */
export function minimizeEdit(text: string, { span, insert }: Edit): Edit {
  const removed = text.slice(span.start, span.end);
  const most = Math.min(removed.length, insert.length);
  let head = 0;
  while (head < most && removed[head] === insert[head]) head++;
  if (isLowSurrogate(removed.charCodeAt(head)) || isLowSurrogate(insert.charCodeAt(head))) head--;
  head = Math.max(0, head);
  let tail = 0;
  while (tail < most - head && removed.at(-1 - tail) === insert.at(-1 - tail)) tail++;
  if (tail > 0 && isLowSurrogate(removed.charCodeAt(removed.length - tail))) tail--;
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
