import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isStale } from './prepare.mjs';

/** The project's folder. */
export const root: string = fileURLToPath(new URL('../..', import.meta.url));

const sources = ['src', 'entrypoints', 'rules', 'wxt.config.ts', 'package-lock.json'];

/**
 * Builds the extension for development, unless nothing changed since the last time, and returns its folder.
 * @throws {Error} when the build fails; the reason is on the screen then
 */
export const buildExtension = (): string => {
  const folder = join(root, '.output', 'chrome-mv3-dev');
  const stale = isStale(
    join(folder, 'manifest.json'),
    sources.map((path) => join(root, path)),
  );
  if (!stale) return folder;
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const { status } = spawnSync(process.execPath, [wxt, 'build', '--mode', 'development'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The extension could not be built: see above');
  return folder;
};
