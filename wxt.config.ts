import { defineConfig } from 'wxt';

/**
 * How the extension is built from extension/: Chrome and Edge (MV3), Firefox (MV3). `--mode e2e` is for the browser tests
 * only: it may read the portals at once, because the browser's own dialog cannot be answered without a screen.
 */

const portals = '*://*.gov.cn/*';

/**
 * Only the workbench fetches: the pages of sites that the person granted. The other pages forbid it to themselves in their heads.
 * Firefox's default policy would also turn every http address into https; this one does not, since many portals have no https.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  'connect-src http: https:',
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export default defineConfig({
  srcDir: 'extension',
  outDir: 'dist/extension',
  publicDir: 'extension/public',
  imports: false,
  // The package must not differ with what the builder's machine happens to have in its environment.
  webExt: { disabled: true },
  vite: ({ browser }) => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // The workbench's checker loads its readers when it needs them.
    worker: { format: 'es' },
    build: {
      target: browser === 'firefox' ? 'firefox140' : 'chrome90',
      // Its loader would fetch, which the policy forbids; module scripts are local anyway.
      modulePreload: false,
      // The reader of PDF is one piece; it is loaded with the first PDF.
      chunkSizeWarningLimit: 1500,
      rolldownOptions: { checks: { pluginTimings: false } },
    },
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    action: { default_title: '__MSG_action__' },
    permissions: ['activeTab', 'scripting', 'storage', 'contextMenus', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    ...(mode === 'e2e' ? { host_permissions: [portals] } : { optional_host_permissions: [portals] }),
    content_security_policy: { extension_pages: policy },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'gongkai-lint@gongkai-lint.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '90' }),
  }),
});
