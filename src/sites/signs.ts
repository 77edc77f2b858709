import type { Plugin } from 'vite';
import { generic } from './generic.ts';
import { readSites } from './read-sites.ts';
import type { Site } from './site.ts';

/** As much of a helpdesk as tells that its reply box has the focus. */
export type SiteSigns = Pick<Site, 'matches' | 'markers' | 'replyBoxes'>;

const ID = 'virtual:site-signs';

const signsOf = ({ matches, markers, replyBoxes }: Site): SiteSigns => ({
  matches,
  ...(markers && { markers }),
  replyBoxes,
});

/**
 * `virtual:site-signs` for what runs in every page: of the helpdesks only what it needs, since all of it is three times as
 * much. The demo's are there in builds for developers only.
 */
export const siteSigns = (): Plugin => {
  let isDevelopment = false;
  return {
    name: 'cando:site-signs',
    configResolved: ({ mode }) => void (isDevelopment = mode === 'development'),
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    async load(id) {
      if (id !== `\0${ID}`) return null;
      const sites = (await readSites()).filter(({ access }) => isDevelopment || access !== 'development');
      return `export const signs = ${JSON.stringify(sites.map(signsOf))};\nexport const anySign = ${JSON.stringify(signsOf(generic))};`;
    },
  };
};
