/** The last recorded run of the accessibility tests, page by page, in the words of a locale. */
import { formatNamed } from '#i18n/format.ts';
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
export function testedPages(context: Context): TestedPage[] {
  const { locale } = context;
  return record.pages.map(({ path, looks, violations, tooWide, noisy }) => {
    // What the test put behind the page's address (entries chosen, say) is no page of its own.
    const page = path.replace(/#.*$/, '').replace(/\/$/, '');
    return {
      // A page that has no name here yet is shown by its address: a new record never breaks a build.
      name: nameOf(page, context) ?? page,
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
  reports: 'report.title',
  coverage: 'coverage.title',
  'follow-up': 'followUp.title',
  compare: 'compare.title',
  search: 'search.title',
  dossier: 'dossier.title',
  offline: 'offline.title',
};

/** What a page is called: by its kind, and by what sets it apart from the page above it. */
function nameOf(path: string, { locale, t, label }: Context): string | undefined {
  const [first = '', second] = path.split('/').filter(Boolean);
  const frame = frameOf(first);
  if (path === 'glossary/abbreviations') return t('terms.abbreviations');
  if (second === undefined) {
    const key = frame ? (`nav.${frame}` as const) : (ownNames[first] ?? listOrPage(first));
    return key && t(key);
  }
  if (frame) return formatNamed(t(`term.${frame}`), label(frame, second), locale);
  if (first === 'glossary') return t('glossary.term');
  if (first === 'reports') return t('report.year', { year: second });
  if (first === 'coverage') return t('coverage.region', { region: label('regions', second) });
  return isCollection(first) ? t(`kind.${first}`) : undefined;
}

/** The name of the list of a collection; pages without another name are those of authors. */
const listOrPage = (first: string): StringKey | undefined =>
  isCollection(first)
    ? `collection.${first}`
    : allStringKeys.find((name) => name === `page.${first}`);

const isCollection = (name: string): name is Collection =>
  (collections as readonly string[]).includes(name);

/** The vocabulary whose terms have their pages under a segment of an address. */
const frameOf = (segment: string): Browsable | undefined =>
  (Object.keys(browsable) as Browsable[]).find((frame) => browsable[frame] === segment);
