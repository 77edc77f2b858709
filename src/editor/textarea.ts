import { typeOver } from './command.ts';
import type { EditorFamily, Reading } from './editor.ts';
import { createMirror } from './mirror.ts';
import { revealRect } from './reveal.ts';

/** A field of a frame is none of this window's own. */
const isField = (element: HTMLElement): element is HTMLTextAreaElement => element.localName === 'textarea';

/** Plain-text fields. Their words are no nodes of the page, so a mirror over the field carries the ranges. */
export const textarea: EditorFamily = {
  name: 'textarea',
  accepts: (element) => isField(element) && !element.readOnly && !element.disabled,
  open: (element, _masks, signal) => {
    const field = element as HTMLTextAreaElement;
    const mirror = createMirror(field, signal);
    const read = (): Reading => {
      mirror.update();
      return {
        text: field.value,
        masked: [],
        selection: () => ({ start: field.selectionStart, end: field.selectionEnd }),
        rangeOf: mirror.rangeOf,
      };
    };
    return {
      element: field,
      tree: mirror.root,
      read,
      select: ({ start, end }) => {
        field.focus({ preventScroll: true });
        field.setSelectionRange(start, end);
      },
      reveal: (span) => {
        const rect = mirror.rangeOf(span)?.getBoundingClientRect();
        if (rect) revealRect(field, rect);
      },
      write: ({ span, insert }) => {
        field.focus({ preventScroll: true });
        field.setSelectionRange(span.start, span.end);
        // The only way into a field that joins its undo history; React and others hear it as typing
        typeOver(field.ownerDocument, insert);
      },
    };
  },
};
