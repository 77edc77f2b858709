import { describe, expect, it } from 'vitest';
import { chromiumTabs } from '../e2e/chromium.ts';
import { CHECKS } from '../e2e/editor-checks.ts';
import { EDITORS, isFor, openEditorPage } from '../e2e/editor-page.ts';
import { useTestBrowser } from '../e2e/setting.ts';

/** Every editor in every way that agents use it: what one of them does not take must be offered to copy, never half done. */

const browser = useTestBrowser();

describe('T1, T2, T3, T4, T7: what editors make of a change in Chromium', () => {
  describe.each(EDITORS)('$name', (editor) => {
    it.each(CHECKS.filter((check) => isFor(editor, check)))('$name', async ({ run, customer }) => {
      const opened = await openEditorPage(chromiumTabs(browser()), editor, customer);
      try {
        await run(opened);
        expect(opened.complaints).toEqual([]);
      } finally {
        await opened.close();
      }
    });
  });
});
