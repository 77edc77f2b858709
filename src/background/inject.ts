import { browser } from 'wxt/browser';
import type { Answer } from '../storage/hosts.ts';
import { mayRunAt } from './granted.ts';
import { frameOf, isMessage, PARTS, type Frame, type InjectMessage, type Part, type Sender } from './messages.ts';

/** Runs a part in the frame that asked for it; false when the frame is gone by then, or cannot be entered. */
async function inject(part: Part, { tabId, frameId }: Frame): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [PARTS[part]] });
    return true;
  } catch {
    return false;
  }
}

/** What runs when the assistant is asked for: where the agent has not been asked yet, that is what asks. */
function partFor(answer: Answer, hasAgreed: boolean): Part | undefined {
  if (answer === 'off') return undefined;
  return answer === 'on' || hasAgreed ? 'assistant' : 'firstRun';
}

export type Worker = {
  /** What the agent has said of Cando at an address. */
  readonly answerAt: (address: string) => Promise<Answer>;
  /** Shows what leaves the browser. */
  readonly explain: () => void;
};

async function run(
  { part, hasAgreed }: InjectMessage,
  frame: Frame,
  url: string | undefined,
  { answerAt }: Worker,
): Promise<boolean> {
  if (url === undefined) return false;
  // The browser would also let in who has just been clicked in the toolbar, for a while
  const answer = part === 'assistant' ? answerAt(url) : undefined;
  const [mayRun, said] = await Promise.all([mayRunAt(url), answer]);
  if (!mayRun) return false;
  const allowed = said === undefined ? part : partFor(said, hasAgreed === true);
  if (allowed === undefined) return false;
  const isRunning = await inject(allowed, frame);
  return isRunning && allowed === part;
}

/** Answers the page scripts of this extension with whether the part runs; anything else that comes in is dropped. */
export function answerMessages(worker: Worker): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender, answer) => {
    const frame = frameOf(sender, browser.runtime.id);
    if (!frame || !isMessage(message)) return undefined;
    if (message.type === 'explain') {
      worker.explain();
      answer(true);
      return undefined;
    }
    void run(message, frame, sender.url, worker).then((isRunning) => answer(isRunning));
    // The answer comes later
    return true;
  });
}
