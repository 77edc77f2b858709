/** Removals in a row that are put right at once: a page that renders anew takes everything away once or twice. */
const FREE = 2;
/** The first wait after those, doubled with every further one. Milliseconds. */
const FIRST_WAIT_MS = 500;
/** After so many in a row the page has won. */
const MOST = 6;
/** What stays this long after a removal was put right is not being fought over. Milliseconds. */
const CALM_MS = 30_000;

export type Verdict = 'draw' | 'wait' | 'give up';

/**
 * Keeps us from fighting a page that takes away what we draw. Asked before every drawing, with whether the last one is still
 * there and the time in milliseconds. It sets no timer: after a wait the next drawing brings everything back.
 */
export function createBackOff(): (isIntact: boolean, now: number) => Verdict {
  let removals = 0;
  let waitUntil = -Infinity;
  return (isIntact, now) => {
    if (removals >= MOST) return 'give up';
    if (now < waitUntil) return 'wait';
    if (now - waitUntil > CALM_MS) removals = 0;
    if (isIntact) return 'draw';
    removals += 1;
    waitUntil = removals > FREE ? now + FIRST_WAIT_MS * 2 ** (removals - FREE - 1) : now;
    if (removals >= MOST) return 'give up';
    return removals > FREE ? 'wait' : 'draw';
  };
}
