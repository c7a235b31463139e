/** Makes the files of a registry too large for one catalogue, in one locale. */
import { comparer } from '#i18n/format.ts';
import type { Translate } from '#i18n/translate.ts';
import { viewOf } from '#registry/entry.ts';
import type { Locale } from '#registry/locale.ts';
import type { Registry } from '#registry/registry.ts';
import { buildCatalogue } from '../build-catalogue.ts';
import { buildForeignForms, buildForms } from '../build-lexicon.ts';
import { readCatalogue, type Catalogue, type CatalogueFile } from '../catalogue.ts';
import { knownConcepts } from '../concepts/known.ts';
import { facetKeys } from '../facets.ts';
import { packMentions } from '../lexicon.ts';
import { pageSize } from '../port.ts';
import { storedCatalogue, storedLabels } from '../stored-catalogue.ts';
import { buildWords } from './build-words.ts';
import { readColumns, rowsBy } from './columns.ts';
import { cardsInFile, type CardsFile, type ConceptsFile, type FacetsFile } from './layout.ts';

/** Characters of a file of mentions before compression. */
const fileSize = 16_000;

/** A file: its path below the folder of the locale, and what it holds. */
export type LargeFile = readonly [path: string, content: unknown];

/** All files of a locale; the catalogue stands at its usual path, all others in a folder named by the stamp. */
export function* buildLarge(
  registry: Registry,
  locale: Locale,
  t: Translate,
  stamp: string,
): Generator<LargeFile> {
  const file = buildCatalogue(registry, locale, t, stamp);
  const catalogue = readCatalogue(file);
  const lexicon = buildForms(registry, locale, stamp);
  const { files, begins, vocabulary } = buildWords(registry, locale, lexicon.variants);
  const concepts = conceptFiles(registry);
  const facets = facetsFile(catalogue);
  const newest = [...rowsBy(readColumns(facets), 'newest').slice(0, pageSize)];
  const large = {
    count: file.rows.length,
    kinds: kindsOf(catalogue),
    newest,
    words: begins.join(' '),
    concepts: concepts.begins,
  };
  yield ['catalogue.json', storedCatalogue({ ...file, rows: [], large })];
  yield ['labels.json', storedLabels(file)];
  const below = (name: string, content: unknown): LargeFile => [`${stamp}/${name}`, content];
  yield below('lexicon.json', lexicon);
  yield below('foreign-forms.json', {
    ...buildForeignForms(registry, locale, stamp),
    mentions: [],
  });
  yield below('facets.json', facets);
  yield below('vocabulary.json', vocabulary);
  yield below(
    'keys.json',
    catalogue.cards.map(({ key }) => key),
  );
  yield below('titles.json', rowsByTitle(catalogue));
  for (const [at, words] of files.entries()) yield below(`words/${at}.json`, words);
  for (const [at, own] of concepts.files.entries()) yield below(`concepts/${at}.json`, own);
  for (const [at, own] of cardFiles(registry, locale, file).entries()) {
    yield below(`cards/${at}.json`, own);
  }
}

function kindsOf({ cards, terms }: Catalogue): [number, number][] {
  const positions = new Map(terms.collection.map(([id], at) => [id, at]));
  const runs: [number, number][] = [];
  for (const card of cards) {
    const position = positions.get(card.terms.collection[0] ?? '') ?? -1;
    const last = runs.at(-1);
    if (last?.[0] === position) last[1]++;
    else runs.push([position, 1]);
  }
  return runs;
}

function conceptFiles(registry: Registry): { files: ConceptsFile[]; begins: number[] } {
  const files: Record<string, number[]>[] = [];
  const begins: number[] = [];
  let size = Infinity;
  for (const [at, rows] of knownConcepts(registry).mentions.entries()) {
    const packed = packMentions(rows);
    const { length } = JSON.stringify(packed);
    if (size + length > fileSize) {
      files.push({});
      begins.push(at);
      size = 0;
    }
    size += length;
    const file = files.at(-1);
    if (file && packed.length > 0) file[at] = packed;
  }
  return { files, begins };
}

function facetsFile({ cards, terms }: Catalogue): FacetsFile {
  const columns = facetKeys.map((facet): [number[], number[]] => {
    const positions = new Map(terms[facet].map(([id], at) => [id, at]));
    const lists = cards.map((card) => card.terms[facet].map((id) => positions.get(id) ?? -1));
    return [lists.map(({ length }) => length), lists.flat()];
  });
  const dateOf = (card: { start: string; end: string }): string => card.start || card.end;
  const dates = [...new Set(cards.map(dateOf))].filter(Boolean).sort();
  const positions = new Map(dates.map((date, at) => [date, at]));
  return { columns, dates, dated: cards.map((card) => positions.get(dateOf(card)) ?? -1) };
}

function rowsByTitle({ cards, locale }: Catalogue): number[] {
  const compare = comparer(locale);
  return [...cards]
    .sort((a, b) => compare(a.title, b.title) || a.index - b.index)
    .map(({ index }) => index);
}

function cardFiles(registry: Registry, locale: Locale, { rows }: CatalogueFile): CardsFile[] {
  const summaries = [...registry.entries.values()].map(
    (entry) => viewOf(entry, locale).values.summary,
  );
  const cards = rows.map((row, at) => [row, summaries[at] ?? ''] as const);
  return Array.from({ length: Math.ceil(cards.length / cardsInFile) }, (_, at) =>
    cards.slice(at * cardsInFile, (at + 1) * cardsInFile),
  );
}
