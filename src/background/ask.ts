import { browser } from 'wxt/browser';
import type { ExplainMessage, InjectMessage } from './messages.ts';

/** A worker may be stopped at any moment, in the middle of its answer too; the next message starts it again. */
const MOST_TRIES = 3;

async function send(message: InjectMessage | ExplainMessage): Promise<boolean> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    try {
      return (await browser.runtime.sendMessage(message)) === true;
    } catch {
      // Its worker was stopped, or the extension is gone
    }
  }
  return false;
}

/**
 * Asks the worker to run a part of Cando in this frame. False when it does not run: the agent has not turned Cando on here,
 * the extension is gone, or its worker cannot answer.
 */
export const askFor = (part: InjectMessage['part'], hasAgreed = false): Promise<boolean> =>
  send({ type: 'inject', part, ...(hasAgreed && { hasAgreed: true }) });

/** Asks the worker to show, in a tab of its own, what leaves the browser and how that is tested. */
export const askForExplanation = (): Promise<boolean> => send({ type: 'explain' });
