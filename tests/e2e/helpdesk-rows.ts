import { readHelpdesks, type HelpdeskEra } from '../fixtures/helpdesk.ts';
import { readSites } from '../../src/sites/read-sites.ts';
import type { Site } from '../../src/sites/site.ts';

/** A row of the table of helpdesks. */
export type HelpdeskRow = { readonly name: string; readonly site: Site; readonly era: HelpdeskEra };

/** Every helpdesk that has a fixture, in all its eras. */
export async function helpdeskRows(): Promise<readonly HelpdeskRow[]> {
  const sites = new Map((await readSites()).map((site) => [site.id, site]));
  return (await readHelpdesks()).flatMap(({ site: id, eras }) => {
    const site = sites.get(id);
    if (!site) throw new Error(`a fixture is of the helpdesk “${id}”, of which src/sites has no file`);
    return eras.map((era) => ({ name: `${site.title}: ${era.era}`, site, era }));
  });
}
