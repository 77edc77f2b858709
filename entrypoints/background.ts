import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { grantedPatterns, keepGrantedInStep } from '../src/background/granted.ts';
import { answerMessages } from '../src/background/inject.ts';
import { reviveOpenTabs, wakeHosts } from '../src/background/tabs.ts';
import { siteOf } from '../src/editor/reply-box.ts';
import { pageMatches, sites } from '../src/sites/index.ts';
import { readAnswer, watchTurnedOn, type Answer } from '../src/storage/hosts.ts';

/** The demo is there to show the product at once. */
async function answerAt(address: string): Promise<Answer> {
  const answer = await readAnswer(new URL(address).host);
  return answer === 'unasked' && siteOf(sites, address)?.access === 'development' ? 'on' : answer;
}

export default defineBackground(() => {
  answerMessages({
    answerAt,
    explain: () => void browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#trust` }),
  });
  keepGrantedInStep(pageMatches, '/page.js');
  reviveOpenTabs('/page.js', async () => [...pageMatches, ...(await grantedPatterns(pageMatches))]);
  watchTurnedOn((hosts) => void wakeHosts(hosts));
});
