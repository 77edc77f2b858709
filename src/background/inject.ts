import { browser, type PublicPath } from 'wxt/browser';
import { askedIn, PARTS, type Part, type Sender } from './messages.ts';

/** Runs a part in the frame that asked for it; false when the frame is gone by then, or cannot be entered. */
async function inject(part: Part, tabId: number, frameId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [PARTS[part]] });
    return true;
  } catch {
    return false;
  }
}

/** Answers the page scripts of this extension with whether the part runs; anything else that comes in is dropped. */
export function answerInjections(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender, answer) => {
    const asked = askedIn(message, sender, browser.runtime.id);
    if (!asked) return undefined;
    void inject(asked.part, asked.tabId, asked.frameId).then(answer);
    // The answer comes later
    return true;
  });
}

/**
 * After an install or update, pages that are open already get the page-load script, and so do their frames that Cando may
 * run on, so that no agent has to reload. Frames in other pages wait for a reload: browsers give no way to them alone.
 */
export function reviveOpenTabs(matches: readonly string[], script: Extract<PublicPath, `${string}.js`>): void {
  browser.runtime.onInstalled.addListener(() => {
    void browser.tabs
      .query({ url: [...matches] })
      .then((tabs) =>
        Promise.allSettled(
          tabs.map(({ id }) =>
            id === undefined
              ? undefined
              : browser.scripting.executeScript({ target: { tabId: id, allFrames: true }, files: [script] }),
          ),
        ),
      );
  });
}
