import { byCommand } from './by-command.ts';
import type { EditorFamily } from './editor.ts';
import { openRich } from './rich.ts';
import { asUndoStep } from './undo-step.ts';

/** The key of CKEditor's six that close an undo step which no other part of it listens to. */
const PAGE_UP_KEY = 33;

/**
 * CKEditor 4's model is the page, but it looks at it, and tells the page that its text changed, only when a key is let go.
 * (Measured: CKEditor 4.22.1 inline in Chromium 156, 2026-11. A command between two keys: the change is told, one undo
 * restores, formats are kept. A command alone: the change is not told, one undo takes the line with it. A paste of HTML and
 * text: one undo restores, but bold is lost, spaces at the end too, and nothing can be deleted.)
 */
export const ckeditor4: EditorFamily = {
  name: 'ckeditor4',
  accepts: (element) => element.isContentEditable && element.classList.contains('cke_editable'),
  open: (element, masks) => openRich(element, masks, asUndoStep(element, PAGE_UP_KEY, byCommand(element))),
};
