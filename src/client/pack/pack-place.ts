/** Puts the search of a pack in its place: its data lies in a script beside it, its pages in files. */
import { glossaryPath } from '#registry/address.ts';
import { memoryText } from '#search/engines/memory-text.ts';
import { fileOf, indexFile } from '#packs/addresses.ts';
import type { PackData } from '#packs/pack-data.ts';
import { place } from '../search-place.ts';

const { site, catalogue, lexicon, foreignForms, texts } = (
  window as unknown as { registryPack: PackData }
).registryPack;

const origin = site.replace(/\/$/, '');

Object.assign(place, {
  sources: {
    catalogue: () => Promise.resolve(catalogue),
    lexicon: () => Promise.resolve(lexicon),
    foreignForms: () => Promise.resolve(foreignForms),
    fullText: () => Promise.resolve(memoryText(texts)),
  },
  entry: (_locale, key) => fileOf(key),
  term: (locale, id) => origin + glossaryPath(locale, id),
  page: () => indexFile,
  origin: () => origin,
} satisfies typeof place);
