/**
 * Gives what waits until nothing was typed for so many milliseconds, for editors whose undo steps go by the clock. `signal`
 * ends the listening.
 */
export function afterPause(element: HTMLElement, pause: number, signal: AbortSignal): () => Promise<void> {
  let lastInput = -Infinity;
  // Not the event's own time: a frame's clock begins with the frame
  element.addEventListener('input', () => (lastInput = performance.now()), { signal, passive: true });
  return async () => {
    const left = lastInput + pause - performance.now();
    if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
  };
}
