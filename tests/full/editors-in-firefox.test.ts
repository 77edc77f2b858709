import { afterAll, beforeAll } from 'vitest';
import { describeEditors } from '../e2e/describe-editors.ts';
import { openFirefox, type FirefoxBrowser } from '../e2e/firefox.ts';

let firefox: FirefoxBrowser;
beforeAll(async () => {
  firefox = await openFirefox();
});
afterAll(() => firefox.close());

describeEditors('Firefox', () => firefox.open);
