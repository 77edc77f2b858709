import type { Site } from './site.ts';

/** Every file of this folder that describes a helpdesk: a new one needs no other line of code. */
const files = import.meta.glob<{ readonly default: Site }>(['./*.ts', '!./site.ts', '!./index.ts'], { eager: true });

export const sites: readonly Site[] = Object.values(files).map((file) => file.default);
