import { browser } from 'wxt/browser';
import type { Part } from './messages.ts';

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
 * polls and no port is held open, which would keep pages from being restored: it is looked at where the page is active
 * anyway. `end` ends it before.
 */
export function beginLife(): { readonly signal: AbortSignal; readonly end: () => void } {
  const life = new AbortController();
  const { signal } = life;
  const check = ({ type }: Event): void => {
    if (!isAlive()) life.abort(type === SUCCESSION ? SUCCESSION : GONE);
  };
  for (const type of [SUCCESSION, ...ACTIVITIES])
    document.addEventListener(type, check, { signal, capture: true, passive: true });
  return { signal, end: () => life.abort() };
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

/** What the scripts of one frame, which share its isolated world, know of each other. */
const HERE = Symbol.for('cando.here');
/** The name of what waits for a reply box: a function that begins to wait anew. */
export const WAITING = 'cando.waiting';
const AGAIN = Symbol.for(WAITING);
const world = globalThis as { [HERE]?: Set<Part>; [AGAIN]?: () => void };

export const isHere = (part: Part): boolean => world[HERE]?.has(part) ?? false;

/** True for the first caller in this frame: two focuses in quick succession ask for the assistant twice. */
export function beOnlyOne(part: Part): boolean {
  if (isHere(part)) return false;
  (world[HERE] ??= new Set()).add(part);
  return true;
}

/** From now on the part may be run again. */
export const leave = (part: Part): void => void world[HERE]?.delete(part);

/** Has the page-load script wait for a reply box again, or for the first time with `wait`. False where there is none. */
export function waitAgain(): boolean {
  world[AGAIN]?.();
  return world[AGAIN] !== undefined;
}

/** Called by the page-load script, which is then found by `waitAgain`. */
export function waitWith(wait: () => void): void {
  world[AGAIN] = wait;
  wait();
}
