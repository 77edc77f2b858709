import type { Ways } from './rich.ts';

/** The part of the legacy interface that the editors listen to; the standard one has no way to say it. */
type LegacyKey = KeyboardEventInit & { readonly keyCode: number };

const sendKey = (element: HTMLElement, type: 'keydown' | 'keyup', keyCode: number): boolean =>
  // It bubbles to nobody: no shortcut of the page hears of it
  element.dispatchEvent(new KeyboardEvent(type, { keyCode, bubbles: false, cancelable: true } satisfies LegacyKey));

/**
 * Makes a change an undo step of its own in editors that count keys and not changes: they close the step of what was typed
 * when a key comes that moves the caret. One goes down before the change, and is let go and pressed again behind it.
 * `keyCode` is one that does nothing else in that editor.
 */
export function asUndoStep(element: HTMLElement, keyCode: number, { words, html }: Required<Ways>): Required<Ways> {
  const during = (write: () => void): void => {
    sendKey(element, 'keydown', keyCode);
    write();
    sendKey(element, 'keyup', keyCode);
    sendKey(element, 'keydown', keyCode);
    sendKey(element, 'keyup', keyCode);
  };
  return {
    words: (range, insert) => during(() => words(range, insert)),
    html: (range, markup, insert) => during(() => html(range, markup, insert)),
  };
}
