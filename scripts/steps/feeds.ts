/** Writes every feed as Atom and as JSON Feed, and the list of versions that devices compare. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { atom } from '#exports/atom.ts';
import { feedsOf } from '#exports/feeds.ts';
import type { Imprint } from '#exports/imprint.ts';
import { jsonFeed } from '#exports/json-feed.ts';
import { versionsList, versionsPath } from '#exports/versions-list.ts';
import { translator } from '#i18n/translate.ts';
import { locales } from '#registry/locale.ts';
import type { Registry } from '#registry/registry.ts';

/** Writes them below `folder`/feeds. */
export function writeFeeds(registry: Registry, imprint: Imprint, folder: string): void {
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const locale of locales) {
    const t = translator(registry.strings[locale], locale);
    for (const feed of feedsOf(registry, locale, t, imprint)) {
      write(`${feed.path}.xml`, atom(feed, imprint));
      write(`${feed.path}.json`, jsonFeed(feed, imprint));
    }
    write(versionsPath(locale), versionsList(registry, locale, imprint));
  }
}
