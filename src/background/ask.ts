import { browser } from 'wxt/browser';
import type { ExplainMessage, InjectMessage } from './messages.ts';

async function send(message: InjectMessage | ExplainMessage): Promise<boolean> {
  try {
    return (await browser.runtime.sendMessage(message)) === true;
  } catch {
    return false;
  }
}

/**
 * Asks the worker to run a part of Cando in this frame. False when it does not run: the agent has not turned Cando on here,
 * the extension is gone, or its worker cannot answer.
 */
export const askFor = (part: InjectMessage['part'], hasAgreed = false): Promise<boolean> =>
  send({ type: 'inject', part, ...(hasAgreed && { hasAgreed: true }) });

/** Asks the worker to show, in a tab of its own, what leaves the browser and how that is tested. */
export const askForExplanation = (): Promise<boolean> => send({ type: 'explain' });
