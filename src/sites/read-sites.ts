import { readdirSync } from 'node:fs';
import type { Site } from './site.ts';

const NOT_SITES = new Set(['site.ts', 'index.ts', 'read-sites.ts', 'signs.ts', 'generic.ts']);

/** All helpdesks, for the manifest: read from the folder, since the build's configuration is no part of the bundle. */
export async function readSites(): Promise<Site[]> {
  const folder = new URL('.', import.meta.url);
  const files = readdirSync(folder).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !NOT_SITES.has(file),
  );
  const modules: { readonly default: Site }[] = await Promise.all(
    files.map((file) => import(new URL(file, folder).href)),
  );
  return modules.map((module) => module.default);
}
