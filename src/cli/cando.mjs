#!/usr/bin/env node
// Starts the command line under a Node that runs TypeScript: this one, or the one the project brings along.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major > 22 || (major === 22 && minor >= 18)) {
  const { run } = await import('./cando.ts');
  await run(process.argv.slice(2));
} else {
  const node = fileURLToPath(new URL('../../node_modules/node/bin/node', import.meta.url));
  if (!existsSync(node)) {
    process.stderr.write(
      `cando needs Node 22.18 or newer, this is ${process.versions.node}: install it, or run npm ci in the project\n`,
    );
    process.exit(2);
  }
  const { status } = spawnSync(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exit(status ?? 2);
}
