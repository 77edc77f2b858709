import { byCommand } from './by-command.ts';
import type { EditorFamily } from './editor.ts';
import { openRich } from './rich.ts';
import { asUndoStep } from './undo-step.ts';

const PAGE_UP_KEY = 33;

/** CKEditor 4. */
export const ckeditor4: EditorFamily = {
  name: 'ckeditor4',
  accepts: (element) => element.isContentEditable && element.classList.contains('cke_editable'),
  open: (element, masks) => openRich(element, masks, asUndoStep(element, PAGE_UP_KEY, byCommand(element))),
};
