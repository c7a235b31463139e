/**
 * What generated entries are written with, per locale: sentences that the registry's own texts contain, and labels of its
 * vocabularies. So the prose is about migration, in six real languages and scripts, and mentions glossary terms as often
 * as people do. Names are made up on top: otherwise ten thousand entries would have the vocabulary of three hundred.
 */
import type { Edition } from '#registry/entry.ts';
import { locales, type Locale, type PerLocale } from '#registry/locale.ts';
import { labelOf, type Registry } from '#registry/registry.ts';
import type { VocabularyId } from '#registry/vocabulary.ts';
import type { Chance } from './chance.ts';

/** The words of one locale. */
export interface Words {
  locale: Locale;
  /** One sentence. */
  sentence: (chance: Chance) => string;
  /** Sentences of at least so many words in all. */
  sentences: (chance: Chance, words: number) => string;
  /** The label of a term. */
  label: (vocabulary: VocabularyId, id: string) => string;
}

/** Below this, definitions of the glossary are added: some languages have few texts yet. */
const fewest = 400;

/** Words of the longest sentence taken: the check warns of sentences that are hard to read. */
const longest = 38;

/** The words of all locales. */
export function wordsOf(registry: Registry): PerLocale<Words> {
  const made = locales.map((locale) => [locale, wordsIn(registry, locale)] as const);
  return Object.fromEntries(made) as PerLocale<Words>;
}

function wordsIn(registry: Registry, locale: Locale): Words {
  const known = sentencesIn(registry, locale);
  const sentence = (chance: Chance): string => chance.pick(known);
  const sentences = (chance: Chance, words: number): string => {
    const chosen: string[] = [];
    for (let count = 0; count < words;) {
      const next = sentence(chance);
      chosen.push(chance.once(4) ? `${next.slice(0, -1)} (${madeUpName(chance)}).` : next);
      count += next.split(' ').length;
    }
    return chosen.join(' ');
  };
  return {
    locale,
    sentence,
    sentences,
    label: (vocabulary, id) => labelOf(registry, vocabulary, id, locale),
  };
}

/** Sentences without anything that Markdown or MDX would read as markup. */
function sentencesIn(registry: Registry, locale: Locale): string[] {
  const found = new Set<string>();
  const add = (text: string): void => {
    for (const part of text.split(/(?<=[.!?؟])\s+/)) {
      const isSentence = part.length >= 40 && /^[\p{Lu}\p{Lo}].*[.!?؟]$/u.test(part);
      if (!isSentence || part.split(' ').length > longest) continue;
      if (!/[{}<>*_|[\]`~\\#:]/.test(part)) found.add(part);
    }
  };
  for (const document of [...registry.entries.values(), ...registry.pages.values()]) {
    const edition = (document.editions as Partial<Record<Locale, Edition<unknown>>>)[locale];
    for (const line of edition?.body.plain.split('\n') ?? []) add(line);
  }
  if (found.size < fewest) {
    for (const { definitions } of registry.glossary.values()) add(definitions[locale]);
  }
  return [...found].sort();
}

const syllables =
  'ba be bo da de do ka ke ko la le li ma mi mo na ni ra ri sa so ta te ti va vo ya zu'.split(' ');

/** The name of a place or office that does not exist. */
export function madeUpName(chance: Chance): string {
  const parts = Array.from({ length: chance.between(2, 4) }, () => chance.pick(syllables));
  const name = parts.join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
