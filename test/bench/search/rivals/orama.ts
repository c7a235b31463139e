/** Orama with the stemmer of the page's language, as the README of its stemmers has it, and the title boosted. */
import type * as english from '@orama/stemmers/english';
import { create, insertMultiple, load, save, search as find } from '@orama/orama';
import type { Locale } from '#registry/locale.ts';
import type { Files, RivalDocument } from '../rival.ts';
import { oneFile, storedIndex } from './stored-index.ts';

/** Put in by the bundler, which then keeps only the language it names. */
declare const PAGE_LOCALE: Locale;

type Stemming = typeof english;

function stemmingOfPage(): Promise<Stemming> {
  if (PAGE_LOCALE === 'fr') return import('@orama/stemmers/french');
  if (PAGE_LOCALE === 'es') return import('@orama/stemmers/spanish');
  if (PAGE_LOCALE === 'pt') return import('@orama/stemmers/portuguese');
  if (PAGE_LOCALE === 'ru') return import('@orama/stemmers/russian');
  if (PAGE_LOCALE === 'ar') return import('@orama/stemmers/arabic');
  return import('@orama/stemmers/english');
}

async function emptyDatabase(): Promise<object> {
  const { stemmer, language } = await stemmingOfPage();
  return create({
    schema: { title: 'string', summary: 'string', text: 'string' },
    components: { tokenizer: { stemming: true, stemmer, language } },
  });
}

/** The index of the documents. */
export async function indexOf(documents: readonly RivalDocument[]): Promise<Files> {
  const database = await emptyDatabase();
  await insertMultiple(
    database,
    documents.map(({ key, ...texts }) => ({ id: key, ...texts })),
  );
  return oneFile(save(database));
}

const database = storedIndex(async (text) => {
  const empty = await emptyDatabase();
  load(empty, JSON.parse(text) as object);
  return empty;
});

/** Finds in the stored index. */
export async function search(text: string): Promise<string[]> {
  const { hits } = await find(await database(), { term: text, boost: { title: 2 } });
  return hits.map(({ id }) => id);
}
