import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { addCatalogues, addCatalogueTypes } from './scripts/built-catalogues.ts';
import { builtData } from './scripts/built-data.ts';
import { pageChunks } from './scripts/page-chunks.ts';
import { addSiteReaders } from './scripts/site-readers.ts';
import { everySite } from './sites/index.ts';

/** Everything is forbidden that Loopside does not need, the network first of all: docs/threat-model.md. */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** The page of the frame, in the browser's own side panel. */
const PANEL = 'sidebar.html';

/** Any one host the user adds is asked for by itself, when they add it. */
const HOSTS_ON_REQUEST = ['https://*/*', 'http://*/*'];

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/module-react'],
  manifestVersion: 3,
  hooks: {
    'entrypoints:found': addSiteReaders,
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ type }) => type === 'popup')) config.plugins?.push(pageChunks());
    },
    'prepare:types': addCatalogueTypes,
    'build:publicAssets': addCatalogues,
  },
  vite: () => ({
    plugins: [builtData()],
    build: {
      modulePreload: { polyfill: false },
      // What is got ready later is not to be compiled at the start either.
      rolldownOptions: { optimization: { pifeForModuleWrappers: false } },
    },
    resolve: {
      alias: { 'wxt/utils/content-script-context': join(import.meta.dirname, 'page/life.ts') },
    },
  }),
  manifest: ({ browser }) => ({
    name: 'Loopside',
    description: '__MSG_manifest_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'activeTab',
      'alarms',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    // For a backup that writes itself, and for reminders, once the user has asked for them.
    optional_permissions: ['downloads', 'notifications'],
    host_permissions: everySite.flatMap(([, site]) => (site.atInstall ? site.matches : [])),
    optional_host_permissions: HOSTS_ON_REQUEST,
    incognito: 'not_allowed',
    action: { default_title: 'Loopside' },
    ...(browser === 'firefox'
      ? {
          sidebar_action: {
            default_panel: PANEL,
            default_title: 'Loopside',
            // Nothing opens by itself.
            open_at_install: false,
          },
        }
      : { side_panel: { default_path: PANEL } }),
    omnibox: { keyword: 'loop' },
    // The browser gives at most four keys by itself, and asks nobody: those that people need in a hurry.
    commands: {
      toggle: {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_manifest_toggle__',
      },
      note: {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_manifest_note__',
      },
      _execute_action: {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_manifest_lookUp__',
      },
      hide: {
        suggested_key: { default: 'Alt+Shift+H' },
        description: '__MSG_manifest_hide__',
      },
    },
    content_security_policy: { extension_pages: CONTENT_POLICY },
    web_accessible_resources: [
      {
        resources: ['sidebar.html'],
        matches: HOSTS_ON_REQUEST,
        // A page can neither guess nor keep the address. Firefox has its own random one.
        ...(browser !== 'firefox' && { use_dynamic_url: true }),
      },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'loopside@loopside.app',
              // The first on which every Firefox knows the next line; ESR 140 has ended.
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '130' }),
  }),
});
