/** An entry in the vocabulary of schema.org (JSON-LD), which search engines and reference managers read from its page. */
import type { Article, Event, Report, WithContext } from 'schema-dts';
import { entryPath, permanentPath } from '#registry/address.ts';
import { viewOf, type Entry, type EntryValues } from '#registry/entry.ts';
import type { Locale } from '#registry/locale.ts';
import { labelOf, type Registry } from '#registry/registry.ts';
import { versionDate } from './dublin-core.ts';
import { addressIn, licence, type Imprint } from './imprint.ts';

/** What an entry is in schema.org: an event is one, a publication a report, all else a text about something. */
export type EntryThing = WithContext<Article> | WithContext<Event> | WithContext<Report>;

const programme = { '@type': 'Organization', name: 'MIEUX', parentOrganization: 'ICMPD' } as const;

/** The entry as a locale shows it. */
export function schemaOrg(
  entry: Entry,
  registry: Registry,
  locale: Locale,
  version: string,
  imprint: Pick<Imprint, 'site'>,
): EntryThing {
  const { values, language } = viewOf(entry, locale);
  const labels = (vocabulary: 'themes' | 'countries', ids: readonly string[]): string[] =>
    ids.map((id) => labelOf(registry, vocabulary, id, locale));
  const permanent = addressIn(imprint, permanentPath(entry.key));
  const common = {
    '@context': 'https://schema.org',
    '@id': permanent,
    url: addressIn(imprint, entryPath(language, entry.key)),
    name: values.title,
    description: values.summary,
  } as const;
  const place = values.countries.length > 0 ? labels('countries', values.countries) : undefined;
  if (entry.collection === 'events') return eventOf(values, common, place);
  const date = versionDate(entry);
  const work = {
    ...common,
    headline: values.title,
    identifier: permanent,
    inLanguage: language,
    about: labels('themes', values.themes),
    ...(place ? { spatialCoverage: place } : {}),
    license: licence.url,
    version,
    ...(date ? { dateModified: date } : {}),
  };
  if (entry.collection !== 'publications')
    return { ...work, '@type': 'Article', author: programme, publisher: programme };
  return {
    ...work,
    '@type': 'Report',
    author: values.authors?.length ? values.authors.map(organization) : programme,
    publisher: values.publisher ? organization(values.publisher) : programme,
    ...(values.start ? { datePublished: values.start } : {}),
  };
}

const organization = (name: string) => ({ '@type': 'Organization', name }) as const;

function eventOf(
  { start, end, place, organisers }: EntryValues,
  common: { '@context': 'https://schema.org'; '@id': string; name: string },
  countries: readonly string[] | undefined,
): WithContext<Event> {
  return {
    ...common,
    '@type': 'Event',
    ...(start ? { startDate: start } : {}),
    ...(end ? { endDate: end } : {}),
    ...(place ? { location: { '@type': 'Place', name: place } } : {}),
    ...(organisers?.length ? { organizer: organisers.map(organization) } : {}),
    ...(countries ? { about: countries } : {}),
  };
}
