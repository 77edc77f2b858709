/** One task at a time that is still to come. */
export type Later = {
  /** Runs a task after so many milliseconds, instead of the one that waits. */
  readonly run: (task: () => void, delay: number) => void;
  readonly cancel: () => void;
};

/** A timer for one task at a time, until `signal` ends. */
export function createLater(signal: AbortSignal): Later {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = (): void => clearTimeout(timer);
  signal.addEventListener('abort', cancel);
  return {
    run: (task, delay) => {
      cancel();
      if (!signal.aborted) timer = setTimeout(task, delay);
    },
    cancel,
  };
}
