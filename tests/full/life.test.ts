import { chromiumTabs } from '../e2e/chromium.ts';
import { describeLife } from '../e2e/describe-life.ts';
import { LIFE_CHECKS } from '../e2e/life-checks.ts';
import { useTestBrowser } from '../e2e/setting.ts';

const browser = useTestBrowser();

describeLife('Chromium', LIFE_CHECKS, () => chromiumTabs(browser()));
