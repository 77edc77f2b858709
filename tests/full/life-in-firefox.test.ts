import { afterAll, beforeAll } from 'vitest';
import { describeLife } from '../e2e/describe-life.ts';
import { openFirefox, type FirefoxBrowser } from '../e2e/firefox.ts';
import { LIFE_CHECKS } from '../e2e/life-checks.ts';

let firefox: FirefoxBrowser;
beforeAll(async () => {
  firefox = await openFirefox();
});
afterAll(() => firefox.close());

describeLife('Firefox', LIFE_CHECKS, () => firefox.open);
