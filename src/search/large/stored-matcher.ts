/**
 * Matching where words and mentions are in files: what Matcher is where everything is in memory. Where something is not
 * here yet, its answers are incomplete, the store knows so, and the work is done again.
 */
import type { Card, Catalogue } from '../catalogue.ts';
import { tokensOf, type Token } from '../concepts/tokens.ts';
import { searchedFacets } from '../facets.ts';
import { fold } from '../fold.ts';
import type { KnownForms } from '../known-forms.ts';
import type { ForeignForms, LexiconFile } from '../lexicon.ts';
import type { PartMatcher } from '../part-matcher.ts';
import type { Suggestion } from '../port.ts';
import type { Knowledge } from '../understanding/knowledge.ts';
import type { KnownWord } from '../understanding/spelling.ts';
import type { Part } from '../understanding/understand.ts';
import type { AtHand } from './at-hand.ts';
import { rangeOf, type ConceptsFile, type LargeHead, type VocabularyFile } from './layout.ts';
import type { PartStore } from './part-store.ts';
import type { StoredWords } from './stored-words.ts';

/** What a word found only in the text counts, as in the embedded engine. */
const textPoints = 0.6;

/** Entries of which it is read whether they have a phrase: those that match its words best. */
const phrasesRead = 40;

/** Where a matcher finds things. */
export interface Stored {
  atHand: AtHand;
  catalogue: Catalogue;
  head: LargeHead;
  store: PartStore;
  words: StoredWords;
  /** The card and the summary of a row, once they are here. */
  cardOf: (row: number) => { card: Card; summary: string } | undefined;
}

/** The matcher. */
export class StoredMatcher {
  readonly knowledge: Knowledge;
  readonly #stored: Stored;
  readonly #lexicon: LexiconFile;
  readonly #forms: KnownForms;
  readonly #parts: PartMatcher;
  readonly #mentions = new Map<number, ReadonlyMap<number, number>>();

  constructor(stored: Stored, lexicon: LexiconFile, foreign?: ForeignForms) {
    this.#stored = stored;
    this.#lexicon = lexicon;
    this.#forms = stored.atHand.knownForms(lexicon, foreign);
    this.knowledge = this.#knowledge();
    this.#parts = new stored.atHand.PartMatcher(
      {
        count: stored.head.count,
        rowsOfWord: (token) => this.#rowsOfWord(token),
        mentionsOf: (concept) => this.#mentionsOf(concept),
        isCountry: (concept) => this.#isPlace({ concepts: [concept] }),
      },
      this.knowledge,
    );
  }

  /**
   * Asks for the files of the words of a query and of the concepts that they seem to name, and where a word is unknown,
   * of those that begin so.
   */
  prepare(tokens: readonly Token[]): void {
    tokens.forEach((token, at) => {
      if (this.knowledge.stopWords.has(token.word)) return;
      this.#stored.words.has(this.#keyOf(token));
      const form = this.#forms.table.longestAt(tokens, at);
      for (const concept of form?.concepts ?? []) this.#mentionsOf(concept);
    });
    if (this.#stored.store.isWaiting) return;
    for (const token of tokens) {
      const isKnown = this.knowledge.stopWords.has(token.word) || this.knowledge.isKnown(token);
      if (!isKnown) this.#stored.words.hasBeginning(token.word);
    }
  }

  /** The rows that have a part, and the points of the match. */
  rowsOf(part: Part): Map<number, number> {
    return part.isQuoted ? this.#exact(part) : this.#parts.rowsOf(part.tokens, part.concepts);
  }

  /** Adds to a part's rows those that have its words anywhere; the names of countries are known without. */
  addText(found: Map<number, number>, part: Part): void {
    if (part.isUnknown || part.isQuoted || this.#isPlace(part)) return;
    const tokens = this.#stored.atHand.contentWords(part.tokens, this.knowledge);
    // How many of the words a row has, of those looked for so far.
    const has = new Uint8Array(this.#stored.head.count);
    tokens.forEach((token, at) => {
      const isLast = at === tokens.length - 1;
      for (const rows of this.#stored.words.rowsAnywhere(this.#keyOf(token), token)) {
        for (const row of rows) {
          if (has[row] !== at) continue;
          has[row] = at + 1;
          if (!isLast) continue;
          found.set(row, Math.max(found.get(row) ?? 0, textPoints) + textPoints / 5);
        }
      }
    });
  }

  /** The terms of the glossary, for suggestions. */
  glossary(): Suggestion[] {
    return this.#stored.atHand.glossaryOf(this.#lexicon);
  }

  #isPlace({ concepts }: Pick<Part, 'concepts'>): boolean {
    return concepts.some((at) => this.#lexicon.concepts[at]?.[0].startsWith('countries/'));
  }

  #keyOf({ stem }: Token): string {
    return this.#forms.words.keyOf(stem);
  }

  #rowsOfWord(token: Token): Map<number, number> {
    // Words that say nothing are in no file; a word that begins like one is not meant.
    if (this.knowledge.stopWords.has(token.word)) return new Map();
    const rows = this.#stored.words.rowsOf(this.#keyOf(token), token);
    return rows.size > 0 ? rows : this.#stored.words.rowsBeginning(token.word);
  }

  #mentionsOf(concept: number): ReadonlyMap<number, number> {
    const known = this.#mentions.get(concept);
    if (known) return known;
    const { head, store, atHand } = this.#stored;
    if (head.concepts.length === 0) return new Map();
    const file = store.take<ConceptsFile>(`concepts/${rangeOf(head.concepts, concept)}.json`);
    if (!file) return new Map();
    const mentions = atHand.unpackMentions(file[concept] ?? []);
    this.#mentions.set(concept, mentions);
    return mentions;
  }

  /** One word is looked for as it is spelt, in texts too; of several, the best rows are read for the phrase. */
  #exact({ tokens, text }: Part): Map<number, number> {
    const { contentWords, intersection } = this.#stored.atHand;
    const content = contentWords(tokens, this.knowledge);
    const [only] = content;
    if (tokens.length === 1 && only) {
      const key = this.#keyOf(only);
      const [rows = new Uint32Array()] = this.#stored.words.rowsAnywhere(key, only, false);
      const own = this.#stored.words.rowsOf(key, only);
      return this.#parts.weighed(
        new Map(Array.from(rows, (row) => [row, Math.max(own.get(row) ?? 0, textPoints)])),
      );
    }
    const rows = intersection(
      content.map((token) =>
        this.#parts.weighed(this.#stored.words.rowsOf(this.#keyOf(token), token)),
      ),
      Math.sqrt(content.length),
    );
    const best = [...rows].sort(([a, one], [b, two]) => two - one || a - b).slice(0, phrasesRead);
    // All at once: each that is not here is noted.
    const texts = best.map(([row]) => [row, this.#textOf(row)] as const);
    const wanted = ` ${tokens.map(({ word }) => word).join(' ')} `;
    return new Map(
      texts
        .filter(([, own]) => {
          const words = ` ${tokensOf(own)
            .map(({ word }) => word)
            .join(' ')} `;
          return words.includes(wanted) || fold(own).includes(fold(text));
        })
        .map(([row]) => [row, rows.get(row) ?? 0]),
    );
  }

  #textOf(row: number): string {
    const found = this.#stored.cardOf(row);
    if (!found) return '';
    const { card, summary } = found;
    const labels = searchedFacets.flatMap((facet) =>
      card.terms[facet].map((id) => this.#stored.catalogue.labelOf(facet, id) ?? id),
    );
    return [card.title, summary, ...labels].join('\n');
  }

  #knowledge(): Knowledge {
    const { catalogue, words, store, atHand } = this.#stored;
    const { singled } = atHand;
    const forms = this.#forms;
    const fillers = new Set(
      this.#lexicon.fillers.flatMap((word) => tokensOf(word)).map(({ stem }) => stem),
    );
    const formDoubles = new Map([...forms.spellings.keys()].map((word) => [singled(word), word]));
    let read: Vocabulary | undefined;
    const vocabulary = (): Vocabulary => {
      const file = read ? undefined : store.take<VocabularyFile>('vocabulary.json');
      if (file) read = readVocabulary(file, forms, this.#lexicon.stopWords, atHand);
      return read ?? noVocabulary;
    };
    return {
      locale: catalogue.locale,
      stopWords: new Set(this.#lexicon.stopWords),
      isFiller: ({ stem }) => fillers.has(stem),
      forms: forms.table,
      rareForms: forms.rare,
      isInEntries: (token) =>
        atHand.isCovered.has(catalogue.locale) && words.has(this.#keyOf(token)),
      labelOf: (concept) => this.#lexicon.concepts[concept]?.[1] ?? '',
      termOf: (concept) => atHand.termOf(this.#lexicon, concept),
      isKnown: (token) => forms.words.has(token) || words.has(this.#keyOf(token)),
      isInTexts: (token) => words.has(this.#keyOf(token)),
      isWord: (word) => {
        const [token] = tokensOf(word);
        if (forms.spellings.has(word) || !token) return token !== undefined;
        const key = this.#keyOf(token);
        return words.isHere(key) ? words.isWord(key, word) : vocabulary().spellings.has(word);
      },
      withDoubles: (word) => {
        const known = formDoubles.get(singled(word));
        if (known !== undefined) return known === word ? undefined : known;
        const [token] = tokensOf(word);
        return token && words.withDoubles(this.#keyOf(token), word);
      },
      isBeginning: (word) => words.hasBeginning(word),
      vocabulary: () => vocabulary().words,
      spellingOf: (word) => forms.spellings.get(word) ?? vocabulary().spellings.get(word) ?? word,
    };
  }
}

/** Words that a misspelling may have meant, and how they are spelt. */
interface Vocabulary {
  words: ReadonlyMap<string, KnownWord>;
  spellings: ReadonlyMap<string, string>;
}

const noVocabulary: Vocabulary = { words: new Map(), spellings: new Map() };

function readVocabulary(
  { words, counts }: VocabularyFile,
  forms: KnownForms,
  stopWords: readonly string[],
  { vocabularyOf }: AtHand,
): Vocabulary {
  const spelt = words === '' ? [] : words.split(' ');
  const folded = spelt.map((word) => tokensOf(word)[0]?.word ?? word);
  return {
    words: vocabularyOf(
      folded.map((word, at) => [word, counts[at] ?? 0] as const),
      forms,
      stopWords,
    ),
    spellings: new Map(folded.map((word, at) => [word, spelt[at] ?? word])),
  };
}
