/** Engines over the fixture's registry, for tests. */
import { checkedRegistry } from '#build/checked-registry.ts';
import { translator } from '#i18n/translate.ts';
import type { Locale } from '#registry/locale.ts';
import { publicRegistry, type Registry } from '#registry/registry.ts';
import { buildCatalogue } from '#search/build-catalogue.ts';
import { buildForeignForms, buildLexicon } from '#search/build-lexicon.ts';
import {
  embeddedEngine,
  type EmbeddedEngine,
  type EmbeddedSources,
} from '#search/engines/embedded.ts';
import type { ServerParts } from '#search/engines/meilisearch.ts';
import { queryReader } from '#search/engines/query-reader.ts';
import { sharedSources } from '#search/engines/shared-sources.ts';
import { stampOf } from '#search/stamp.ts';
import { fixtureSite } from './sites.ts';

/** The fixture's registry as the public sees it. */
export const fixtureRegistry = (): Registry =>
  publicRegistry(checkedRegistry(fixtureSite.content).registry);

/** The files of the search as a build writes them, without full texts. */
export function sourcesOver(registry: Registry): EmbeddedSources {
  const stamp = stampOf(registry);
  return {
    catalogue: (locale) => {
      const words = translator(registry.strings[locale], locale);
      return Promise.resolve(buildCatalogue(registry, locale, words, stamp));
    },
    lexicon: (locale) => Promise.resolve(buildLexicon(registry, locale, stamp)),
    foreignForms: (locale) => Promise.resolve(buildForeignForms(registry, locale, stamp)),
  };
}

/** The embedded engine with nothing but its own files, and what a server engine beside it needs of the page. */
export async function pageOver(
  registry: Registry,
  locale: Locale,
): Promise<{ embedded: EmbeddedEngine; parts: ServerParts }> {
  const sources = sharedSources(sourcesOver(registry));
  const embedded = embeddedEngine(sources);
  await embedded.load(locale);
  const { read } = queryReader(sources, locale);
  return { embedded, parts: { catalogue: embedded.catalogue, read } };
}
