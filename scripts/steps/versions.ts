/** Writes the plain-text copy of every edition, as it is now and as it was in each earlier version that is kept. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { earlierVersions } from '#build/earlier-versions.ts';
import type { Imprint } from '#exports/imprint.ts';
import { versionAsKept, versionOf, type Version } from '#exports/plain-text.ts';
import { translator } from '#i18n/translate.ts';
import { locales, perLocale } from '#registry/locale.ts';
import type { Registry } from '#registry/registry.ts';
import type { Sources } from '#registry/source.ts';

/** The copy of every edition and version. */
export function* versionsOf(
  registry: Registry,
  sources: Omit<Sources, 'editions'>,
  imprint: Imprint,
): Generator<Version> {
  const words = perLocale((locale) => translator(registry.strings[locale], locale));
  for (const { source, entry } of earlierVersions(registry, sources)) {
    const { locale } = source;
    yield entry
      ? versionOf(entry, registry, locale, words[locale], imprint)
      : versionAsKept(source, words[locale], imprint);
  }
  for (const locale of locales) {
    for (const entry of registry.entries.values()) {
      if (entry.editions[locale]) yield versionOf(entry, registry, locale, words[locale], imprint);
    }
  }
}

/** Writes the copies below `folder`. */
export function writeVersions(
  registry: Registry,
  sources: Omit<Sources, 'editions'>,
  imprint: Imprint,
  folder: string,
): void {
  for (const { path, text } of versionsOf(registry, sources, imprint)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
