import { createBackOff } from '../back-off.ts';

/** The host of the card among the page's nodes. */
export type HostKeeper = {
  /** Asked before a card is shown: false while we stay away from a page that keeps throwing the host out. */
  readonly mayShow: () => boolean;
  /** Told that a card is shown. */
  readonly watch: () => void;
};

/**
 * Keeps us from fighting a page that throws our host out: nothing is put back but for the next card that the agent asks
 * for, after a while that grows with each time, and in the end not at all. `onLoss` is called when a card that is open is
 * shown no more; without it the card would hold keys and nobody would see it.
 */
export function keepHost(host: HTMLElement, surface: HTMLElement, onLoss: () => void, signal: AbortSignal): HostKeeper {
  const mayShow = createBackOff();
  let home = host.parentNode;
  const isOpen = (): boolean => surface.matches(':popover-open');
  const losses = new MutationObserver(() => {
    if (!isOpen()) losses.disconnect();
    if (!isOpen()) onLoss();
  });
  signal.addEventListener('abort', () => losses.disconnect());
  return {
    // A dialog that is closed takes the host in it away, and means nothing by it
    mayShow: () => mayShow(!home?.isConnected || host.parentNode === home, performance.now()) === 'draw',
    watch: () => {
      losses.disconnect();
      home = host.parentNode;
      if (home) losses.observe(home, { childList: true });
    },
  };
}
