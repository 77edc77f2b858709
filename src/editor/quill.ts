import { afterPause } from './after-pause.ts';
import { byCommand } from './by-command.ts';
import type { EditorFamily } from './editor.ts';
import { openRich } from './rich.ts';

/** Quill puts what changes within this time into one undo step. Its default, and a little more. Milliseconds. */
const STEP_MS = 1050;

/**
 * Quill reads what the browser's editing commands did to the page into its model. Its undo steps go by the clock alone: a
 * change too soon after a letter would be taken back together with what was typed before it, so it waits for its turn.
 * (Measured: Quill 2.0.3 in Chromium 156, 2026-11. Without the wait, one undo took up to a second of typing with it; with it,
 * one undo restores. Formats are kept.)
 */
export const quill: EditorFamily = {
  name: 'quill',
  accepts: (element) => element.isContentEditable && element.classList.contains('ql-editor'),
  open: (element, masks, signal) => ({
    ...openRich(element, masks, byCommand(element)),
    prepare: afterPause(element, STEP_MS, signal),
  }),
};
