import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHECKS } from '../e2e/editor-checks.ts';
import { EDITORS, openEditorPage } from '../e2e/editor-page.ts';
import { openFirefox, type FirefoxBrowser } from '../e2e/firefox.ts';

/** The same editors and checks in Firefox. */

let firefox: FirefoxBrowser;
beforeAll(async () => {
  firefox = await openFirefox();
});
afterAll(() => firefox.close());

describe.each(EDITORS)('$name', (editor) => {
  it.each(CHECKS.filter(({ needsFormats }) => !needsFormats || !editor.isPlain))('$name', async ({ run, customer }) => {
    const opened = await openEditorPage(firefox.open, editor, customer);
    await run(opened);
    expect(opened.complaints).toEqual([]);
    await opened.close();
  });
});
