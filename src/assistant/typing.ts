/** A pause in typing after which the sentence under the caret is judged too. */
export const PAUSE_MS = 800;

/** What the agent's hands are doing in a reply box. */
export type Typing = {
  /** The last key was less than a pause ago. */
  readonly isTyping: () => boolean;
  /** An input method is putting a word together: nothing is judged or drawn meanwhile. */
  readonly isComposing: () => boolean;
  /** The agent is done, as after choosing a rewrite; calls `onPause`. */
  readonly stop: () => void;
};

/** Undo, paste and replacements are done when they are done; only typed words may go on. */
const isTypingEvent = (event: Event): boolean =>
  !('inputType' in event) || !/^(?:history|insertFrom|insertReplacement)/.test(String(event.inputType));

/** Follows the typing in an element until `signal` ends: `onInput` at every change, `onPause` when it pauses. */
export function watchTyping(
  element: HTMLElement,
  onInput: () => void,
  onPause: () => void,
  signal: AbortSignal,
): Typing {
  // The assistant may arrive in the middle of the first word
  let isTyping = element.matches(':focus');
  let isComposing = false;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    clearTimeout(pause);
    isTyping = false;
    onPause();
  };
  const hear = (event: Event): void => {
    isTyping = isTypingEvent(event);
    clearTimeout(pause);
    pause = setTimeout(stop, PAUSE_MS);
    onInput();
  };
  const hearComposition = (event: Event): void => {
    isComposing = event.type === 'compositionstart';
    if (!isComposing) hear(event);
  };
  if (isTyping) pause = setTimeout(stop, PAUSE_MS);
  element.addEventListener('input', hear, { signal });
  element.addEventListener('compositionstart', hearComposition, { signal });
  element.addEventListener('compositionend', hearComposition, { signal });
  signal.addEventListener('abort', () => clearTimeout(pause));
  return { isTyping: () => isTyping, isComposing: () => isComposing, stop };
}
