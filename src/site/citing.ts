/** What citing an entry needs, made once for a page: its version, its item for citation processors, its head. */
import { cslItem } from '#exports/csl-item.ts';
import { citation, citationStyles } from '#exports/citations.ts';
import { versionOf, type Version } from '#exports/plain-text.ts';
import type { Entry } from '#registry/entry.ts';
import { viewOf } from '#registry/entry.ts';
import { contextOf, type Context } from './context.ts';
import { imprint } from './downloads.ts';
import { registry } from './registry.ts';

/** The version of the edition that a locale shows. */
export function versionShown(entry: Entry, { locale }: Context): Version {
  const { language } = viewOf(entry, locale);
  return versionOf(entry, registry, language, contextOf(language).t, imprint);
}

/** The citation in every style, as HTML. */
export function citationsOf(
  entry: Entry,
  { locale, t }: Context,
): { name: string; html: string }[] {
  const item = cslItem(entry, locale, t('site.name'), imprint);
  const words = {
    'available at': t('cite.availableAt'),
    internet: t('cite.internet'),
    'no date': t('cite.noDate'),
  };
  return citationStyles.map(({ id, name }) => ({ name, html: citation(item, id, locale, words) }));
}
