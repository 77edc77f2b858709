import { byCommand } from './by-command.ts';
import type { EditorFamily } from './editor.ts';
import { openWithSteps } from './undo-step.ts';

/** Up: of the keys with which CKEditor closes an undo step, the one it does nothing else with as long as words are selected. */
const UP_KEY = 38;

/**
 * CKEditor 4's model is the page, but it looks at it, and tells the page that its text changed, only when a key is let go.
 * (Measured: CKEditor 4.22.1 inline in Chromium 156, 2026-11. A command between two keys: the change is told, one undo
 * restores, formats are kept. A command alone: the change is not told, one undo takes the line with it. A paste of HTML and
 * text: one undo restores, but bold is lost, spaces at the end too, and nothing can be deleted.)
 */
export const ckeditor4: EditorFamily = {
  name: 'ckeditor4',
  accepts: (element) => element.isContentEditable && element.classList.contains('cke_editable'),
  open: (element, masks) => openWithSteps(element, masks, byCommand(element), UP_KEY),
};
