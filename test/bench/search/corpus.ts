/**
 * A corpus of any size in one locale: the real entries, and generated ones made of their sentences. Unlike the content that
 * ../generate.ts writes for measuring builds, it keeps topics together, since how rare words are decides how quick and how
 * large an index is. The same seed and the same registry give the same corpus; an entry has the same text in every locale
 * that shows it in the same language.
 */
import { perLocale, type Locale, type PerLocale } from '#registry/locale.ts';
import { labelOf, type Registry } from '#registry/registry.ts';
import { chanceOf, type Chance } from '../generate/chance.ts';
import { partnerCountries } from '../generate/plan.ts';
import { madeUpName } from '../generate/words.ts';
import { realDocuments, type BenchDocument } from './documents.ts';

/** Of ten sentences of a generated entry, so many are about its theme; others are about anything. */
const onTopic = 6;

/** Of so many sentences one gets a made-up name: otherwise no corpus would have more words than the real one. */
const namedOnceIn = 4;

/** A sentence, and the countries of the entry it stands in. */
interface Sentence {
  text: string;
  countries: readonly string[];
}

/** Sentences of one language. */
interface Pool {
  all: Sentence[];
  byTheme: Map<string, Sentence[]>;
}

/** What entries are made from. */
interface Making {
  registry: Registry;
  /** By language. */
  pools: PerLocale<Pool>;
}

/** The real entries and as many generated ones as make `size`; just the real ones when there are more. */
export function corpusOf(
  registry: Registry,
  locale: Locale,
  size: number,
  seed = 'registry',
): BenchDocument[] {
  const real = realDocuments(registry, locale);
  const making: Making = { registry, pools: perLocale((language) => poolOf(registry, language)) };
  const generated = Array.from({ length: Math.max(0, size - real.length) }, (_, index) => {
    const model = chanceOf(`${seed} model ${index}`).pick(real);
    return generate(making, model, `${seed} ${index}`, index);
  });
  return [...real, ...generated];
}

function generate(
  { registry, pools }: Making,
  model: BenchDocument,
  seed: string,
  index: number,
): BenchDocument {
  const { language, title, summary } = model;
  const facts = chanceOf(`${seed} facts`);
  const countries = facts
    .some(partnerCountries(registry), model.countries.length)
    .map(({ id }) => id);
  const year = facts.between(2009, 2023);
  const chance = chanceOf(`${seed} text ${language}`);
  const moved = (sentence: Sentence): string => moveTo(registry, language, sentence, countries);
  const pool = pools[language];
  const text = sentencesOf(model.text).map(() => moved(pickFrom(pool, model.themes, chance)));
  return {
    ...model,
    key: `${model.key}-${String(index).padStart(5, '0')}`,
    title: `${moved({ text: title, countries: model.countries })} (${madeUpName(chance)})`,
    summary: moved({ text: summary, countries: model.countries }),
    text: text.map((sentence) => withName(sentence, chance)).join('\n'),
    countries,
    year,
  };
}

function pickFrom({ all, byTheme }: Pool, themes: readonly string[], chance: Chance): Sentence {
  const theme = themes.length > 0 ? chance.pick(themes) : '';
  const topical = chance.between(1, 10) <= onTopic ? byTheme.get(theme) : undefined;
  return chance.pick(topical ?? all);
}

function withName(sentence: string, chance: Chance): string {
  if (!chance.once(namedOnceIn)) return sentence;
  return sentence.replace(/[.!?؟]?$/, (end) => ` (${madeUpName(chance)})${end}`);
}

/** A text with its countries replaced by others, where it names them by their labels. */
function moveTo(
  registry: Registry,
  language: Locale,
  { text, countries }: Sentence,
  others: readonly string[],
): string {
  if (countries.length === 0 || others.length === 0) return text;
  const label = (id = ''): string => labelOf(registry, 'countries', id, language);
  const moves = countries.map((id, index) => [label(id), label(others[index % others.length])]);
  const byLabel = Object.fromEntries(moves) as Record<string, string>;
  // Longest first and whole words: Guinea-Bissau is not Guinea, and Nigeria not Niger.
  const labels = Object.keys(byLabel).sort((a, b) => b.length - a.length);
  const named = new RegExp(`(?<!\\p{L})(${labels.map(asPattern).join('|')})(?!\\p{L})`, 'gu');
  return text.replace(named, (name) => byLabel[name] ?? name);
}

const asPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The sentences of all editions in a language. */
function poolOf(registry: Registry, language: Locale): Pool {
  const pool: Pool = { all: [], byTheme: new Map() };
  for (const document of realDocuments(registry, language)) {
    if (document.language !== language) continue;
    const { text, themes, countries } = document;
    const sentences = sentencesOf(text).map((sentence) => ({ text: sentence, countries }));
    pool.all.push(...sentences);
    for (const theme of themes) {
      pool.byTheme.set(theme, [...(pool.byTheme.get(theme) ?? []), ...sentences]);
    }
  }
  return pool;
}

const sentencesOf = (text: string): string[] =>
  text
    .split(/\n|(?<=[.!?؟])\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
