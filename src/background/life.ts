import { browser } from 'wxt/browser';

/** Sent in the page by a new instance, so that one left over from an older version takes itself away. */
const SUCCESSION = 'cando:succession';

/** Why a life ended, where no newer instance ended it. */
const GONE = 'gone';

/** A new version reaches open pages by itself, once its worker runs; by then it has. Milliseconds. */
const SUCCESSION_MS = 3_000;

/** False once the extension was updated, disabled or removed under the page. */
const isAlive = (): boolean => browser.runtime?.id !== undefined;

/** What agents do in a page, and coming back to one. */
const ACTIVITIES = ['focusin', 'input', 'keydown', 'pointerdown', 'visibilitychange'];

/**
 * The life of one instance in a page: its signal ends when the extension is gone or a newer instance takes over. Nothing
 * polls and no port is held open, which would keep pages from being restored: it is looked at where the page is active anyway.
 */
export function beginLife(): { readonly signal: AbortSignal } {
  const life = new AbortController();
  const { signal } = life;
  const check = ({ type }: Event): void => {
    if (!isAlive()) life.abort(type === SUCCESSION ? SUCCESSION : GONE);
  };
  for (const type of [SUCCESSION, ...ACTIVITIES])
    document.addEventListener(type, check, { signal, capture: true, passive: true });
  return { signal };
}

/**
 * Calls `onOrphaned` when the extension is gone and no newer instance has taken over after a moment; the signal that it gets ends
 * when one does later.
 */
export function whenOrphaned(life: AbortSignal, onOrphaned: (succession: AbortSignal) => void): void {
  life.addEventListener('abort', () => {
    if (life.reason !== GONE) return;
    const succession = new AbortController();
    const timer = setTimeout(() => onOrphaned(succession.signal), SUCCESSION_MS);
    const onSuccession = (): void => {
      clearTimeout(timer);
      succession.abort();
    };
    document.addEventListener(SUCCESSION, onSuccession, { once: true });
  });
}

/** Tells instances of an older version, whose extension is gone, that their time is over. */
export const announceSuccession = (): void => void document.dispatchEvent(new CustomEvent(SUCCESSION));

/** True for the first caller for a script in this frame: a part may be asked for twice, and a page revived that was new. */
export function beOnlyOne(script: 'page' | 'assistant'): boolean {
  const world = globalThis as { [key: symbol]: boolean | undefined };
  const here = Symbol.for(`cando.${script}`);
  if (world[here]) return false;
  world[here] = true;
  return true;
}
