import { afterPause } from './after-pause.ts';
import { byCommand } from './by-command.ts';
import type { EditorFamily } from './editor.ts';
import { openRich } from './rich.ts';

/** ProseMirror's history joins changes that touch within this time. Its default, and a little more. Milliseconds. */
const STEP_MS = 550;

/**
 * ProseMirror, and TipTap that is made of it, read what the browser's editing commands did to the page into their model. An
 * undo step takes in what touches it and comes soon after.
 * (Measured: prosemirror-view 1.42.9 and TipTap 3.34 in Chromium 156 and Firefox ESR 153, 2026-11. Words added at once behind
 * what was typed went with it at one undo; after a pause, one undo restores. Formats are kept.)
 */
export const prosemirror: EditorFamily = {
  name: 'prosemirror',
  accepts: (element) => element.isContentEditable && element.classList.contains('ProseMirror'),
  open: (element, masks, signal) => ({
    ...openRich(element, masks, byCommand(element)),
    prepare: afterPause(element, STEP_MS, signal),
  }),
};
