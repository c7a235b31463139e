/**
 * Matching over what search holds in memory: titles, labels, summaries and the concepts that entries are about. It
 * answers before an index of full texts is loaded, and when none can be.
 */
import { tokensOf, type Token } from './concepts/tokens.ts';
import type { Card, Catalogue } from './catalogue.ts';
import { searchedFacets } from './facets.ts';
import { fold } from './fold.ts';
import { knownForms, noteSpellings, singled, vocabularyOf } from './known-forms.ts';
import {
  glossaryOf,
  termOf,
  unpackMentions,
  type ForeignForms,
  type LexiconFile,
} from './lexicon.ts';
import { contentWords, intersection, PartMatcher } from './part-matcher.ts';
import type { Suggestion } from './port.ts';
import { priorOf, priorOfKind } from './priors.ts';
import { rank, type PartRows, type Ranked } from './ranking.ts';
import type { Knowledge } from './understanding/knowledge.ts';
import type { KnownWord } from './understanding/spelling.ts';
import { understand, type Part, type Understanding } from './understanding/understand.ts';
import { beginning, fieldWeights, sameSpelling, WordIndex } from './word-index.ts';

// What the search of a large registry is made of too. It is handed these, see AtHand: what two bundles import becomes a
// file of its own, and this one would have one more to fetch.
export {
  beginning,
  contentWords,
  fieldWeights,
  glossaryOf,
  intersection,
  knownForms,
  PartMatcher,
  priorOfKind,
  rank,
  sameSpelling,
  singled,
  termOf,
  understand,
  unpackMentions,
  vocabularyOf,
};

/** Locales in which every entry has an edition. */
export const isCovered: ReadonlySet<string> = new Set(['en', 'fr']);

/** Matching with everything the lexicon knows. */
export class Matcher {
  readonly catalogue: Catalogue;
  readonly knowledge: Knowledge;
  readonly #index: WordIndex;
  readonly #parts: PartMatcher;
  readonly #lexicon: LexiconFile;

  constructor(catalogue: Catalogue, lexicon: LexiconFile, foreign?: ForeignForms) {
    this.catalogue = catalogue;
    this.#index = new WordIndex(lexicon.variants);
    const mentions = lexicon.mentions.map((packed, at) =>
      unpackMentions(packed.length > 0 ? packed : (foreign?.mentions[at] ?? [])),
    );
    this.#lexicon = lexicon;
    for (const card of catalogue.cards) {
      addCard(this.#index, card, catalogue);
      this.#index.add(card.index, lexicon.summaries[card.index] ?? '', fieldWeights.summary);
    }
    this.knowledge = knowledgeOf(catalogue, lexicon, this.#index, foreign);
    this.#parts = new PartMatcher(
      {
        count: catalogue.cards.length,
        rowsOfWord: (token) => this.#rowsOfWord(token),
        mentionsOf: (concept) => mentions[concept] ?? new Map<number, number>(),
        isCountry: (concept) => this.#areCountries([concept]),
      },
      this.knowledge,
    );
  }

  /** What a query means. */
  understand(text: string): Understanding {
    return understand(text, this.knowledge);
  }

  /** Orders what the parts of a query found. */
  rank(understanding: Understanding, found: readonly PartRows[]): Ranked {
    const { cards } = this.catalogue;
    return rank(understanding, found, cards.length, (row) => priorOf(cards[row]));
  }

  /** The rows that have a part, by its words or by the concepts it names, and the points of the match. */
  rowsOf(part: Part): Map<number, number> {
    if (part.isQuoted) return this.#exact(part);
    return this.#parts.rowsOf(part.tokens, part.concepts);
  }

  /** The words of a part that say something. */
  contentWords(tokens: readonly Token[]): readonly Token[] {
    return contentWords(tokens, this.knowledge);
  }

  /** What an entry is about, in short. */
  summaryOf(row: number): string | undefined {
    return this.#lexicon.summaries[row];
  }

  /** Whether a part names a country: the entries about it are known, and other texts that spell it so are not meant. */
  isPlace({ concepts }: Part): boolean {
    return this.#areCountries(concepts);
  }

  #areCountries(concepts: readonly number[]): boolean {
    return concepts.some((at) => this.#lexicon.concepts[at]?.[0].startsWith('countries/'));
  }

  /**
   * Whether a query may name something in another language: a word is unknown, or stands in texts alone. Where entries
   * are shown in languages that are not the reader's, a word without a concept may be one of theirs.
   */
  needsForeignForms({ parts, repairs }: Understanding): boolean {
    if (repairs.length > 0) return true;
    return parts.some((part) => {
      if (part.isFiller || part.concepts.length > 0) return false;
      if (part.isUnknown || !isCovered.has(this.catalogue.locale)) return true;
      return part.tokens.some((token) => !this.#index.has(token));
    });
  }

  /** The terms of the glossary, for suggestions. */
  glossary(): Suggestion[] {
    return glossaryOf(this.#lexicon);
  }

  #rowsOfWord(token: Token): Map<number, number> {
    const rows = this.#index.rowsAsTyped(token);
    // A word that is known is whole: a camp is no campaign.
    if (rows.size > 0 || this.knowledge.isKnown(token)) return rows;
    return this.#index.rowsBeginning(token.word);
  }

  #exact({ tokens, text }: Part): Map<number, number> {
    const rows = intersection(
      tokens.map((token) => this.#parts.weighed(this.#index.rowsOf(token))),
      Math.sqrt(tokens.length),
    );
    const wanted = ` ${tokens.map(({ word }) => word).join(' ')} `;
    for (const row of rows.keys()) {
      const card = this.catalogue.cards[row];
      const labels = card ? labelsOf(card, this.catalogue).join('\n') : '';
      const own = `${card?.title ?? ''}\n${this.summaryOf(row) ?? ''}\n${labels}`;
      const words = ` ${tokensOf(own)
        .map(({ word }) => word)
        .join(' ')} `;
      if (!words.includes(wanted) && !fold(own).includes(fold(text))) rows.delete(row);
    }
    return rows;
  }
}

/** Adds what the catalogue has of an entry: its title and the labels of its terms. */
export function addCard(index: WordIndex, card: Card, catalogue: Catalogue): void {
  index.add(card.index, card.title, fieldWeights.title);
  for (const label of labelsOf(card, catalogue)) {
    index.add(card.index, label, fieldWeights.label);
  }
}

const labelsOf = (card: Card, catalogue: Catalogue): string[] =>
  searchedFacets.flatMap((facet) =>
    card.terms[facet].map((id) => catalogue.labelOf(facet, id) ?? id),
  );

function knowledgeOf(
  catalogue: Catalogue,
  lexicon: LexiconFile,
  index: WordIndex,
  foreign: ForeignForms | undefined,
): Knowledge {
  const forms = knownForms(lexicon, foreign);
  const { spellings } = forms;
  for (const { title } of catalogue.cards) noteSpellings(title, spellings);
  for (const summary of lexicon.summaries) noteSpellings(summary, spellings);
  const onlyInTexts = new Set(lexicon.onlyInTexts.split(' '));
  const fillers = new Set(
    lexicon.fillers.flatMap((word) => tokensOf(word)).map(({ stem }) => stem),
  );
  let doubles: Map<string, string> | undefined;
  let vocabulary: Map<string, KnownWord> | undefined;
  return {
    locale: catalogue.locale,
    stopWords: new Set(lexicon.stopWords),
    isFiller: ({ stem }) => fillers.has(stem),
    forms: forms.table,
    rareForms: forms.rare,
    isInEntries: (token) =>
      isCovered.has(catalogue.locale) && (index.has(token) || onlyInTexts.has(token.stem)),
    labelOf: (concept) => lexicon.concepts[concept]?.[1] ?? '',
    termOf: (concept) => termOf(lexicon, concept),
    isKnown: (token) => index.has(token) || forms.words.has(token) || onlyInTexts.has(token.stem),
    isInTexts: (token) => index.has(token) || onlyInTexts.has(token.stem),
    isWord: (word) => spellings.has(word),
    withDoubles: (word) => {
      doubles ??= new Map([...spellings.keys()].map((known) => [singled(known), known]));
      const known = doubles.get(singled(word));
      return known === word ? undefined : known;
    },
    isBeginning: (word) => index.hasBeginning(word),
    vocabulary: () => (vocabulary ??= vocabularyOf(index.words(), forms, lexicon.stopWords)),
    spellingOf: (word) => spellings.get(word) ?? word,
  };
}
