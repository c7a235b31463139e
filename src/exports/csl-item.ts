/** An entry as CSL-JSON: what a citation processor needs to know of it. */
import { permanentPath } from '#registry/address.ts';
import { viewOf, type Entry } from '#registry/entry.ts';
import type { Locale } from '#registry/locale.ts';
import { versionDate } from './dublin-core.ts';
import { addressIn, type Imprint } from './imprint.ts';

/** The fields of CSL-JSON that an entry has. */
export interface CslItem {
  id: string;
  type: 'webpage';
  title: string;
  'container-title': string;
  author: { literal: string }[];
  publisher: string;
  issued?: { 'date-parts': number[][] };
  URL: string;
  language: string;
}

/**
 * The item: the text in the language that a locale shows, at its permanent address, dated as its version.
 * @param site the name of the registry in the locale
 */
export function cslItem(
  entry: Entry,
  locale: Locale,
  site: string,
  imprint: Pick<Imprint, 'site'>,
): CslItem {
  const { values, languageOf } = viewOf(entry, locale);
  const date = versionDate(entry);
  return {
    id: entry.key,
    type: 'webpage',
    title: values.title,
    'container-title': site,
    author: [{ literal: 'MIEUX' }],
    publisher: 'ICMPD',
    ...(date ? { issued: { 'date-parts': [date.split('-').map(Number)] } } : {}),
    URL: addressIn(imprint, permanentPath(entry.key)),
    language: languageOf('title'),
  };
}
