import { byCommand } from './by-command.ts';
import type { EditorFamily } from './editor.ts';
import { sendPaste } from './paste.ts';
import { openRich, selectAndSettle } from './rich.ts';
import { isUniform } from './weave.ts';
import { withLetterBeside } from './widen.ts';

/** The only event whose words Trix shows before the event is over. */
const pastePlain = (element: HTMLElement, text: string): boolean => sendPaste(element, undefined, text);

/**
 * Trix keeps a model and takes a paste of plain text, in the format of the words it replaces. What the browser's editing
 * commands did to the page it reads into the model without an undo step; words of several formats go that way, since it
 * takes formats in no event that is over when they are there. A paste of nothing is none in Firefox, hence the letter beside.
 * (Measured: Trix 2.1.19 in Chromium 156 and Firefox ESR 153, 2026-11. After a command alone, one undo took typed words with
 * it; after a paste, or a command behind a paste of a letter over itself, one undo restores.)
 */
export const trix: EditorFamily = {
  name: 'trix',
  accepts: (element) => element.isContentEditable && element.localName === 'trix-editor',
  open: (element, masks) => {
    const commands = byCommand(element);
    const editor = openRich(element, masks, {
      ...commands,
      words: (range, insert) => {
        if (isUniform(range)) pastePlain(element, withLetterBeside(range, insert).insert);
        else commands.words(range, insert);
      },
    });
    return {
      ...editor,
      // Trix pastes over the selection that it has heard of
      prepare: async (span) => {
        const range = editor.read().rangeOf(span);
        if (!range) return;
        const isPasted = isUniform(range);
        if (!isPasted) range.collapse(true);
        const beside = withLetterBeside(range, '');
        await selectAndSettle(element, beside.range);
        if (!isPasted) pastePlain(element, beside.insert);
      },
    };
  },
};
