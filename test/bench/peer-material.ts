/** What the peers are given: every edition with its facts, and the words, labels and titles around it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadRegistry } from '#build/load-registry.ts';
import type { Edition, Entry, EntryValues } from '#registry/entry.ts';
import { locales, perLocale, type Locale } from '#registry/locale.ts';
import type { Registry } from '#registry/registry.ts';

/** An edition as a peer gets it: facts and texts together, since peers know no original to take facts from. */
export interface PeerEdition {
  entry: Entry;
  locale: Locale;
  values: EntryValues;
  /** The MDX as written, with links to entries turned into addresses. */
  body: string;
}

/** What peers/furniture.mjs needs beside the entry. */
interface PeerMaterial {
  words: Record<Locale, Record<string, string>>;
  labels: Record<Locale, Record<string, string>>;
  titles: Record<string, Partial<Record<Locale, string>>>;
}

/** Reads generated content for the peers. */
export function readForPeers(content: string): { editions: PeerEdition[]; material: PeerMaterial } {
  const { registry } = loadRegistry(content);
  const editions = [...registry.entries.values()].flatMap((entry) =>
    editionsOf(entry).map(({ locale, values, file }) => {
      const text = readFileSync(join(content, file.slice('content/'.length)), 'utf8');
      return { entry, locale, values, body: bodyOf(text, locale) };
    }),
  );
  return { editions, material: materialOf(registry) };
}

/** The locales in which an entry can be read. */
export const localesOf = (entry: Entry): Locale[] => locales.filter((l) => entry.editions[l]);

/** A body with the one component as the fence of colons that both peers can read. */
export const withFences = (body: string): string =>
  body.replaceAll(/<Callout[^>]*>\n([\s\S]*?)\n<\/Callout>/g, ':::note\n$1\n:::');

const editionsOf = (entry: Entry): Edition<EntryValues>[] =>
  Object.values<Edition<EntryValues>>(entry.editions);

function bodyOf(text: string, locale: Locale): string {
  const end = '\n---\n';
  const body = text.slice(text.indexOf(end) + end.length);
  return body.replaceAll(/\]\(entry:([^)]+)\)/g, `](/${locale}/$1/)`);
}

function materialOf(registry: Registry): PeerMaterial {
  const titles = [...registry.entries.values()].map((entry) => {
    const given = editionsOf(entry).map(({ locale, values }) => [locale, values.title]);
    return [entry.key, Object.fromEntries(given)] as const;
  });
  return {
    words: perLocale((locale) => plainWords(registry, locale)),
    labels: perLocale((locale) => labelsIn(registry, locale)),
    titles: Object.fromEntries(titles) as PeerMaterial['titles'],
  };
}

/** The words of the interface; of a word with plural forms, the general one. */
function plainWords(registry: Registry, locale: Locale): Record<string, string> {
  const words = Object.entries(registry.strings[locale]).map(([key, value]) => [
    key,
    typeof value === 'string' ? value : value.other,
  ]);
  return Object.fromEntries(words) as Record<string, string>;
}

function labelsIn(registry: Registry, locale: Locale): Record<string, string> {
  const labels = Object.values(registry.vocabularies).flatMap(({ id, terms }) =>
    [...terms.values()].map((term) => [`${id}/${term.id}`, term.labels[locale]]),
  );
  return Object.fromEntries(labels) as Record<string, string>;
}
