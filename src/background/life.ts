import { browser } from 'wxt/browser';

/** Sent in the page by a new instance, so that one left over from an older version takes itself away. */
const SUCCESSION = 'cando:succession';

/** False once the extension was updated, disabled or removed under the page. */
export const isAlive = (): boolean => browser.runtime?.id !== undefined;

/**
 * The life of one instance in a page: its signal ends when the extension is gone or a newer instance takes over. Nothing
 * polls: the worker's port closes at the end of the extension, and `check` is called where the page is active anyway.
 */
export function beginLife(): { readonly signal: AbortSignal; readonly check: () => void } {
  const life = new AbortController();
  const { signal } = life;
  const check = (): void => {
    if (!isAlive()) life.abort();
  };
  document.addEventListener(SUCCESSION, check, { signal });
  for (const type of ['focusin', 'input', 'pointerdown'] as const)
    document.addEventListener(type, check, { signal, capture: true, passive: true });
  return { signal, check };
}

/** Tells instances of an older version, whose extension is gone, that their time is over. */
export const announceSuccession = (): void => void document.dispatchEvent(new CustomEvent(SUCCESSION));

const HERE = Symbol.for('cando.here');

/** True for the first caller in this frame: two focuses in quick succession ask for the assistant twice. */
export function beOnlyOne(): boolean {
  const world = globalThis as { [HERE]?: boolean };
  if (world[HERE]) return false;
  world[HERE] = true;
  return true;
}
