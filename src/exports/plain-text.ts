/**
 * A version of an entry as plain text: what a reader in one language is shown of it, in words alone. The copy of a version
 * stays at its address, so that a citation can be checked when the entry has moved on.
 */
import { createHash } from 'node:crypto';
import { formatPeriod } from '#i18n/format.ts';
import type { Translate } from '#i18n/translate.ts';
import { permanentPath } from '#registry/address.ts';
import { viewOf, type Entry, type EntryValues } from '#registry/entry.ts';
import type { Locale } from '#registry/locale.ts';
import { labelOf, type Registry } from '#registry/registry.ts';
import type { VocabularyId } from '#registry/vocabulary.ts';
import { versionDate } from './dublin-core.ts';
import { addressIn, licence, type Imprint } from './imprint.ts';

/** A version: its name, and its text. */
export interface Version {
  /** Date and digest of the text: another text has another name. */
  id: string;
  /** Path of the copy, from the root of the site. */
  path: string;
  text: string;
}

/** The version of an entry's own edition in a locale as it is now. */
export function versionOf(
  entry: Entry,
  registry: Registry,
  locale: Locale,
  t: Translate,
  imprint: Pick<Imprint, 'site'>,
): Version {
  const content = contentOf(entry, registry, locale, t);
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 8);
  const id = [versionDate(entry), digest].filter(Boolean).join('-');
  const path = `${permanentPath(entry.key)}${id}.${locale}.txt`;
  const foot = [
    addressIn(imprint, permanentPath(entry.key)),
    addressIn(imprint, path),
    `${t('site.name')}. ${t('entry.licence', { licence: licence.id })}`,
  ];
  return { id, path, text: `${content}\n--\n${foot.join('\n')}\n` };
}

function contentOf(entry: Entry, registry: Registry, locale: Locale, t: Translate): string {
  const { values, body } = viewOf(entry, locale);
  const label = (vocabulary: VocabularyId) => (id: string) =>
    labelOf(registry, vocabulary, id, locale);
  const facts: [string, readonly string[]][] = [
    [t('fact.kind'), [t(`kind.${entry.collection}`)]],
    [t('fact.countries'), values.countries.map(label('countries'))],
    [t('fact.regions'), entry.regions.map(label('regions'))],
    [t('fact.pillars'), values.pillars.map(label('pillars'))],
    [t('fact.themes'), values.themes.map(label('themes'))],
    [t('fact.period'), [formatPeriod(values.start, values.end, locale)].filter(Boolean)],
    [t('fact.status'), values.status ? [label('statuses')(values.status)] : []],
  ];
  const blocks = [
    values.title,
    values.summary,
    facts
      .filter(([, list]) => list.length > 0)
      .map(([name, list]) => `${name}: ${list.join('; ')}`)
      .join('\n'),
    ...sections(values, t),
    body.plain.replaceAll('\n', '\n\n'),
    block(t('entry.sources'), values.sources.map(sourceLine)),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

/** The structured texts, each under its heading, in the order of the page. */
function sections(values: EntryValues, t: Translate): string[] {
  return [
    block(t('practice.problem'), [values.problem]),
    block(t('practice.steps'), values.steps),
    block(t('practice.actors'), values.actors),
    block(
      t('practice.results'),
      values.results?.map(({ text }) => text),
    ),
    block(t('practice.successFactors'), values.successFactors),
    block(t('practice.obstacles'), values.obstacles),
    block(t('practice.lessons'), values.lessons),
    block(t('practice.transferability'), [values.transferability]),
    block(t('event.conclusions'), values.conclusions),
    block(
      t('event.recommendations'),
      values.recommendations?.map(({ text }) => text),
    ),
    block(
      t('entry.outputs'),
      values.outputs.map(({ title }) => title),
    ),
  ];
}

function block(heading: string, lines: readonly (string | undefined)[] | undefined): string {
  const said = (lines ?? []).filter((line) => line !== undefined);
  return said.length > 0
    ? [heading.toUpperCase(), ...said.map((line) => `- ${line}`)].join('\n')
    : '';
}

const sourceLine = ({ title, publisher, date, url }: EntryValues['sources'][number]): string =>
  [title, publisher, date, url].filter(Boolean).join(', ');
