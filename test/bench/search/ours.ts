/** Our own search among the rivals: the files that the build writes, made from a corpus of any size. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { translator } from '#i18n/translate.ts';
import type { Entry } from '#registry/entry.ts';
import { collections } from '#registry/facts.ts';
import type { Locale } from '#registry/locale.ts';
import type { Registry } from '#registry/registry.ts';
import { buildCatalogue } from '#search/build-catalogue.ts';
import { buildForeignForms, buildLexicon } from '#search/build-lexicon.ts';
import { largeFrom } from '#search/large/layout.ts';
import { storedCatalogue } from '#search/stored-catalogue.ts';
import { writeLargeFiles, writeLocaleIndex } from '../../../scripts/steps/search-index.ts';
import type { BenchDocument } from './documents.ts';
import type { Rival } from './rival.ts';

const stamp = 'bench';

/**
 * Our own search over a registry's entries and what is generated from them.
 * @param from how many entries make a registry large
 */
export const ours = (registry: Registry, from = largeFrom): Rival<BenchDocument> => ({
  name: 'This registry',
  write: async (documents, locale, folder) => {
    const corpus = registryOf(registry, documents, locale);
    const words = translator(corpus.strings[locale], locale);
    const store = (name: string, value: unknown): void => {
      writeFileSync(join(folder, name), JSON.stringify(value));
    };
    if (corpus.entries.size >= from) {
      writeLargeFiles(corpus, stamp, locale, folder);
    } else {
      store('catalogue.json', storedCatalogue(buildCatalogue(corpus, locale, words, stamp)));
      store('lexicon.json', buildLexicon(corpus, locale, stamp));
      store('foreign-forms.json', buildForeignForms(corpus, locale, stamp));
      await writeLocaleIndex(corpus, stamp, locale, folder);
    }
    await build({
      entryPoints: [{ in: join(import.meta.dirname, 'ours-page.ts'), out: 'search' }],
      outdir: folder,
      bundle: true,
      splitting: true,
      format: 'esm',
      target: 'es2024',
      minify: true,
      define: { PAGE_LOCALE: JSON.stringify(locale) },
      logLevel: 'error',
    });
  },
});

/** The registry with the entries of a corpus in place of its own. */
export function registryOf(
  registry: Registry,
  documents: readonly BenchDocument[],
  locale: Locale,
): Registry {
  // As they are read from files: by collection. What is generated has no order.
  const inOrder = collections.flatMap((collection) =>
    documents.filter((document) => document.collection === collection),
  );
  const entries = inOrder.map((document): [string, Entry] => {
    const model = registry.entries.get(document.seed);
    if (!model) throw new Error(`No entry ${document.seed} to make ${document.key} from.`);
    return [document.key, document.key === model.key ? model : entryOf(model, document, locale)];
  });
  return { ...registry, entries: new Map(entries) };
}

/** A generated entry has the edition that the locale shows, and no other. */
function entryOf(model: Entry, document: BenchDocument, locale: Locale): Entry {
  const { key, title, summary, text, countries, year } = document;
  const shown = model.editions[locale] ?? model.editions[model.original];
  if (!shown) throw new Error(`${model.key} has no original edition.`);
  const start = year === undefined ? {} : { start: String(year), end: String(year) };
  const values = {
    ...shown.values,
    ...start,
    title,
    summary,
    countries: [...countries],
    activities: [],
    outputs: [],
  };
  const edition = { ...shown, values, missing: [], body: { html: '', headings: [], plain: text } };
  const plain = { problem: '', steps: [], results: [], lessons: [], obstacles: [] };
  Object.assign(values, plain);
  return {
    ...model,
    key,
    id: key.split('/')[1] ?? key,
    original: shown.locale,
    editions: { [shown.locale]: edition },
    facts: { ...model.facts, ...start, countries: [...countries] },
  };
}
