import { anySign, signs } from 'virtual:site-signs';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { relayKeys } from '../src/assistant/key-relay.ts';
import { askFor } from '../src/background/ask.ts';
import { announceSuccession, beginLife, isHere, leave, waitAgain, waitWith } from '../src/background/life.ts';
import { ownSite } from '../src/editor/own-site.ts';
import { watchFocus } from '../src/editor/watch-focus.ts';

/**
 * The page-load script, in the page and in its frames: waits for the first focus in a reply box, then asks for the assistant. No WXT content script,
 * since that announces itself to the page and brings a context that nothing here needs; the manifest names it.
 */
export default defineUnlistedScript(() => {
  announceSuccession();
  const siteHere = ownSite(signs, anySign, window);
  if (!siteHere || waitAgain()) return;
  const { signal } = beginLife();
  relayKeys(signal);
  let waiting = new AbortController();
  const ask = async ({ signal: until }: AbortController): Promise<void> => {
    // The agent has been asked in this page
    if (isHere('firstRun') || until.aborted) return;
    if (await askFor('assistant')) waiting.abort();
  };
  waitWith(() => {
    waiting.abort();
    if (isHere('assistant')) return;
    leave('firstRun');
    const now = (waiting = new AbortController());
    const onReplyBox = (): boolean => {
      void ask(now);
      return true;
    };
    watchFocus(siteHere, onReplyBox, AbortSignal.any([signal, now.signal]));
  });
});
