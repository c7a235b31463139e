import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { devPages } from './src/build/dev-pages.ts';
import { chunkGroups } from './src/build/search-chunk.ts';
import { scriptName } from './src/build/script-names.ts';
import { searchServer } from './src/build/search-server.ts';
import { livePreview } from './src/build/live-preview.ts';
import { lightPreload } from './src/build/light-preload.ts';
import { siteAddress } from './src/build/site-address.ts';
import { fittedEditor } from './src/build/fitted-editor.ts';

export default defineConfig({
  site: siteAddress(),
  outDir: process.env.REGISTRY_OUT ?? 'dist',
  cacheDir: process.env.REGISTRY_CACHE ?? 'node_modules/.astro',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  compressHTML: true,
  devToolbar: { enabled: false },
  vite: {
    plugins: [fittedEditor, lightPreload, livePreview],
    define: {
      'import.meta.env.HAS_SEARCH_SERVER': JSON.stringify(searchServer(process.env) !== undefined),
    },
    build: { assetsInlineLimit: 0, modulePreload: false },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: { advancedChunks: { groups: chunkGroups }, entryFileNames: scriptName },
          },
        },
      },
    },
  },
  integrations: [mdx(), devPages],
});
