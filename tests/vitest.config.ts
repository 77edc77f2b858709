import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { coreRules } from '../src/packs/core-rules.ts';

/** Folders whose code touches no page: they run in plain Node. */
const PURE = ['lint', 'grammar', 'packs', 'cli', 'storage', 'sites', 'demo'].map(
  (folder) => `tests/${folder}/**/*.test.ts`,
);

/**
 * Not run while issue 5 is open: written side by side and not yet green, or not yet run, since they were put together. Each
 * goes from this list as soon as it passes; the list goes with the issue.
 */
const UNSETTLED = [
  'card-in-firefox',
  'card-places',
  'dismiss-in-firefox',
  'editors-in-firefox',
  'hostile',
  'life-in-firefox',
  'pages-in-firefox',
  'underlines',
].map((name) => `tests/full/${name}.test.ts`);

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  plugins: [coreRules()],
  test: {
    // Tests in a browser mostly wait, so that two at a time cost little more than one, on two processors too
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          environment: 'node',
          isolate: false,
          include: [...PURE, 'tests/*.test.ts'],
          // The core pack is read with all its examples
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'jsdom',
          // 100,000 messages
          testTimeout: 30_000,
          include: ['editor', 'assistant', 'background', 'ui', 'pages'].map(
            (folder) => `tests/${folder}/**/*.test.{ts,tsx}`,
          ),
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/e2e/global-setup.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'full',
          environment: 'node',
          include: ['tests/full/**/*.test.ts'],
          exclude: UNSETTLED,
          globalSetup: 'tests/full/global-setup.ts',
          testTimeout: 600_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
