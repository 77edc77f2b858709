import { typeHtmlOver, typeOver } from './command.ts';
import { selectRange, type Ways } from './rich.ts';

/** The browser's own editing commands, which fire the events of typing and join the browser's undo history. */
export const byCommand = (element: HTMLElement): Required<Ways> => ({
  words: (range, insert) => {
    selectRange(element, range);
    typeOver(element.ownerDocument, insert);
  },
  html: (range, html) => {
    selectRange(element, range);
    typeHtmlOver(element.ownerDocument, html);
  },
});
