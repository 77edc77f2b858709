import type { Span } from '../lint/types.ts';
import type { Editor } from './editor.ts';
import { MASKS } from './masks.ts';
import { revealRect } from './reveal.ts';
import { isUniform, weave } from './weave.ts';
import { createReader, treeOf } from './read-rich.ts';

/** How an editor takes a change of a range. */
export type Ways = {
  readonly words: (range: Range, insert: string) => void;
  /** Words of several formats, as HTML; without it such changes are refused. `insert` is the same in plain text. */
  readonly html?: (range: Range, html: string, insert: string) => void;
};

function htmlOf(fragment: DocumentFragment): string {
  const box = document.createElement('div');
  box.append(fragment);
  return box.innerHTML;
}

/** What all editors over a contenteditable share: everything but the way they take a change. */
export function openRich(element: HTMLElement, masks: readonly string[], { words, html }: Ways): Editor {
  const read = createReader(element, [...MASKS, ...masks]);
  return {
    element,
    tree: treeOf(element),
    read,
    select: (span) => {
      const range = read().rangeOf(span);
      if (range) selectRange(element, range);
    },
    reveal: (span) => {
      const range = read().rangeOf(span);
      if (range) revealRect(element, range.getBoundingClientRect());
    },
    keepsFormats: ({ span, insert }) => {
      const range = read().rangeOf(span);
      return range === undefined || isUniform(range) || (html !== undefined && weave(range, insert) !== undefined);
    },
    write: ({ span, insert }) => {
      const range = read().rangeOf(span);
      if (!range) return;
      const woven = insert === '' || isUniform(range) ? undefined : weave(range, insert);
      if (woven) html?.(range, htmlOf(woven), insert);
      else words(range, insert);
    },
  };
}

/** Gives the editor the caret, with the range selected. */
export function selectRange(element: HTMLElement, range: Range): void {
  element.focus({ preventScroll: true });
  element.ownerDocument
    .getSelection()
    ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}

/** An editor that did not hear of its new selection by then will not hear of it. Milliseconds. */
const SELECTION_MS = 50;

/** Selects a range and waits until the editor has heard of it: browsers tell of a new selection in a task of its own. */
export function selectAndSettle(element: HTMLElement, range: Range): Promise<void> {
  return new Promise((resolve) => {
    const done = new AbortController();
    const finish = (): void => {
      clearTimeout(timer);
      done.abort();
      resolve();
    };
    const timer = setTimeout(finish, SELECTION_MS);
    // Bubbling comes last: the editor's own listener, on the same document, has run by then or runs in this task
    element.ownerDocument.addEventListener('selectionchange', () => queueMicrotask(finish), { signal: done.signal });
    selectRange(element, range);
  });
}

const isAt = (caret: Span | undefined, at: number): boolean => caret?.start === at && caret.end === at;

/**
 * Selects what is to change before it changes, for an editor that goes by the selection that it has heard of. Where the caret
 * is there already it leaves and comes back, or the editor would take new words for more of what was typed before them.
 */
export async function settleOn({ element, read }: Editor, { start, end }: Span): Promise<void> {
  const { rangeOf, selection, text } = read();
  const aside = start > 0 ? start - 1 : 1;
  const left =
    start === end && text !== '' && isAt(selection(), start) ? rangeOf({ start: aside, end: aside }) : undefined;
  if (left) await selectAndSettle(element, left);
  const range = rangeOf({ start, end });
  if (range) await selectAndSettle(element, range);
}
