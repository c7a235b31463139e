/** Eleventy over the same content, in the two ways one can build such a site with it. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '#registry/entry.ts';
import { locales, type Locale } from '#registry/locale.ts';
import { localesOf, readForPeers, withFences, type PeerEdition } from './peer-material.ts';
import { addFurniture, put, type PeerBuild } from './peer-project.ts';

/**
 * Two builds. `files`: a Markdown file for every page, as Eleventy's guides teach; it knows no fallback, so an entry that
 * is not translated has its original's text in a file of each locale. `paged`: one template paginated over data that a
 * script reads and renders once an edition; hardly Eleventy any more, but as quick as Eleventy gets.
 */
export function eleventyBuilds(content: string, folder: string): PeerBuild[] {
  addFurniture(folder);
  const { editions, material } = readForPeers(content);
  for (const input of ['files', 'paged']) {
    put(join(folder, input, '_data/material.json'), JSON.stringify(material));
  }
  const build = (input: string, name: string, prepare: () => void): PeerBuild => ({
    name: `Eleventy, ${name}`,
    script: ['node_modules/@11ty/eleventy/cmd.cjs', `--input=${input}`],
    out: join(folder, '_site'),
    bound: 1,
    prepare: () => {
      rmSync(join(folder, '_site'), { recursive: true, force: true });
      prepare();
    },
  });
  return [
    build('files', 'a file a page', () => {
      for (const shown of pagesOf(editions)) {
        put(join(folder, `files/${shown.locale}/${shown.edition.entry.key}.md`), textOf(shown));
      }
    }),
    build('paged', 'pages from data', () => {
      for (const edition of editions) {
        const path = `editions/${edition.entry.key}/index.${edition.locale}.md`;
        put(join(folder, path), textOf({ edition, locale: edition.locale }));
      }
    }),
  ];
}

interface Shown {
  edition: PeerEdition;
  /** The locale of the page, which the edition may not be in. */
  locale: Locale;
}

function pagesOf(editions: readonly PeerEdition[]): Shown[] {
  const byEntry = Map.groupBy(editions, ({ entry }): Entry => entry);
  return [...byEntry].flatMap(([entry, group]) =>
    locales.flatMap((locale) => {
      const edition =
        group.find((candidate) => candidate.locale === locale) ??
        group.find((candidate) => candidate.locale === entry.original);
      return edition ? [{ edition, locale }] : [];
    }),
  );
}

function textOf({ edition, locale }: Shown): string {
  const { entry, values, body } = edition;
  const shown = {
    locale,
    language: edition.locale,
    editions: localesOf(entry),
    entry: { key: entry.key, values },
  };
  return `---\nshown: ${JSON.stringify(shown)}\n---\n\n${withFences(body)}`;
}
