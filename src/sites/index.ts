import type { Site } from './site.ts';

type SiteFiles = Readonly<Record<string, { readonly default: Site }>>;

/** Every file of this folder that describes a helpdesk; the demo's in builds for developers only. */
const files: SiteFiles =
  import.meta.env.MODE === 'development'
    ? import.meta.glob(
        ['./*.ts', '!./*.d.ts', '!./site.ts', '!./index.ts', '!./read-sites.ts', '!./signs.ts', '!./generic.ts'],
        { eager: true },
      )
    : import.meta.glob(
        [
          './*.ts',
          '!./*.d.ts',
          '!./site.ts',
          '!./index.ts',
          '!./read-sites.ts',
          '!./signs.ts',
          '!./generic.ts',
          '!./demo.ts',
        ],
        { eager: true },
      );

export const sites: readonly Site[] = Object.values(files).map((file) => file.default);

/** Where the page-load script runs without asking. */
export const pageMatches: readonly string[] = sites
  .filter(({ access }) => access !== 'optional')
  .flatMap(({ matches }) => matches);
