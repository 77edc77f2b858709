import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Builds what users of a browser get; the tests load nothing else. */
export function buildExtension(browser: 'chrome' | 'firefox'): void {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const wxt = ['node_modules/wxt/bin/wxt.mjs', 'build', '--browser', browser, '--mv3'];
  const { status, stdout, stderr } = spawnSync(process.execPath, wxt, {
    cwd: root,
    encoding: 'utf8',
    // The test runner's own mode would build React for development
    env: { ...process.env, NODE_ENV: 'production', VITEST: undefined },
  });
  if (status !== 0) throw new Error(`The extension could not be built for ${browser}:\n${stdout}${stderr}`);
}
