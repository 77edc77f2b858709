import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { afterPause } from '../../src/editor/after-pause.ts';

const PAUSE = 500;
const UPTIMES = [0, 2 ** 31, 2 ** 32, 2 ** 40];

let life: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

it.each(UPTIMES)(
  'T19: waits as long after the last key as it takes, %i ms after the page was opened',
  async (uptime) => {
    vi.advanceTimersByTime(uptime);
    const element = document.createElement('div');
    const settled = afterPause(element, PAUSE, life.signal);
    element.dispatchEvent(new InputEvent('input'));
    vi.advanceTimersByTime(PAUSE / 2);
    // Whatever the clock on the wall says by now
    vi.setSystemTime(0);
    const isDone = vi.fn();
    void settled().then(isDone);
    await vi.advanceTimersByTimeAsync(PAUSE / 2 - 1);
    expect(isDone).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(isDone).toHaveBeenCalled();
    // And no longer
    const isDoneAtOnce = vi.fn();
    void settled().then(isDoneAtOnce);
    await vi.advanceTimersByTimeAsync(0);
    expect(isDoneAtOnce).toHaveBeenCalled();
  },
);
