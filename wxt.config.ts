import { defineConfig } from 'wxt';
import { coreRules } from './src/packs/core-rules.ts';

/** Hosts that the manifest names; every other helpdesk is asked for on a click. */
const HOSTS = ['https://mail.google.com/*', 'https://*.zendesk.com/*'];
/** The demo helpdesk, in builds for developers only. */
const DEMO_HOSTS = ['http://127.0.0.1/*', 'http://localhost/*'];

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  publicDir: 'src/public',
  vite: () => ({ plugins: [coreRules()] }),
  manifest: ({ browser, mode }) => ({
    name: 'Cando',
    description: 'Underlines the words that turn a disappointed customer into an angry one, while you type the reply.',
    permissions: ['storage', 'scripting'],
    host_permissions: mode === 'development' ? [...HOSTS, ...DEMO_HOSTS] : HOSTS,
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src https:; frame-ancestors 'none'; form-action 'none'; base-uri 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: 'cando@cando.example', data_collection_permissions: { required: ['none'] } },
          },
        }
      : {}),
  }),
});
