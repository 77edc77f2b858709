import { describe, expect, it } from 'vitest';
import { CHECKS } from './editor-checks.ts';
import { EDITORS, isFor, openEditorPage } from './editor-page.ts';
import type { OpenTab } from './tab.ts';

/**
 * Every editor in every way that agents use it: what one of them does not take must be offered to copy, never half done.
 * `tabs` is asked when a test runs, since the browser opens after the tests are listed.
 */
export function describeEditors(browser: string, tabs: () => OpenTab): void {
  describe(`T1, T2, T3, T4, T7: what editors make of a change in ${browser}`, () => {
    describe.each(EDITORS)('$name', (editor) => {
      it.each(CHECKS.filter((check) => isFor(editor, check)))('$name', async ({ run, customer }) => {
        const opened = await openEditorPage(tabs(), editor, customer);
        try {
          await run(opened);
          expect(opened.complaints).toEqual([]);
        } finally {
          await opened.close();
        }
      });
    });
  });
}
