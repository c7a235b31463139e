import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { contentSecurityPolicy } from './src/build/content-security-policy.ts';
import { siteAddress } from './src/build/site-address.ts';

export default defineConfig({
  site: siteAddress(),
  outDir: process.env.REGISTRY_OUT ?? 'dist',
  cacheDir: process.env.REGISTRY_CACHE ?? 'node_modules/.astro',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  compressHTML: true,
  devToolbar: { enabled: false },
  security: { csp: contentSecurityPolicy },
  vite: { build: { assetsInlineLimit: 0, modulePreload: false } },
  integrations: [mdx()],
});
