import type { Site } from './site.ts';

/** Every file of this folder that describes a helpdesk: a new one needs no other line of code. */
const files = import.meta.glob<{ readonly default: Site }>(['./*.ts', '!./site.ts', '!./index.ts'], { eager: true });

/** Builds for developers know the demo helpdesk too. */
const isIncluded = ({ access }: Site): boolean => access !== 'development' || import.meta.env.MODE === 'development';

export const sites: readonly Site[] = Object.values(files)
  .map((file) => file.default)
  .filter(isIncluded);

/** Where the page-load script runs without asking. */
export const pageMatches: readonly string[] = sites
  .filter(({ access }) => access !== 'optional')
  .flatMap(({ matches }) => matches);
