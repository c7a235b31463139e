/**
 * The first answer, from the catalogue alone: entries whose title and terms have every word of the query. They stay
 * where they are when more is known, so only what is certain is listed: at least one word stands in the title, or the
 * words are the name of a term.
 */
import { isAbbreviation, tokensOf, type Token } from './concepts/tokens.ts';
import type { Catalogue } from './catalogue.ts';
import { searchedFacets } from './facets.ts';
import { fold } from './fold.ts';
import { piecesOf } from './understanding/read-query.ts';
import { priorOf } from './priors.ts';
import { fieldWeights, WordIndex } from './word-index.ts';

/** Shorter stems are shared by words of different meaning: only the very word is certain. */
const sureStem = 5;

/** Whether other words of its stem mean the same: not of an abbreviation in capitals either. */
const isSure = ({ stem, raw }: Token): boolean => stem.length >= sureStem && !isAbbreviation(raw);

/** Entries found at once. */
export interface InstantAnswer {
  rows: number[];
  /** The words looked for. */
  tokens: readonly Token[];
}

/** Matching over titles and labels. */
export class InstantMatcher {
  readonly #catalogue: Catalogue;
  readonly #titles = new WordIndex();
  readonly #labels = new WordIndex();
  readonly #stopWords: ReadonlySet<string>;

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
    this.#stopWords = new Set(catalogue.stopWords.map(fold));
    for (const { index, title, terms } of catalogue.cards) {
      this.#titles.add(index, title, fieldWeights.title);
      for (const facet of searchedFacets) {
        for (const id of terms[facet]) {
          this.#labels.add(index, catalogue.labelOf(facet, id) ?? id, fieldWeights.label);
        }
      }
    }
  }

  /** The entries that certainly answer; none when quotes or a minus ask for more than words. */
  find(text: string): InstantAnswer {
    const pieces = piecesOf(text);
    const all = pieces.flatMap((piece) => tokensOf(piece.text));
    const tokens = all.filter(({ word }) => !this.#stopWords.has(word));
    const isPlain = pieces.every(({ isQuoted, isExcluded }) => !isQuoted && !isExcluded);
    if (!isPlain || tokens.length === 0 || this.#isHalfACountry(tokens))
      return { rows: [], tokens };
    const named = this.#named(all);
    const scores = new Map<number, number>();
    const found = tokens.map((token) => ({
      title: this.#titles.rowsOf(token, isSure(token)),
      label: this.#labels.rowsOf(token, isSure(token)),
    }));
    for (const { index } of this.#catalogue.cards) {
      let score = named.get(index) ?? 0;
      let isInTitle = score > 0;
      const isFull = found.every(({ title, label }) => {
        const inTitle = title.get(index) ?? 0;
        if (inTitle > 0) isInTitle = true;
        score += Math.max(inTitle, label.get(index) ?? 0);
        return inTitle > 0 || label.has(index);
      });
      if ((isFull && isInTitle) || named.has(index)) scores.set(index, score);
    }
    const rows = [...scores]
      .map(([row, score]) => [row, score * priorOf(this.#catalogue.cards[row])] as const)
      .sort(([a, one], [b, two]) => two - one || a - b)
      .map(([row]) => row);
    return { rows, tokens };
  }

  /** Whether a word is part of the name of a country whose other words are missing: Guinea is not Guinea-Bissau. */
  #isHalfACountry(tokens: readonly Token[]): boolean {
    const asked = new Set(tokens.map(({ stem }) => stem));
    const names = this.#catalogue.terms.country.map(([, label]) =>
      tokensOf(label).filter(({ word }) => !this.#stopWords.has(word)),
    );
    const whole = new Set(
      names
        .filter((name) => name.every(({ stem }) => asked.has(stem)))
        .flatMap((name) => name.map(({ stem }) => stem)),
    );
    return names.some(
      (name) => name.length > 1 && name.some(({ stem }) => asked.has(stem) && !whole.has(stem)),
    );
  }

  /** Entries under a term that has the very words as its name, with what that counts; the main term counts more. */
  #named(tokens: readonly Token[]): Map<number, number> {
    const name = tokens.map(({ stem }) => stem).join(' ');
    const rows = new Map<number, number>();
    for (const facet of searchedFacets) {
      const ids = this.#catalogue.terms[facet]
        .filter(
          ([, label]) =>
            tokensOf(label)
              .map(({ stem }) => stem)
              .join(' ') === name,
        )
        .map(([id]) => id);
      for (const id of ids) {
        for (const { index, terms } of this.#catalogue.cards) {
          const place = terms[facet].indexOf(id);
          if (place === -1) continue;
          rows.set(index, (place === 0 ? fieldWeights.title : fieldWeights.label) * tokens.length);
        }
      }
    }
    return rows;
  }
}
