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

type Hearers = {
  /** At every change. */
  readonly onInput: () => void;
  /** When typing pauses. */
  readonly onPause: () => void;
  /** When an input method begins. */
  readonly onCompose: () => void;
};

/** Follows the typing in an element until `signal` ends. */
export function watchTyping(
  element: HTMLElement,
  { onInput, onPause, onCompose }: Hearers,
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
    const wasComposing = isComposing;
    isComposing = event.type !== 'compositionend';
    if (!isComposing) hear(event);
    else if (!wasComposing) onCompose();
  };
  if (isTyping) pause = setTimeout(stop, PAUSE_MS);
  element.addEventListener('input', hear, { signal });
  // The assistant may arrive in the middle of a composition too
  for (const type of ['compositionstart', 'compositionupdate', 'compositionend'])
    element.addEventListener(type, hearComposition, { signal });
  signal.addEventListener('abort', () => clearTimeout(pause));
  return { isTyping: () => isTyping, isComposing: () => isComposing, stop };
}
