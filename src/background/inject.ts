import { browser, type Browser, type PublicPath } from 'wxt/browser';
import { isInjectMessage, PARTS, type Part } from './messages.ts';

/** Runs a part in the frame that asked for it. A frame that is gone by then needs none. */
async function inject(part: Part, tabId: number, frameId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [PARTS[part]] });
  } catch {
    // The tab was closed, or went elsewhere, between the focus and now
  }
}

/** Answers the page scripts of this extension; anything else that comes in is dropped. */
export function answerInjections(): void {
  browser.runtime.onMessage.addListener((message: unknown, { id, tab, frameId }: Browser.runtime.MessageSender) => {
    if (id !== browser.runtime.id || tab?.id === undefined || !isInjectMessage(message)) return;
    void inject(message.part, tab.id, frameId ?? 0);
  });
}

/** After an install or update, pages that are open already get the page-load script, so that no agent has to reload. */
export function reviveOpenTabs(matches: readonly string[], script: Extract<PublicPath, `${string}.js`>): void {
  browser.runtime.onInstalled.addListener(() => {
    void browser.tabs
      .query({ url: [...matches] })
      .then((tabs) =>
        Promise.allSettled(
          tabs.map(({ id }) =>
            id === undefined ? undefined : browser.scripting.executeScript({ target: { tabId: id }, files: [script] }),
          ),
        ),
      );
  });
}
