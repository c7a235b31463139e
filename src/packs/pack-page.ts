/**
 * A page of the built site as a page of a pack: what it says stays, what only the site can do goes. Addresses become
 * relative; what the pack does not have leads to the web, and says so. Nothing is fetched: the page's policy allows files
 * of the pack alone.
 */
import { parseHTML } from 'linkedom';
import type { Translate } from '#i18n/translate.ts';
import { directionOf, type Locale } from '#registry/locale.ts';
import type { Catalogue } from '#search/catalogue.ts';
import { addressInPack, fromFile, indexFile } from './addresses.ts';

/** What all pages of a pack share. */
export interface PackFrame {
  /** What the pack is called. */
  title: string;
  /** Where the registry is published, with a slash at its end. */
  site: string;
  locale: Locale;
  t: Translate;
  catalogue: Catalogue;
  /** Keys of the entries and terms that the pack has. */
  keys: ReadonlySet<string>;
  /** When and from what it was made, and how large it is. */
  made: string;
  /** Styles of every page, as files of the pack. */
  styles: readonly string[];
}

/** What a page leads to on the site and in the pack. */
export interface PackPage {
  /** Its address on the site. */
  address: string;
  /** Its file in the pack. */
  file: string;
}

/** Parts that need the site: the reader's dossier, sharing, comparing, and scripts. */
const onlyOnSite =
  'script, noscript, share-entry, [data-shelf], a[href*="/compare/"], link[rel=preload], .languages';

/** What pages may load: files beside them. Browsers differ in whether those are of the page's own origin. */
const policy =
  "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file: data:; form-action 'self' file:; base-uri 'none'";

/** The page, and the pictures it needs, by their addresses on the site. */
export function packPage(
  html: string,
  page: PackPage,
  frame: PackFrame,
): { html: string; pictures: string[] } {
  const { document } = parseHTML(html);
  const main = document.querySelector('main');
  if (!main) throw new Error(`${page.address} has no main part.`);
  for (const element of main.querySelectorAll(onlyOnSite)) element.remove();
  lead(main, page, frame);
  const pictures = bring(main, page);
  const title = document.querySelector('title')?.textContent ?? frame.title;
  const description =
    document.querySelector('meta[name=description]')?.getAttribute('content') ?? '';
  return {
    html: framed({ title, description, main: main.outerHTML }, page, frame),
    pictures: [...pictures, emblem],
  };
}

/** Where a picture lies in the pack. */
export const assetOf = (address: string): string => `assets/${address.split('/').pop() ?? ''}`;

const emblem = '/eu-emblem.svg';

/** Gives every link its place in the pack, or on the web. */
function lead(main: Element, { file }: PackPage, frame: PackFrame): void {
  for (const link of main.querySelectorAll(`a[href^="/"], a[href^="${frame.site}"]`)) {
    const address = link.getAttribute('href') ?? '';
    const own = addressInPack(address, frame.locale, frame.catalogue, frame.keys);
    if (own !== undefined) {
      link.setAttribute('href', fromFile(file, own));
      continue;
    }
    link.setAttribute('href', new URL(address, frame.site).href);
    link.setAttribute('data-web', '');
    link.setAttribute('title', frame.t('pack.onWeb'));
  }
}

/** Gives every picture its place in the pack; returns those of the site that it needs. */
function bring(main: Element, { file }: PackPage): string[] {
  return [...main.querySelectorAll('img[src^="/"]')].map((picture) => {
    const address = picture.getAttribute('src') ?? '';
    picture.setAttribute('src', fromFile(file, assetOf(address)));
    return address;
  });
}

/** Puts the pack's head, header and footer around a main part. */
export function framed(
  content: { title: string; description: string; main: string; scripts?: readonly string[] },
  { address, file }: PackPage,
  frame: PackFrame,
): string {
  const { locale, t } = frame;
  const to = (path: string): string => escape(fromFile(file, path));
  const online = escape(new URL(address, frame.site).href);
  const isIndex = file === indexFile;
  const form = `<form class="searchbox" role="search" action="${to(indexFile)}"><label class="sr-only" for="site-search">${escape(t('search.label'))}</label><input type="search" name="q" id="site-search" placeholder="${escape(t('search.placeholder'))}" autocomplete="off"> <button type="submit">${escape(t('search.submit'))}</button></form>`;
  return [
    `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8">`,
    `<meta http-equiv="content-security-policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escape(content.title)}</title><meta name="description" content="${escape(content.description)}">`,
    `<link rel="canonical" href="${online}">`,
    ...frame.styles.map((style) => `<link rel="stylesheet" href="${to(style)}">`),
    `</head><body><a class="skip" href="#main">${escape(t('nav.skip'))}</a>`,
    `<header class="site-header"><div class="wrap"><div class="site-bar"><a class="wordmark" href="${to(indexFile)}"><b>MIEUX</b> ${escape(t('site.nameRest'))}</a>${isIndex ? '' : ` <span class="muted">${escape(frame.title)}</span>`}</div>`,
    isIndex ? '' : `<div class="site-tools">${form}</div>`,
    `</div></header>${content.main}`,
    `<footer class="site-footer"><div class="wrap stack"><p class="funding"><img src="${to(assetOf(emblem))}" alt="" width="60" height="40"><span>${escape(t('footer.funded'))}</span></p>`,
    `<p>${escape(t('footer.implemented'))}</p><p class="muted">${escape(t('footer.disclaimer'))}</p>`,
    `<p>${escape(frame.made)} CC BY 4.0. <a href="${online}" data-web>${escape(t('pack.online'))}</a></p>`,
    `<p class="muted"><span aria-hidden="true">↗</span> ${escape(t('pack.onWeb'))}</p></div></footer>`,
    ...(content.scripts ?? []).map((script) => `<script src="${to(script)}"></script>`),
    '</body></html>\n',
  ].join('');
}

const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as HTML writes it. */
export const escape = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (letter) => named[letter] ?? letter);
