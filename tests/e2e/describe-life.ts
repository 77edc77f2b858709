import { describe, expect, it } from 'vitest';
import type { LifeCheck } from './life-checks.ts';
import type { OpenTab } from './tab.ts';

/** What happens to editors and pages. `tabs` is asked when a test runs, since the browser opens after the tests are listed. */
export function describeLife(browser: string, checks: readonly LifeCheck[], tabs: () => OpenTab): void {
  describe(`The life of an editor in ${browser}`, () => {
    it.each(checks)('$name', async ({ run }) => {
      const { complaints, close } = await run(tabs());
      expect(complaints).toEqual([]);
      await close();
    });
  });
}
