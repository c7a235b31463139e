/** What the search of a pack reads: a classic script, since pages that were opened from a folder may fetch nothing. */
import type { Translate } from '#i18n/translate.ts';
import type { Locale } from '#registry/locale.ts';
import type { Registry } from '#registry/registry.ts';
import { buildCatalogue } from '#search/build-catalogue.ts';
import { buildForeignForms, buildLexicon } from '#search/build-lexicon.ts';
import type { CatalogueFile } from '#search/catalogue.ts';
import type { StoredPassage } from '#search/engines/memory-text.ts';
import type { ForeignForms, LexiconFile } from '#search/lexicon.ts';
import { passagesOf } from '#search/passages.ts';
import { stampOf } from '#search/stamp.ts';

/** The data of a pack's search. */
export interface PackData {
  /** Where the registry is published. */
  site: string;
  catalogue: CatalogueFile;
  lexicon: LexiconFile;
  foreignForms: ForeignForms;
  /** Passages of each entry, in the order of the catalogue. */
  texts: readonly (readonly StoredPassage[])[];
}

/** The name under which a pack's pages find it. */
const packVariable = 'registryPack';

/** Makes the data of a registry that holds the entries of the pack and no others. */
export function packData(registry: Registry, locale: Locale, t: Translate, site: string): PackData {
  const stamp = stampOf(registry);
  return {
    site,
    catalogue: buildCatalogue(registry, locale, t, stamp),
    lexicon: buildLexicon(registry, locale, stamp),
    foreignForms: buildForeignForms(registry, locale, stamp),
    texts: [...registry.entries.values()].map((entry) =>
      passagesOf(entry, locale).map(({ id = '', text }): StoredPassage => [id, text]),
    ),
  };
}

/** The data as a script. */
export const dataScript = (data: PackData): string =>
  `window.${packVariable}=${JSON.stringify(data)};\n`;
