/** The embedded engine with nothing but its own files, as where no index of full texts can be loaded. */
import { checkedRegistry } from '#build/checked-registry.ts';
import { translator } from '#i18n/translate.ts';
import type { Locale } from '#registry/locale.ts';
import { publicRegistry } from '#registry/registry.ts';
import { buildCatalogue } from '#search/build-catalogue.ts';
import { buildForeignForms, buildLexicon } from '#search/build-lexicon.ts';
import { embeddedEngine } from '#search/engines/embedded.ts';
import { fixtureSite } from '../support/sites.ts';
import { blankQuery, searchEngineContract } from './engine.contract.ts';

const registry = publicRegistry(checkedRegistry(fixtureSite.content).registry);

searchEngineContract('embedded, without full texts', async (locale: Locale, query) => {
  const words = translator(registry.strings[locale], locale);
  const engine = embeddedEngine({
    catalogue: () => Promise.resolve(buildCatalogue(registry, locale, words, 'stamp')),
    lexicon: () => Promise.resolve(buildLexicon(registry, locale, 'stamp')),
    foreignForms: () => Promise.resolve(buildForeignForms(registry, locale, 'stamp')),
  });
  await engine.load(locale);
  return engine.search({ ...blankQuery, ...query });
});
