import { chromiumTabs } from '../e2e/chromium.ts';
import { describeEditors } from '../e2e/describe-editors.ts';
import { useTestBrowser } from '../e2e/setting.ts';

const browser = useTestBrowser();

describeEditors('Chromium', () => chromiumTabs(browser()));
