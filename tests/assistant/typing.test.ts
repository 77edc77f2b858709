import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PAUSE_MS, watchTyping } from '../../src/assistant/typing.ts';

let life: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
  document.body.replaceChildren();
});

function start() {
  const element = document.createElement('div');
  element.tabIndex = 0;
  document.body.append(element);
  const onPause = vi.fn();
  const typing = watchTyping(element, { onInput: () => {}, onPause, onCompose: () => {} }, life.signal);
  const key = (inputType = 'insertText'): void => void element.dispatchEvent(new InputEvent('input', { inputType }));
  return { typing, onPause, key };
}

const HOUR = 3_600_000;
const JUMPS: readonly (readonly [string, () => void])[] = [
  ['is set back by an hour, as in autumn', () => vi.setSystemTime(new Date('2026-10-25T01:00:00Z').getTime() - HOUR)],
  ['is set on by an hour, as in spring', () => vi.setSystemTime(new Date('2026-03-29T01:00:00Z').getTime() + HOUR)],
  ['is set back by a year', () => vi.setSystemTime(Date.now() - 365 * 24 * HOUR)],
  ['is set on by a year', () => vi.setSystemTime(Date.now() + 365 * 24 * HOUR)],
];

describe('T19: a pause in typing', () => {
  it.each(JUMPS)('is one when it is long enough, and not before, while the clock %s', (_, jump) => {
    const { typing, onPause, key } = start();
    key();
    vi.advanceTimersByTime(PAUSE_MS / 2);
    jump();
    vi.advanceTimersByTime(PAUSE_MS / 2 - 1);
    expect([typing.isTyping(), onPause.mock.calls.length]).toEqual([true, 0]);
    vi.advanceTimersByTime(1);
    expect([typing.isTyping(), onPause.mock.calls.length]).toEqual([false, 1]);
  });

  it('is one after a page has been open for 49 days, when milliseconds are more than 32 bits', () => {
    const { typing, onPause, key } = start();
    vi.advanceTimersByTime(2 ** 32 - PAUSE_MS / 2);
    key();
    vi.advanceTimersByTime(PAUSE_MS - 1);
    expect([typing.isTyping(), onPause.mock.calls.length]).toEqual([true, 0]);
    vi.advanceTimersByTime(1);
    expect([typing.isTyping(), onPause.mock.calls.length]).toEqual([false, 1]);
  });

  it('begins anew with every key', () => {
    const { onPause, key } = start();
    for (let count = 0; count < 5; count++) {
      key();
      vi.advanceTimersByTime(PAUSE_MS - 1);
    }
    expect(onPause).not.toHaveBeenCalled();
  });
});
