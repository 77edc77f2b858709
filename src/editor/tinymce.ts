import { byCommand } from './by-command.ts';
import type { EditorFamily } from './editor.ts';
import { openWithSteps } from './undo-step.ts';

/** The Insert key: TinyMCE closes an undo step with it, and does nothing else. */
const INSERT_KEY = 45;

/**
 * TinyMCE's model is the page, with undo steps of its own, which it closes at keys that move the caret and the like.
 * (Measured: TinyMCE 8.9.2 inline in Chromium 156, 2026-11. A command between two such keys: one undo restores, formats are
 * kept. A command alone: one undo takes the line with it. A paste of HTML and text: one undo restores, but bold is lost and
 * nothing can be deleted.)
 */
export const tinymce: EditorFamily = {
  name: 'tinymce',
  accepts: (element) => element.isContentEditable && element.classList.contains('mce-content-body'),
  open: (element, masks) => openWithSteps(element, masks, byCommand(element), INSERT_KEY),
};
