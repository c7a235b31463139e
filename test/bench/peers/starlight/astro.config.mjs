/**
 * Starlight with all six locales, set to be quick: no syntax highlighting, no entry in the sidebar (listing them all
 * would make every page grow with the registry), Pagefind only when asked for. It falls back to English by itself, with a
 * notice and hreflang links (to all locales, translated or not).
 * More than our pages have: search dialogue, theme switch, table of contents, a sitemap. Less: lists, term pages,
 * permanent addresses, glossary marks, a content security policy (furniture.mjs says what else).
 */
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://registry.example.org',
  cacheDir: './.cache',
  trailingSlash: 'always',
  integrations: [
    starlight({
      title: 'Registry',
      defaultLocale: 'en',
      locales: {
        en: { label: 'English', lang: 'en' },
        fr: { label: 'Français', lang: 'fr' },
        es: { label: 'Español', lang: 'es' },
        pt: { label: 'Português', lang: 'pt' },
        ru: { label: 'Русский', lang: 'ru' },
        ar: { label: 'العربية', lang: 'ar', dir: 'rtl' },
      },
      sidebar: [
        { label: 'Actions', link: '/actions/' },
        { label: 'Practices', link: '/practices/' },
      ],
      expressiveCode: false,
      pagefind: process.env.BENCH_PAGEFIND === 'on',
      components: { MarkdownContent: './src/EntryContent.astro' },
    }),
  ],
});
