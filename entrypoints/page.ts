import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { relayKeys } from '../src/assistant/key-relay.ts';
import { askFor } from '../src/background/ask.ts';
import { announceSuccession, beginLife, beOnlyOne } from '../src/background/life.ts';
import { ownSite } from '../src/editor/own-site.ts';
import { watchFocus } from '../src/editor/watch-focus.ts';
import { sites } from '../src/sites/index.ts';

/**
 * The page-load script, in the page and in its frames: waits for the first focus in a reply box, then asks for the assistant. No WXT content script,
 * since that announces itself to the page and brings a context that nothing here needs; the manifest names it.
 */
export default defineUnlistedScript(() => {
  announceSuccession();
  const site = ownSite(sites, window);
  if (!site || !beOnlyOne('page')) return;
  const { signal } = beginLife();
  relayKeys(signal);
  const waiting = new AbortController();
  signal.addEventListener('abort', () => waiting.abort());
  const ask = (): boolean => {
    void askFor('assistant').then((isHere) => isHere && waiting.abort());
    return true;
  };
  watchFocus(site, ask, waiting.signal);
});
