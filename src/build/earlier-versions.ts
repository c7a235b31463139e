/**
 * Entries as they were in earlier versions, read from the files kept of them by the same reader as the entries of today, so
 * that the copy of a version is made alike before and after another takes its place.
 */
import { compiledEdition } from '#corpus/read.ts';
import { assembleDocuments } from '#registry/assemble-documents.ts';
import type { Entry } from '#registry/entry.ts';
import type { Registry } from '#registry/registry.ts';
import type { DocumentCollection } from '#registry/schemas.ts';
import type { Sources, VersionSource } from '#registry/source.ts';
import { compilerOf } from './load-registry.ts';

/** An edition of an earlier version; without entry where today's schemas cannot read its facts any more. */
export interface EarlierVersion {
  source: VersionSource;
  entry: Entry | undefined;
}

/** Every earlier version that the registry has. */
export function earlierVersions(
  registry: Registry,
  sources: Omit<Sources, 'editions'>,
): EarlierVersion[] {
  if (registry.versions.length === 0) return [];
  const compiler = compilerOf(sources);
  const groups = Map.groupBy(registry.versions, ({ key, version }) => `${key} ${version}`);
  return [...groups.values()].flatMap((group) => {
    const editions = group.map(({ key, locale, file, text }) => {
      const [collection = '', id = ''] = key.split('/');
      const place = { collection: collection as DocumentCollection, id, locale, file };
      return compiledEdition(place, text, compiler).source;
    });
    const { entries } = assembleDocuments(editions, registry.vocabularies, registry.crosswalk, []);
    return group.map((source): EarlierVersion => {
      const found = entries.get(source.key);
      const isWhole = found?.editions[source.locale] !== undefined;
      return { source, entry: isWhole ? numbered(found, source.version) : undefined };
    });
  });
}

/** The number is that of the file's name, whatever its text says. */
function numbered(entry: Entry, version: number): Entry {
  const editions = Object.entries(entry.editions).map(([locale, edition]) => {
    return [locale, { ...edition, values: { ...edition.values, version } }];
  });
  return {
    ...entry,
    facts: { ...entry.facts, version },
    editions: Object.fromEntries(editions) as Entry['editions'],
  };
}
