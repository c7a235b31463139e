import { checkedRegistry } from '#build/checked-registry.ts';
import { translator } from '#i18n/translate.ts';
import type { Locale } from '#registry/locale.ts';
import { publicRegistry } from '#registry/registry.ts';
import { buildCatalogue } from '#search/build-catalogue.ts';
import { memoryEngine } from '#search/engines/memory.ts';
import type { Query } from '#search/port.ts';
import { fixtureSite } from '../support/sites.ts';
import { searchEngineContract } from './engine.contract.ts';

const registry = publicRegistry(checkedRegistry(fixtureSite.content).registry);
const blank: Query = { text: '', selection: {}, sort: 'newest', page: 1 };

searchEngineContract('memory', async (locale: Locale, query) => {
  const words = translator(registry.strings[locale], locale);
  const engine = memoryEngine(() =>
    Promise.resolve(buildCatalogue(registry, locale, words, 'stamp')),
  );
  await engine.load(locale);
  return engine.search({ ...blank, ...query });
});
