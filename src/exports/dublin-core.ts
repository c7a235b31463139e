/** An entry in Dublin Core: what harvesters and the heads of pages say of it. */
import { permanentPath } from '#registry/address.ts';
import type { Entry } from '#registry/entry.ts';
import { viewOf } from '#registry/entry.ts';
import { locales, type Locale } from '#registry/locale.ts';
import { labelOf, type Registry } from '#registry/registry.ts';
import { addressIn, licence, type Imprint } from './imprint.ts';

/** A statement: an element of Dublin Core 1.1, its value, and the language of the value where it is text. */
export interface Statement {
  element:
    | 'title'
    | 'creator'
    | 'subject'
    | 'description'
    | 'publisher'
    | 'date'
    | 'type'
    | 'format'
    | 'identifier'
    | 'source'
    | 'language'
    | 'relation'
    | 'coverage'
    | 'rights';
  value: string;
  language?: Locale;
}

/** Who speaks in the registry, and who published it. */
export const creator = 'MIEUX (Migration EU eXpertise)';
export const publisher = 'International Centre for Migration Policy Development (ICMPD)';

/** The day of this version of an entry. */
export function versionDate({ facts }: Pick<Entry, 'facts'>): string | undefined {
  return facts.changes[0]?.date ?? facts.review.date;
}

/** The statements on an entry, its titles and summaries in every language it has. */
export function dublinCore(entry: Entry, registry: Registry, imprint: Imprint): Statement[] {
  const { facts, key, regions } = entry;
  const languages = locales.filter((locale) => entry.editions[locale]);
  const views = languages.map((locale) => viewOf(entry, locale));
  const english = (vocabulary: 'themes' | 'pillars' | 'countries' | 'regions', id: string) =>
    ({ value: labelOf(registry, vocabulary, id, 'en'), language: 'en' }) as const;
  const date = versionDate(entry);
  const statements: Statement[] = [
    ...views.map(({ values, language }) => text('title', values.title, language)),
    { element: 'creator', value: creator },
    ...facts.pillars.map((id): Statement => ({ element: 'subject', ...english('pillars', id) })),
    ...facts.themes.map((id): Statement => ({ element: 'subject', ...english('themes', id) })),
    ...views.map(({ values, language }) => text('description', values.summary, language)),
    { element: 'publisher', value: publisher },
    ...(date ? [{ element: 'date', value: date } as const] : []),
    { element: 'type', value: 'Text' },
    { element: 'format', value: 'text/html' },
    { element: 'identifier', value: addressIn(imprint, permanentPath(key)) },
    ...facts.sources.flatMap(({ url }): Statement[] =>
      url ? [{ element: 'source', value: url }] : [],
    ),
    ...languages.map((locale): Statement => ({ element: 'language', value: locale })),
    ...facts.relations
      .filter(({ entry: other }) => registry.entries.has(other))
      .map(({ entry: other }): Statement => ({
        element: 'relation',
        value: addressIn(imprint, permanentPath(other)),
      })),
    ...facts.countries.map((id): Statement => ({
      element: 'coverage',
      ...english('countries', id),
    })),
    ...regions.map((id): Statement => ({ element: 'coverage', ...english('regions', id) })),
    { element: 'rights', value: licence.url },
  ];
  return statements;
}

const text = (element: Statement['element'], value: string, language: Locale): Statement => ({
  element,
  value,
  language,
});
