import { browser } from 'wxt/browser';
import type { InjectMessage, Part } from './messages.ts';

/** Asks the worker to run a part of Cando in this frame. False when the extension is gone or its worker cannot answer. */
export async function askFor(part: Part): Promise<boolean> {
  try {
    return (await browser.runtime.sendMessage({ type: 'inject', part } satisfies InjectMessage)) === true;
  } catch {
    return false;
  }
}
