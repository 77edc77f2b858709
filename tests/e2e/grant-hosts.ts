import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Manifest = {
  readonly host_permissions: readonly string[];
  readonly content_scripts: readonly { readonly matches: readonly string[] }[];
};

/**
 * A copy of the built extension that may run on more hosts: as it is after the agent's click on each of them, which no
 * browser lets a test make. Gives its folder, which lasts as long as this process.
 */
export function grantHosts(extension: string, hosts: readonly string[]): string {
  const copy = mkdtempSync(join(tmpdir(), 'cando-granted-'));
  process.once('exit', () => rmSync(copy, { recursive: true, force: true }));
  cpSync(extension, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest: Manifest = JSON.parse(readFileSync(file, 'utf8'));
  const granted = {
    ...manifest,
    host_permissions: [...manifest.host_permissions, ...hosts],
    content_scripts: manifest.content_scripts.map((script) => ({ ...script, matches: [...script.matches, ...hosts] })),
  };
  writeFileSync(file, JSON.stringify(granted));
  return copy;
}
