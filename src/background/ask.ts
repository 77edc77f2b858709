import { browser } from 'wxt/browser';
import type { InjectMessage, Part } from './messages.ts';

/** A worker may be stopped at any moment, in the middle of its answer too; the next message starts it again. */
const MOST_TRIES = 3;

/** Asks the worker to run a part of Cando in this frame. False when the extension is gone or its worker cannot answer. */
export async function askFor(part: Part): Promise<boolean> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    try {
      return (await browser.runtime.sendMessage({ type: 'inject', part } satisfies InjectMessage)) === true;
    } catch {
      // Its worker was stopped, or the extension is gone
    }
  }
  return false;
}
