/** The real entries as a search bench needs them: what their pages show in a locale, and the facts that filters use. */
import { loadRegistry } from '#build/load-registry.ts';
import { contentRoot } from '#corpus/read.ts';
import type { Collection } from '#registry/facts.ts';
import type { Locale } from '#registry/locale.ts';
import { publicRegistry, type Registry } from '#registry/registry.ts';
import { searchDocumentOf } from '#search/document.ts';
import type { RivalDocument } from './rival.ts';

/** An entry in one locale. Rivals use the texts only; the facts are for searches that know filters. */
export interface BenchDocument extends RivalDocument {
  /** The language of the texts, which is not the locale's where an entry is not translated. */
  language: Locale;
  collection: Collection;
  pillars: readonly string[];
  themes: readonly string[];
  countries: readonly string[];
  /** The year it begins in, where known. */
  year?: number;
  /** Key of the entry it is made from; its own key for a real one. */
  seed: string;
}

/** The registry as the public build shows it. */
export const benchRegistry = (): Registry => publicRegistry(loadRegistry(contentRoot()).registry);

/** All entries in a locale. */
export function realDocuments(registry: Registry, locale: Locale): BenchDocument[] {
  return [...registry.entries.values()].map((entry) => {
    const { key, language, title, summary, passages } = searchDocumentOf(entry, locale, registry);
    const { pillars, themes, countries, start } = entry.facts;
    return {
      key,
      language,
      title,
      summary,
      text: passages.map(({ text }) => text).join('\n'),
      collection: entry.collection,
      pillars,
      themes,
      countries,
      ...(start === undefined ? {} : { year: Number(start.slice(0, 4)) }),
      seed: key,
    };
  });
}
