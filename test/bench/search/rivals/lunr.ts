/** lunr with the language of the page from lunr-languages, and the title boosted as the README there has it. */
import lunr from 'lunr';
import type { Locale } from '#registry/locale.ts';
import type { Files, RivalDocument } from '../rival.ts';
import { oneFile, storedIndex } from './stored-index.ts';

/** Put in by the bundler, which then keeps only the language it names. */
declare const PAGE_LOCALE: Locale;

/** Registers the language of the page; lunr itself speaks English. */
async function addLanguage(): Promise<void> {
  if (PAGE_LOCALE === 'en') return;
  (await import('lunr-languages/lunr.stemmer.support')).default(lunr);
  if (PAGE_LOCALE === 'fr') (await import('lunr-languages/lunr.fr')).default(lunr);
  if (PAGE_LOCALE === 'es') (await import('lunr-languages/lunr.es')).default(lunr);
  if (PAGE_LOCALE === 'pt') (await import('lunr-languages/lunr.pt')).default(lunr);
  if (PAGE_LOCALE === 'ru') (await import('lunr-languages/lunr.ru')).default(lunr);
  if (PAGE_LOCALE === 'ar') (await import('lunr-languages/lunr.ar')).default(lunr);
}

/** The index of the documents. */
export async function indexOf(documents: readonly RivalDocument[]): Promise<Files> {
  await addLanguage();
  const index = lunr(function () {
    if (PAGE_LOCALE !== 'en') this.use(lunr[PAGE_LOCALE]);
    this.ref('key');
    this.field('title', { boost: 10 });
    this.field('summary');
    this.field('text');
    for (const document of documents) this.add(document);
  });
  return oneFile(index);
}

const index = storedIndex(async (text) => {
  await addLanguage();
  return lunr.Index.load(JSON.parse(text) as object);
});

/** Finds in the stored index. */
export async function search(text: string): Promise<string[]> {
  return (await index()).search(text).map(({ ref }) => ref);
}
