import type { Editor } from './editor.ts';
import { openRich, type Ways } from './rich.ts';

/** The part of the legacy interface that the editors listen to; the standard one has no way to say it. */
type LegacyKey = KeyboardEventInit & { readonly keyCode: number };

const sendKey = (element: HTMLElement, type: 'keydown' | 'keyup', keyCode: number): boolean =>
  // It bubbles to nobody: shortcuts of the page do not hear of it
  element.dispatchEvent(new KeyboardEvent(type, { keyCode, bubbles: false, cancelable: true } satisfies LegacyKey));

/**
 * Opens an editor that counts keys and not changes: it closes the undo step of what was typed, and sees what is new, when a
 * key comes that moves the caret. One goes down before each change, and is let go and pressed again behind it, so that the
 * change is a step of its own. `keyCode` is one that does nothing else in that editor.
 */
export function openWithSteps(
  element: HTMLElement,
  masks: readonly string[],
  { words, html }: Required<Ways>,
  keyCode: number,
): Editor {
  const endStep = (): void => {
    sendKey(element, 'keyup', keyCode);
    sendKey(element, 'keydown', keyCode);
    sendKey(element, 'keyup', keyCode);
  };
  return {
    ...openRich(element, masks, {
      words: (range, insert) => {
        words(range, insert);
        endStep();
      },
      html: (range, markup, insert) => {
        html(range, markup, insert);
        endStep();
      },
    }),
    // Not with the change: taking its picture of the text, an editor may move what a range stands on
    prepare: async () => void sendKey(element, 'keydown', keyCode),
  };
}
