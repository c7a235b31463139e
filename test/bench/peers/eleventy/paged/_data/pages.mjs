/** Every page: each entry in each locale, its body rendered once an edition. */
import { readdirSync, readFileSync } from 'node:fs';
import matter from 'gray-matter';
import { markdown } from '../../markdown.mjs';

const locales = ['en', 'fr', 'es', 'pt', 'ru', 'ar'];

export default function pages() {
  const entries = new Map();
  for (const name of readdirSync('editions', { recursive: true })) {
    const [, key, locale] = /^(.*)\/index\.(..)\.md$/.exec(name) ?? [];
    if (!key) continue;
    const { data, content } = matter(readFileSync(`editions/${name}`, 'utf8'));
    const editions = entries.get(key) ?? {};
    editions[locale] = { ...data.shown, body: markdown.render(content) };
    entries.set(key, editions);
  }
  return [...entries.values()].flatMap((editions) =>
    locales.map((locale) => ({ ...(editions[locale] ?? editions.en), locale })),
  );
}
