/**
 * Keys are heard on the window before the page's own listeners, or they would reach its shortcuts. That takes a listener
 * from before the page's first script, long before the assistant is there: the page-load script sets up this relay and
 * the assistant, in the same isolated world, takes its end.
 */

const END = Symbol.for('cando.keys');

type Relay = { [END]?: ((event: KeyboardEvent) => void) | undefined };

const relay = globalThis as Relay;

/** Passes every key to whoever took the relay's end; costs one look-up while nobody did. */
export function relayKeys(signal: AbortSignal): void {
  hearKeys(window, (event) => relay[END]?.(event), signal);
}

/** Listens for keys in a frame of the page: its own window hears them, and no relay was there in time. */
export function hearKeys(view: Window, handle: (event: KeyboardEvent) => void, signal: AbortSignal): void {
  for (const type of ['keydown', 'keypress', 'keyup'] as const)
    view.addEventListener(type, handle, { capture: true, signal });
}

/** Takes the relay's end until `signal` ends. */
export function takeKeys(handle: (event: KeyboardEvent) => void, signal: AbortSignal): void {
  relay[END] = handle;
  signal.addEventListener('abort', () => {
    if (relay[END] === handle) relay[END] = undefined;
  });
}
