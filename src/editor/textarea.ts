import type { Span } from '../lint/types.ts';
import { typeOver } from './command.ts';
import type { EditorFamily, Reading } from './editor.ts';
import { createMirror } from './mirror.ts';
import { isLong, paragraphOf, spanInPart, wholeOf } from './part.ts';
import { revealRect } from './reveal.ts';

/** A field of a frame is none of this window's own. */
const isField = (element: HTMLElement): element is HTMLTextAreaElement => element.localName === 'textarea';

/**
 * Plain-text fields. Their words are no nodes of the page, so a mirror over the field carries the ranges; over that of a long
 * text it has no words, and the card alone has a place.
 */
export const textarea: EditorFamily = {
  name: 'textarea',
  accepts: (element) => isField(element) && !element.readOnly && !element.disabled,
  open: (element, _masks, signal) => {
    const field = element as HTMLTextAreaElement;
    const mirror = createMirror(field, signal);
    /** Where in the field the text begins that was read last. */
    let start = 0;
    const readAt = (place: number): Reading => {
      mirror.update();
      const { value } = field;
      const part = isLong(value) ? paragraphOf(value, place) : wholeOf(value);
      start = part.start;
      return {
        text: part.text,
        masked: part.masked,
        extent: part.extent,
        selection: () => spanInPart({ start: field.selectionStart, end: field.selectionEnd }, part),
        rangeOf: mirror.rangeOf,
        again: () => readAt(part.start),
      };
    };
    const read = (): Reading => readAt(field.selectionEnd);
    const select = (span: Span): void => {
      field.focus({ preventScroll: true });
      field.setSelectionRange(start + span.start, start + span.end);
    };
    return {
      element: field,
      tree: mirror.root,
      read,
      select,
      reveal: (span) => {
        // Where the words of a long text are is not known; the caret is among them
        const rect = isLong(field.value) ? undefined : mirror.rangeOf(span)?.getBoundingClientRect();
        if (rect) revealRect(field, rect);
      },
      write: ({ span, insert }) => {
        select(span);
        // The only way into a field that joins its undo history; React and others hear it as typing
        typeOver(field.ownerDocument, insert);
      },
    };
  },
};
