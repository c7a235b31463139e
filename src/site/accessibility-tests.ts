/** The last recorded run of the accessibility tests, page by page, in the words of a locale. */
import { browsable, pagePath, type Browsable } from '#registry/address.ts';
import { collections, type Collection } from '#registry/facts.ts';
import { allStringKeys, type StringKey } from '#registry/strings.ts';
import type { Context } from './context.ts';
import record from './records/accessibility.json' with { type: 'json' };

/** When the tests ran, and with what. */
export const { date, axe, browser } = record;

/** The locales the pages were tested in. */
export const testedLocales = [...new Set(record.pages.flatMap(({ locales }) => locales))];

/** A page that was tested. */
export interface TestedPage {
  name: string;
  href: string;
  looks: number;
  violations: number;
  tooWide: number;
  noisy: number;
}

/** Every page that was tested, with its results. */
export function testedPages({ locale, t }: Context): TestedPage[] {
  return record.pages.map(({ path, looks, violations, tooWide, noisy }) => {
    // What the test put behind the page's address (entries chosen, say) is no page of its own.
    const page = path.replace(/#.*$/, '').replace(/\/$/, '');
    const name = nameOf(page);
    return {
      // A page that has no name here yet is shown by its address: a new record never breaks a build.
      name: name ? t(name) : page,
      href: page === '' ? `/${locale}/` : pagePath(locale, page),
      looks,
      violations,
      tooWide,
      noisy,
    };
  });
}

const ownNames: Readonly<Record<string, StringKey>> = {
  '': 'nav.home',
  glossary: 'nav.glossary',
  'glossary/abbreviations': 'terms.abbreviations',
  reports: 'report.title',
  coverage: 'coverage.title',
  'follow-up': 'followUp.title',
  compare: 'compare.title',
  search: 'search.title',
  dossier: 'dossier.title',
  offline: 'offline.title',
};

/** What a kind of page is called; pages without another name are those of authors. */
function nameOf(path: string): StringKey | undefined {
  const [first = '', second] = path.split('/').filter(Boolean);
  const own = ownNames[second ? `${first}/${second}` : first] ?? ownNames[first];
  if (own) return own;
  if (collections.includes(first as Collection))
    return second ? `kind.${first as Collection}` : `collection.${first as Collection}`;
  const frame = Object.entries(browsable).find(([, segment]) => segment === first)?.[0];
  if (frame) return second ? `term.${frame as Browsable}` : `nav.${frame as Browsable}`;
  return allStringKeys.find((name) => name === `page.${first}`);
}
