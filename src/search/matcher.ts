/**
 * Matching over what search holds in memory: titles, labels, summaries and the concepts that entries are about. It
 * answers before an index of full texts is loaded, and when none can be.
 */
import { tokensOf, type Token } from './concepts/tokens.ts';
import type { Card, Catalogue } from './catalogue.ts';
import { searchedFacets } from './facets.ts';
import { fold } from './fold.ts';
import { formTableOf, unpackMentions, type ForeignForms, type LexiconFile } from './lexicon.ts';
import type { Suggestion } from './port.ts';
import { priorOf } from './priors.ts';
import { quorumOf, rank, type PartRows, type Quorum, type Ranked } from './ranking.ts';
import type { Knowledge } from './understanding/knowledge.ts';
import type { KnownWord } from './understanding/spelling.ts';
import { understand, type Part, type Understanding } from './understanding/understand.ts';
import { fieldWeights, WordIndex } from './word-index.ts';

/** Matching with everything the lexicon knows. */
export class Matcher {
  readonly catalogue: Catalogue;
  readonly knowledge: Knowledge;
  readonly #index: WordIndex;
  readonly #mentions: ReadonlyMap<number, number>[];
  readonly lexicon: LexiconFile;

  constructor(catalogue: Catalogue, lexicon: LexiconFile, foreign?: ForeignForms) {
    this.catalogue = catalogue;
    this.#index = new WordIndex(lexicon.variants);
    this.#mentions = lexicon.mentions.map((packed, at) =>
      unpackMentions(packed.length > 0 ? packed : (foreign?.mentions[at] ?? [])),
    );
    this.lexicon = lexicon;
    for (const card of catalogue.cards) {
      addCard(this.#index, card, catalogue);
      this.#index.add(card.index, lexicon.summaries[card.index] ?? '', fieldWeights.summary);
    }
    this.knowledge = knowledgeOf(catalogue, lexicon, this.#index, foreign);
  }

  /** What a query means. */
  understand(text: string): Understanding {
    return understand(text, this.knowledge);
  }

  /** Orders what the parts of a query found. */
  rank({ parts }: Understanding, found: readonly PartRows[]): Ranked {
    const { cards } = this.catalogue;
    return rank(parts, found, cards.length, (row) => priorOf(cards[row]));
  }

  /** What an answer needs of these parts. */
  quorumOf(parts: readonly Part[]): Quorum {
    const sizes = parts.map((part) => this.rowsOf(part).size);
    return quorumOf(parts, sizes, this.catalogue.cards.length);
  }

  /** The rows that have a part, by its words or by the concepts it names, and the points of the match. */
  rowsOf(part: Part): Map<number, number> {
    if (part.isQuoted) return this.#exact(part);
    return this.#rowsOfRun(part.tokens, part.concepts);
  }

  #rowsOfRun(tokens: readonly Token[], concepts: readonly number[]): Map<number, number> {
    const found = this.#inPieces(tokens);
    const sizes = concepts.map((concept) => this.#mentions[concept]?.size ?? 0);
    const least = Math.max(1, Math.min(...sizes.filter((size) => size > 0)));
    for (const concept of concepts) {
      const mentions = this.#mentions[concept] ?? new Map<number, number>();
      // Where a form stands for a term and for the theme around it, the term is meant more.
      const focus = Math.sqrt(least / Math.max(least, mentions.size));
      // A concept of several words counts as much as its words would.
      const factor = this.#rarity(mentions.size) * Math.sqrt(tokens.length) * focus;
      for (const [row, strength] of mentions) {
        const literal = found.get(row) ?? 0;
        const points = strength * factor;
        found.set(row, Math.max(literal, points) + Math.min(literal, points) * 0.3);
      }
    }
    return found;
  }

  /** The rows that have all the shorter forms and words a run of words is made of. */
  #inPieces(tokens: readonly Token[]): Map<number, number> {
    const [only] = tokens;
    if (tokens.length === 1 && only) return this.#weighed(this.#rowsOfWord(only));
    const lists: Map<number, number>[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const form = this.knowledge.forms.longestAt(tokens, at, { atMost: tokens.length - 1 });
      const run = tokens.slice(at, at + (form?.length ?? 1));
      at += run.length - 1;
      if (run.length === 1 && this.knowledge.stopWords.has(run[0]?.word ?? '')) continue;
      lists.push(this.#rowsOfRun(run, form?.concepts ?? []));
    }
    return intersection(lists, Math.sqrt(lists.length));
  }

  #weighed(rows: Map<number, number>): Map<number, number> {
    const rarity = this.#rarity(rows.size);
    return new Map([...rows].map(([row, points]) => [row, points * rarity]));
  }

  /** Rare things count more than common ones: inverse document frequency (Spärck Jones 1972). */
  #rarity(rows: number): number {
    return Math.log(1 + this.catalogue.cards.length / (1 + rows));
  }

  /** The words of a part that say something. */
  contentWords(tokens: readonly Token[]): readonly Token[] {
    const words = tokens.filter(({ word }) => !this.knowledge.stopWords.has(word));
    return words.length > 0 ? words : tokens;
  }

  /** What an entry is about, in short. */
  summaryOf(row: number): string | undefined {
    return this.lexicon.summaries[row];
  }

  /** Whether a part names a country: the entries about it are known, and other texts that spell it so are not meant. */
  isPlace({ concepts }: Part): boolean {
    return concepts.some((at) => this.lexicon.concepts[at]?.[0].startsWith('countries/'));
  }

  /** The terms of the glossary, for suggestions. */
  glossary(): Suggestion[] {
    return this.lexicon.concepts
      .filter(([name]) => name !== '' && !name.includes('/'))
      .map(([id, text]) => ({ text, kind: 'glossary', id }));
  }

  #rowsOfWord(token: Token): Map<number, number> {
    const rows = this.#index.rowsOf(token);
    return rows.size > 0 ? rows : this.#index.rowsBeginning(token.word);
  }

  #exact({ tokens, text }: Part): Map<number, number> {
    const rows = intersection(
      tokens.map((token) => this.#weighed(this.#index.rowsOf(token))),
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

/** Rows that all lists have; the points are their mean times a factor. */
function intersection(lists: readonly PartRows[], factor: number): Map<number, number> {
  const [first, ...others] = [...lists].sort((a, b) => a.size - b.size);
  const found = new Map<number, number>();
  for (const [row, points] of first ?? []) {
    let sum = points;
    const isIn = others.every((list) => {
      const more = list.get(row);
      sum += more ?? 0;
      return more !== undefined;
    });
    if (isIn) found.set(row, (sum / lists.length) * factor);
  }
  return found;
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
  const forms = formTableOf(lexicon, foreign);
  const formWords = new WordIndex(lexicon.variants);
  const spellings = new Map<string, string>();
  const countries = new Map<string, string>();
  lexicon.concepts.forEach(([name, label, own, other], at) => {
    for (const form of [label, ...own, ...other, ...(foreign?.forms[at] ?? [])]) {
      const tokens = tokensOf(form);
      formWords.addTokens(at, tokens, 1);
      if (name.startsWith('countries/')) for (const { word } of tokens) countries.set(word, name);
    }
    for (const form of [label, ...own]) noteSpellings(form, spellings);
  });
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
    stopWords: new Set(catalogue.stopWords.map(fold)),
    isFiller: ({ stem }) => fillers.has(stem),
    forms,
    labelOf: (concept) => lexicon.concepts[concept]?.[1] ?? '',
    isKnown: (token) => index.has(token) || formWords.has(token) || onlyInTexts.has(token.stem),
    isWord: (word) => spellings.has(word),
    withDoubles: (word) => {
      doubles ??= new Map([...spellings.keys()].map((known) => [singled(known), known]));
      const known = doubles.get(singled(word));
      return known === word ? undefined : known;
    },
    isBeginning: (word) => index.hasBeginning(word),
    vocabulary: () => (vocabulary ??= vocabularyOf(index, formWords, countries)),
    spellingOf: (word) => spellings.get(word) ?? word,
  };
}

/** A word with each doubled letter single. */
const singled = (word: string): string => word.replace(/(\p{L})\1/gu, '$1');

function noteSpellings(text: string, spellings: Map<string, string>): void {
  for (const word of text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
    const [token] = tokensOf(word);
    if (token && !spellings.has(token.word)) spellings.set(token.word, word.toLowerCase());
  }
}

function vocabularyOf(
  index: WordIndex,
  formWords: WordIndex,
  countries: ReadonlyMap<string, string>,
): Map<string, KnownWord> {
  const words = new Map<string, KnownWord>();
  const note = (word: string, count: number): void => {
    const country = countries.get(word);
    const known = words.get(word)?.count ?? 0;
    words.set(word, { count: known + count, ...(country ? { country } : {}) });
  };
  for (const [word] of formWords.words()) note(word, 1);
  for (const [word, count] of index.words()) note(word, count * 2);
  return words;
}
