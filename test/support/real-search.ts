/** The search over the registry's own content, without an index of full texts. Each locale is made when first asked. */
import { checkedRegistry } from '#build/checked-registry.ts';
import { translator } from '#i18n/translate.ts';
import type { Locale } from '#registry/locale.ts';
import { publicRegistry, type Registry } from '#registry/registry.ts';
import { buildCatalogue } from '#search/build-catalogue.ts';
import { buildForeignForms, buildLexicon } from '#search/build-lexicon.ts';
import type { Card } from '#search/catalogue.ts';
import { embeddedEngine, type EmbeddedEngine } from '#search/engines/embedded.ts';
import type { FacetKey } from '#search/facets.ts';
import type { Query, ResultPage } from '#search/port.ts';
import { blankQuery } from '../search/engine.contract.ts';
import { registrySite } from './sites.ts';

const stamp = 'stamp';
let content: Registry | undefined;
const engines = new Map<Locale, Promise<EmbeddedEngine>>();

/** The public registry. */
export const realRegistry = (): Registry =>
  (content ??= publicRegistry(checkedRegistry(registrySite.content).registry));

/** Asks in a locale; what is typed is all there is, unless more of the query is given. */
export async function ask(
  locale: Locale,
  text: string,
  more: Partial<Query> = {},
): Promise<ResultPage> {
  let engine = engines.get(locale);
  if (!engine) engines.set(locale, (engine = opened(locale)));
  return (await engine).search({ ...blankQuery, text, sort: 'relevance', ...more });
}

/** Every full match of a query, best first. */
export async function found(locale: Locale, text: string): Promise<readonly Card[]> {
  return (await ask(locale, text)).all();
}

/** Keys of every full match of a query, in no order. */
export async function keysFound(locale: Locale, text: string): Promise<string[]> {
  return (await found(locale, text)).map(({ key }) => key).sort();
}

/** The key of the best match. */
export const firstKey = ({ hits }: ResultPage): string | undefined => hits[0]?.card.key;

/** Whether entries are filed under a term. */
export const areUnder = (cards: readonly Card[], facet: FacetKey, id: string): boolean =>
  cards.length > 0 && cards.every(({ terms }) => terms[facet].includes(id));

/** What the words of a query are said to stand for, in lower case. */
export const meanings = ({ understanding }: ResultPage): string[] =>
  understanding.parts.flatMap(({ means }) => means.map((label) => label.toLowerCase()));

/** What was read as what. */
export const repairs = ({ understanding }: ResultPage): [from: string, to: string][] =>
  understanding.repairs.map(({ from, to }) => [from, to]);

async function opened(locale: Locale): Promise<EmbeddedEngine> {
  const registry = realRegistry();
  const words = translator(registry.strings[locale], locale);
  const engine = embeddedEngine({
    catalogue: () => Promise.resolve(buildCatalogue(registry, locale, words, stamp)),
    lexicon: () => Promise.resolve(buildLexicon(registry, locale, stamp)),
    foreignForms: () => Promise.resolve(buildForeignForms(registry, locale, stamp)),
  });
  await engine.load(locale);
  return engine;
}
