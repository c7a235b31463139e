/** Makes the lexicon of a locale, and the forms of the languages it leaves out. */
import { locales, type Locale } from '#registry/locale.ts';
import { viewOf } from '#registry/entry.ts';
import type { Registry } from '#registry/registry.ts';
import type { Concept } from './concepts/concepts.ts';
import { knownConcepts } from './concepts/known.ts';
import { isAbbreviation, tokensOf } from './concepts/tokens.ts';
import { searchDocumentOf } from './document.ts';
import { fold } from './fold.ts';
import {
  packMentions,
  type ForeignForms,
  type LexiconConcept,
  type LexiconFile,
} from './lexicon.ts';

/** Locales in which many entries have no edition: words of theirs stand for those of other languages. */
const wordsApart: ReadonlySet<Locale> = new Set(['es', 'pt', 'ru', 'ar']);

/** The lexicon of a locale. */
export function buildLexicon(registry: Registry, locale: Locale, stamp: string): LexiconFile {
  const { concepts, mentions } = knownConcepts(registry);
  const entries = [...registry.entries.values()];
  const { concepts: named, stopWords, fillers, variants } = buildForms(registry, locale, stamp);
  return {
    locale,
    stamp,
    concepts: named,
    mentions: mentions.map((rows, at) =>
      isLeftOut(concepts[at], locale, rows.size) ? [] : packMentions(rows),
    ),
    stopWords,
    fillers,
    variants,
    onlyInTexts: onlyInTexts(registry, locale),
    summaries: entries.map((entry) => viewOf(entry, locale).values.summary),
  };
}

/** What a lexicon knows before any entry is looked at but for which concepts lead to one: the rest of it is empty. */
export function buildForms(registry: Registry, locale: Locale, stamp: string): LexiconFile {
  const { concepts, mentions } = knownConcepts(registry);
  const { stopWords, fillers, variants } = registry.searchWords[locale];
  const english = locale === 'en' ? [] : registry.searchWords.en.variants;
  return {
    locale,
    stamp,
    concepts: concepts.map((concept, at) =>
      lexiconConcept(concept, locale, mentions[at]?.size ?? 0),
    ),
    mentions: [],
    stopWords: [...new Set(stopWords.map(fold))],
    fillers: unique(fillers, []),
    variants: [...variants, ...english].map((group) => unique(group, [])),
    onlyInTexts: '',
    summaries: [],
  };
}

/** Everyday words that lead to fewer entries are read only when a query has a word that is still unknown. */
const commonFrom = 5;

/**
 * Whether an everyday word stands with the forms of other languages. Every entry has an English and a French edition, so
 * that words of these languages are found as they are; what they translate to is needed for other words alone.
 */
const isLeftOut = (concept: Concept | undefined, locale: Locale, entries: number): boolean =>
  concept?.kind === 'word' && (!wordsApart.has(locale) || entries < commonFrom);

/** What leads to no entry goes by its name alone, a term of the glossary, where it is explained, by abbreviations too. */
function lexiconConcept(concept: Concept, locale: Locale, entries: number): LexiconConcept {
  const { kind, id, labels, forms } = concept;
  const label = labels[locale];
  if (kind === 'word') {
    const isHere = entries > 0 && !isLeftOut(concept, locale, entries);
    return ['', '', isHere ? unique(forms[locale], []) : [], []];
  }
  const name = kind === 'glossary' ? id : `${kind}/${id}`;
  if (entries === 0) {
    const short = kind === 'glossary' ? abbreviationsOf(concept) : [];
    return [name, label, [], unique(short, [label])];
  }
  return [
    name,
    label,
    unique(forms[locale], [label]),
    unique(otherForms(concept, locale), [label, ...forms[locale]]),
  ];
}

/** The forms that `buildLexicon` leaves out: those of other languages, and of everyday words that are rare. */
export function buildForeignForms(registry: Registry, locale: Locale, stamp: string): ForeignForms {
  const { concepts, mentions } = knownConcepts(registry);
  const entriesOf = (at: number): number => mentions[at]?.size ?? 0;
  const forms = concepts.map((concept, at) => {
    // Everyday words of English stand here too: they lead to texts in the locale's language.
    const isWord = concept.kind === 'word';
    if (isWord && entriesOf(at) === 0) return [];
    const others = locales.filter((l) => l !== locale && (isWord || l !== 'en'));
    const known = isWord ? [] : concept.forms.en;
    return unique(
      others.flatMap((l) => concept.forms[l]).filter((form) => !isAbbreviation(form)),
      [...concept.forms[locale], ...known],
      'word',
    );
  });
  return {
    stamp,
    own: concepts.map((concept, at) =>
      entriesOf(at) > 0 && isLeftOut(concept, locale, entriesOf(at))
        ? unique(concept.forms[locale], [])
        : [],
    ),
    forms,
    mentions: mentions.map((rows, at) =>
      isLeftOut(concepts[at], locale, rows.size) ? packMentions(rows) : [],
    ),
  };
}

function otherForms(concept: Concept, locale: Locale): string[] {
  const abbreviations = abbreviationsOf(concept);
  return locale === 'en' ? abbreviations : [...concept.forms.en, ...abbreviations];
}

const abbreviationsOf = ({ forms }: Concept): string[] =>
  locales.flatMap((locale) => forms[locale].filter(isAbbreviation));

/** Each form once, without those that differ only in what search does not see. */
function unique(
  forms: readonly string[],
  without: readonly string[],
  by: 'stem' | 'word' = 'stem',
): string[] {
  const nameOf = (form: string): string =>
    tokensOf(form)
      .map(({ stem, word }) => (isAbbreviation(form) || by === 'word' ? word : stem))
      .join(' ');
  const seen = new Set(without.map(nameOf));
  return forms.filter((form) => {
    const name = nameOf(form);
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

function onlyInTexts(registry: Registry, locale: Locale): string {
  const { concepts, mentions } = knownConcepts(registry);
  const stemsOf = (text: string): string[] => tokensOf(text).map(({ stem }) => stem);
  const texts = new Set<string>();
  const first = new Set<string>();
  for (const entry of registry.entries.values()) {
    const { title, summary, labels, hidden, passages } = searchDocumentOf(entry, locale, registry);
    for (const stem of stemsOf([title, summary, ...labels, ...hidden].join('\n'))) first.add(stem);
    for (const { text } of passages) for (const stem of stemsOf(text)) texts.add(stem);
  }
  // A form of one word leads to what has it; the words of a longer form are found by themselves in texts alone.
  concepts.forEach((concept, at) => {
    if (mentions[at]?.size === 0) return;
    for (const form of [...concept.forms[locale], ...otherForms(concept, locale)]) {
      const [stem, ...others] = stemsOf(form);
      if (stem && others.length === 0) first.add(stem);
    }
  });
  return [...texts]
    .filter((stem) => !first.has(stem))
    .sort()
    .join(' ');
}
