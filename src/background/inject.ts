import { browser, type Browser, type PublicPath } from 'wxt/browser';
import { isInjectMessage, PARTS, type Part } from './messages.ts';
import { whenTurnedOn } from './turned-on.ts';

/** Runs a part in the frame that asked for it; false when the frame is gone by then, or cannot be entered. */
async function inject(part: Part, tabId: number, frameId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [PARTS[part]] });
    return true;
  } catch {
    return false;
  }
}

type Sender = Browser.runtime.MessageSender;

/** Answers the page scripts of this extension with whether the part runs; anything else that comes in is dropped. */
export function answerInjections(): void {
  browser.runtime.onMessage.addListener((message: unknown, { id, tab, frameId }: Sender, answer) => {
    if (id !== browser.runtime.id || tab?.id === undefined || !isInjectMessage(message)) return undefined;
    void inject(message.part, tab.id, frameId ?? 0).then(answer);
    // The answer comes later
    return true;
  });
}

/**
 * After an install, an update or being turned on, pages that are open already get the page-load script, and so do their
 * frames that Cando may run on, so that no agent has to reload. Frames in other pages wait for a reload: browsers give no way to them alone.
 */
export function reviveOpenTabs(matches: readonly string[], script: Extract<PublicPath, `${string}.js`>): void {
  void whenTurnedOn(() => {
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
