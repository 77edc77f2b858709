/** The same with HTML. */
export const typeHtmlOver = (document: Document, html: string): boolean =>
  document.execCommand('insertHTML', false, html);

/** Replaces what is selected by the browser's own editing command, which joins its undo history like typing. */
export const typeOver = (document: Document, insert: string): boolean =>
  insert === '' ? document.execCommand('delete') : document.execCommand('insertText', false, insert);
