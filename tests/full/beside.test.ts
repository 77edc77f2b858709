import { describeBeside } from '../e2e/describe-beside.ts';
import { OTHER_ASSISTANT, useTestBrowser } from '../e2e/setting.ts';

describeBeside('CKEditor 5', useTestBrowser({ beside: [OTHER_ASSISTANT] }));
