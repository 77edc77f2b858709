import { byCommand } from './by-command.ts';
import type { EditorFamily } from './editor.ts';
import { openRich } from './rich.ts';
import { asUndoStep } from './undo-step.ts';

const INSERT_KEY = 45;

/** TinyMCE. */
export const tinymce: EditorFamily = {
  name: 'tinymce',
  accepts: (element) => element.isContentEditable && element.classList.contains('mce-content-body'),
  open: (element, masks) => openRich(element, masks, asUndoStep(element, INSERT_KEY, byCommand(element))),
};
