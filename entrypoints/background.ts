import { defineBackground } from 'wxt/utils/define-background';
import { answerInjections, reviveOpenTabs } from '../src/background/inject.ts';
import { pageMatches } from '../src/sites/index.ts';

export default defineBackground(() => {
  answerInjections();
  reviveOpenTabs(pageMatches, '/page.js');
});
