/** The page around an entry: head with language links, header, text, furniture, footer. */
import { furnitureOf } from './furniture.mjs';

const names = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  pt: 'Português',
  ru: 'Русский',
  ar: 'العربية',
};
const collections = ['practices', 'case-studies', 'lessons', 'actions', 'events', 'publications'];
const site = 'https://registry.example.org';
const directionOf = (locale) => (locale === 'ar' ? 'rtl' : 'ltr');
const escape = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The whole page of an entry in a locale, in the language its text has. */
export function pageOf({ entry, locale, language, editions, body, material }) {
  const { key, values } = entry;
  const word = (name) => escape(material.words[locale][name]);
  const furniture = furnitureOf(entry, locale, material);
  const address = (l) => `${site}/${l}/${key}/`;
  const alternates = editions.map(
    (l) => `<link rel="alternate" hreflang="${l}" href="${address(l)}">`,
  );
  const languages = Object.entries(names).map(([l, name]) =>
    l === locale
      ? `<span aria-current="true">${name}</span>`
      : `<a href="/${l}/${key}/" lang="${l}" hreflang="${l}" dir="${directionOf(l)}">${name}</a>`,
  );
  const sections = collections.map(
    (name) => `<li><a href="/${locale}/${name}/">${word(`collection.${name}`)}</a></li>`,
  );
  const marks = language === locale ? '' : ` lang="${language}" dir="${directionOf(language)}"`;
  const notice = language === locale ? '' : `<p class="notice">${word('notice.missing')}</p>`;
  return `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(values.title)} – ${word('site.name')}</title>
<meta name="description" content="${escape(values.summary)}">
<link rel="canonical" href="${address(language)}">
${alternates.join('\n')}
<link rel="stylesheet" href="/site.css">
</head>
<body>
<a href="#main">${word('nav.skip')}</a>
<header>
<a href="/${locale}/">${word('site.name')}</a>
<nav aria-label="${word('nav.languages')}">${languages.join('')}</nav>
<nav aria-label="${word('nav.sections')}"><ul>${sections.join('')}</ul></nav>
<form role="search" action="/${locale}/search/"><input type="search" name="q"></form>
</header>
<main id="main"><article>
<h1${marks}>${escape(values.title)}</h1>
<p class="lead"${marks}>${escape(values.summary)}</p>
${notice}
<div class="prose"${marks}>${body}</div>
${furniture.sections}
${furniture.facts}
</article></main>
<footer><p>${word('footer.disclaimer')}</p></footer>
</body>
</html>
`;
}
