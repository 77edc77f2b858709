import { afterAll, beforeAll } from 'vitest';
import { describeDismissing } from '../e2e/dismiss-checks.ts';
import { openFirefox, type FirefoxBrowser } from '../e2e/firefox.ts';

let firefox: FirefoxBrowser;
beforeAll(async () => {
  firefox = await openFirefox();
});
afterAll(() => firefox.close());

describeDismissing('Firefox', () => firefox.open);
