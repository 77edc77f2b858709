import { defineConfig } from 'wxt';
import { checkCore } from './src/packs/check-core.ts';
import { coreRules } from './src/packs/core-rules.ts';
import { readSites } from './src/sites/read-sites.ts';
import { siteSigns } from './src/sites/signs.ts';

const sites = await readSites();

/** Hosts that the manifest names. Every optional helpdesk is asked for on a click, so none is here. */
const hostsFor = (mode: string): string[] =>
  sites
    .filter(({ access }) => access === 'required' || (access === 'development' && mode === 'development'))
    .flatMap(({ matches }) => matches);

const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src https:; frame-ancestors 'none'; form-action 'none'; base-uri 'none'";

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  publicDir: 'src/public',
  vite: () => ({
    plugins: [coreRules(), siteSigns()],
    // What Vite would load ahead by requests of its own, browsers of today do by themselves
    build: { modulePreload: false },
  }),
  hooks: { 'build:before': checkCore },
  manifest: ({ browser, mode }) => ({
    name: 'Cando',
    description: 'Underlines the words that turn a disappointed customer into an angry one, while you type the reply.',
    permissions: ['storage', 'scripting', 'activeTab'],
    host_permissions: hostsFor(mode),
    // Any address an agent may have a helpdesk at, one at a time, each asked for on a click
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    content_scripts: [{ matches: hostsFor(mode), js: ['page.js'], run_at: 'document_start', all_frames: true }],
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: { id: 'cando@cando.example', data_collection_permissions: { required: ['none'] } },
      },
    }),
  }),
});
