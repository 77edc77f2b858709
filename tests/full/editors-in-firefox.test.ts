import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHECKS } from '../e2e/editor-checks.ts';
import { EDITORS, isFor, openEditorPage } from '../e2e/editor-page.ts';
import { openFirefox, type FirefoxBrowser } from '../e2e/firefox.ts';

/** The same editors and checks in Firefox. */

let firefox: FirefoxBrowser;
beforeAll(async () => {
  firefox = await openFirefox();
});
afterAll(() => firefox.close());

describe('T1, T2, T3, T4, T7: what editors make of a change in Firefox', () => {
  describe.each(EDITORS)('$name', (editor) => {
    it.each(CHECKS.filter((check) => isFor(editor, check)))('$name', async ({ run, customer }) => {
      const opened = await openEditorPage(firefox.open, editor, customer);
      try {
        await run(opened);
        expect(opened.complaints).toEqual([]);
      } finally {
        await opened.close();
      }
    });
  });
});
