/** Writes the plain-text copy of every edition as it is now, and lays the copies of earlier versions beside them. */
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { replaceFile } from '#corpus/write.ts';
import type { Imprint } from '#exports/imprint.ts';
import { versionOf, type Version } from '#exports/plain-text.ts';
import { translator } from '#i18n/translate.ts';
import { locales } from '#registry/locale.ts';
import type { Registry } from '#registry/registry.ts';

/** The copy of every edition. */
export function* versionsOf(registry: Registry, imprint: Imprint): Generator<Version> {
  for (const locale of locales) {
    const t = translator(registry.strings[locale], locale);
    for (const entry of registry.entries.values()) {
      if (entry.editions[locale]) yield versionOf(entry, registry, locale, t, imprint);
    }
  }
}

/**
 * Writes the copies below `folder`. Earlier ones lie in `kept` by collection and id; those of entries that are no longer
 * public stay there.
 */
export function writeVersions(
  registry: Registry,
  imprint: Imprint,
  folder: string,
  kept: string,
): void {
  for (const key of registry.entries.keys()) {
    const earlier = join(kept, key);
    if (existsSync(earlier)) cpSync(earlier, join(folder, 'id', key), { recursive: true });
  }
  for (const { path, text } of versionsOf(registry, imprint)) write(join(folder, path), text);
}

/** Adds the copies that are not kept yet to `kept`; tells how many they were. */
export function keepVersions(registry: Registry, imprint: Imprint, kept: string): number {
  let added = 0;
  for (const { path, text } of versionsOf(registry, imprint)) {
    const file = join(kept, path.replace('/id/', ''));
    if (existsSync(file)) continue;
    replaceFile(file, text, undefined);
    added++;
  }
  return added;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
