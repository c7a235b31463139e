/**
 * The feeds there are: of everything, of each collection, pillar, theme, region and country, in each locale. What a feed
 * holds is said here; Atom and JSON Feed write it down.
 */
import type { Translate } from '#i18n/translate.ts';
import { collectionPath, entryPath, homePath, permanentPath, termPath } from '#registry/address.ts';
import { viewOf, type Entry } from '#registry/entry.ts';
import { collections } from '#registry/facts.ts';
import type { Locale } from '#registry/locale.ts';
import { labelOf, type Registry } from '#registry/registry.ts';
import { versionDate } from './dublin-core.ts';
import { addressIn, type Imprint } from './imprint.ts';

/** A feed is read often: it holds the newest, the open data hold everything. */
const longest = 20;

/** One feed, before it is written down. */
export interface Feed {
  /** Path without ending: `/feeds/fr/themes/data-management`. */
  path: string;
  locale: Locale;
  title: string;
  description: string;
  /** The page that lists the same entries. */
  page: string;
  /** The instant of its newest item, RFC 3339. */
  updated: string;
  items: readonly FeedItem[];
}

/** An entry in a feed. */
export interface FeedItem {
  /** The permanent address: the same in every feed and locale. */
  id: string;
  url: string;
  title: string;
  summary: string;
  language: Locale;
  updated: string;
  tags: readonly string[];
}

/** The path of a feed of a locale, without ending: of everything, a collection, or a term. */
export const feedPath = (locale: Locale, rest = 'all'): string => `/feeds/${locale}/${rest}`;

/** The feeds of a locale; a country has one as soon as an entry is about it. */
export function* feedsOf(
  registry: Registry,
  locale: Locale,
  t: Translate,
  imprint: Imprint,
): Generator<Feed> {
  const newest = [...registry.entries.values()].sort(newestFirst);
  const items = new Map<Entry, FeedItem>();
  const itemOf = (entry: Entry): FeedItem => {
    let item = items.get(entry);
    if (!item) items.set(entry, (item = feedItem(entry, registry, locale, imprint)));
    return item;
  };
  const feed = (rest: string, name: string, page: string, entries: readonly Entry[]): Feed => {
    const shown = entries.slice(0, longest).map(itemOf);
    return {
      path: feedPath(locale, rest),
      locale,
      title: rest === 'all' ? t('site.name') : `${t('site.name')}: ${name}`,
      description: t('feed.about'),
      page: addressIn(imprint, page),
      updated: shown[0]?.updated ?? instantOf(imprint.date),
      items: shown,
    };
  };
  yield feed('all', t('site.name'), homePath(locale), newest);
  for (const name of collections) {
    const own = newest.filter(({ collection }) => collection === name);
    yield feed(name, t(`collection.${name}`), collectionPath(locale, name), own);
  }
  for (const vocabulary of followed) {
    for (const id of registry.vocabularies[vocabulary].terms.keys()) {
      const own = newest.filter((entry) => termsOf(entry, vocabulary).includes(id));
      if (own.length === 0) continue;
      const name = labelOf(registry, vocabulary, id, locale);
      yield feed(`${vocabulary}/${id}`, name, termPath(locale, vocabulary, id), own);
    }
  }
}

/** Vocabularies whose terms have a feed. */
const followed = ['themes', 'pillars', 'regions', 'countries'] as const;

const termsOf = (entry: Entry, vocabulary: (typeof followed)[number]): readonly string[] =>
  vocabulary === 'regions' ? entry.regions : entry.facts[vocabulary];

/** By version, then by what the entry is about, then by key: the order never depends on anything else. */
function newestFirst(a: Entry, b: Entry): number {
  const dates = (entry: Entry) => [versionDate(entry) ?? '', entry.facts.start ?? '', entry.key];
  const [first, second] = [dates(a), dates(b)];
  const at = first.findIndex((date, index) => date !== second[index]);
  return (first[at] ?? '') > (second[at] ?? '') ? -1 : 1;
}

/** A date as an instant, which feeds ask for: the beginning of the day, month or year that is known. */
const instantOf = (date: string): string => `${`${date}-01-01`.slice(0, 10)}T00:00:00Z`;

function feedItem(entry: Entry, registry: Registry, locale: Locale, imprint: Imprint): FeedItem {
  const { values, language } = viewOf(entry, locale);
  return {
    id: addressIn(imprint, permanentPath(entry.key)),
    url: addressIn(imprint, entryPath(locale, entry.key)),
    title: values.title,
    summary: values.summary,
    language,
    updated: instantOf(versionDate(entry) ?? imprint.date),
    tags: values.themes.map((id) => labelOf(registry, 'themes', id, locale)),
  };
}
