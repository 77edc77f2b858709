import { anySign, signs } from 'virtual:site-signs';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askBeside } from '../src/assistant/first-run/first-run.ts';
import { askFor, askForExplanation } from '../src/background/ask.ts';
import { beginLife, beOnlyOne, leave } from '../src/background/life.ts';
import { createLifetimes } from '../src/editor/lifetimes.ts';
import { ownSite } from '../src/editor/own-site.ts';
import { watchFocus } from '../src/editor/watch-focus.ts';
import type { SiteSigns } from '../src/sites/signs.ts';
import { openSettings } from '../src/storage/settings.ts';

/** Asks beside the first reply box that has the focus, once. No draft is read, and nothing that could read one is loaded. */
async function start(siteHere: () => SiteSigns): Promise<void> {
  const { signal, end } = beginLife();
  const { host } = location;
  const isPrivate = browser.extension.inIncognitoContext;
  // An answer from elsewhere is an answer
  const onChange = (): void => void (settings.value().hosts[host] !== undefined && end());
  const settings = await openSettings({ isPrivate, onChange }, signal);
  const answer = (isOn: boolean): void => {
    settings.change(({ hosts, ...others }) => ({ ...others, hosts: { ...hosts, [host]: isOn } }));
    end();
    if (!isOn) return;
    leave('firstRun');
    void askFor('assistant', true);
  };
  const answers = {
    turnOn: () => answer(true),
    notHere: () => answer(false),
    later: end,
    explain: () => void askForExplanation(),
  };
  const beginLifeOf = createLifetimes(signal, end);
  const isAsking = new AbortController();
  watchFocus(
    siteHere,
    (element) => {
      isAsking.abort();
      return beginLifeOf(element, (life) => {
        askBeside({ element, host, shortcut: settings.value().shortcuts.open, answers }, life);
        return true;
      });
    },
    AbortSignal.any([signal, isAsking.signal]),
  );
}

export default defineUnlistedScript(() => {
  const siteHere = ownSite(signs, anySign, window);
  if (siteHere && beOnlyOne('firstRun')) void start(siteHere);
});
