import { chromiumTabs } from './chromium.ts';
import { describeLife } from './describe-life.ts';
import { LIFE_CHECKS } from './life-checks.ts';
import { useTestBrowser } from './setting.ts';

const browser = useTestBrowser();

describeLife(
  'Chromium',
  LIFE_CHECKS.filter(({ isEssential }) => isEssential),
  () => chromiumTabs(browser()),
);
