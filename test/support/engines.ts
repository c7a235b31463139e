/** Engines over the fixture's registry, for tests. */
import { checkedRegistry } from '#build/checked-registry.ts';
import { translator } from '#i18n/translate.ts';
import { publicRegistry, type Registry } from '#registry/registry.ts';
import { buildCatalogue } from '#search/build-catalogue.ts';
import { buildForeignForms, buildLexicon } from '#search/build-lexicon.ts';
import { embeddedEngine, type EmbeddedEngine } from '#search/engines/embedded.ts';
import { stampOf } from '#search/stamp.ts';
import { fixtureSite } from './sites.ts';

/** The fixture's registry as the public sees it. */
export const fixtureRegistry = (): Registry =>
  publicRegistry(checkedRegistry(fixtureSite.content).registry);

/** The embedded engine with nothing but its own files. */
export function embeddedOver(registry: Registry): EmbeddedEngine {
  const stamp = stampOf(registry);
  return embeddedEngine({
    catalogue: (locale) => {
      const words = translator(registry.strings[locale], locale);
      return Promise.resolve(buildCatalogue(registry, locale, words, stamp));
    },
    lexicon: (locale) => Promise.resolve(buildLexicon(registry, locale, stamp)),
    foreignForms: (locale) => Promise.resolve(buildForeignForms(registry, locale, stamp)),
  });
}
