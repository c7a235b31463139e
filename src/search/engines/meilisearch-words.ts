/**
 * What a server cannot work out: which words of a corpus are inflections of each other, and which concepts each entry has,
 * by its own words or by what it is filed under. Worked out once a locale, when documents are made.
 */
import type { Locale } from '#registry/locale.ts';
import type { Registry } from '#registry/registry.ts';
import { buildForeignForms, buildForms } from '../build-lexicon.ts';
import { rankedForms } from '../concepts/concepts.ts';
import { knownConcepts } from '../concepts/known.ts';
import { isAbbreviation, tokensOf, type Token } from '../concepts/tokens.ts';
import { FormTable } from '../concepts/form-table.ts';
import { variantsOf } from '../concepts/variants.ts';
import { searchDocumentOf, type SearchDocument } from '../document.ts';
import { formTableOf, rareFormTableOf } from '../lexicon.ts';
import { fieldWeights, WordIndex } from '../word-index.ts';

/** What a word in the full text counts. */
const textWeight = 0.6;

/** What words of a form count at most: it is not known whether they mean its concept. */
const mostSaid = 2.5;

/** What the weaker of two reasons adds, as in the matcher. */
const bothCount = 0.3;

/** Inflections of one word that a document gets at most. */
const mostForms = 8;

/** What a form can mean: one concept, or several of the same name. */
export type Meaning = readonly number[];

/** A form in pieces: words, and shorter forms inside it by the position of their meaning. */
interface PiecedForm {
  stems: readonly string[];
  inner: readonly number[];
  meaning: number;
  isEnglish: boolean;
}

/** The words of a locale's texts. */
export class CorpusWords {
  readonly #keys: WordIndex;
  readonly #spellings = new Map<string, Set<string>>();
  /** Forms by the rarest of their pieces. */
  readonly #byStem = new Map<string, PiecedForm[]>();
  readonly #byInner = new Map<number, PiecedForm[]>();
  readonly #byRow: Map<number, number>[];
  readonly #sizes: readonly number[];
  readonly #meanings: Meanings;
  /** The meanings that each concept is part of. */
  readonly #byConcept = new Map<number, number[]>();

  constructor(registry: Registry, locale: Locale) {
    const { variants } = registry.searchWords[locale];
    this.#keys = new WordIndex([...variants, ...registry.searchWords.en.variants]);
    for (const entry of registry.entries.values()) {
      const document = searchDocumentOf(entry, locale, registry);
      for (const [word, { stem }] of wordsOf([...ownTexts(document), ...textsOf(document)])) {
        push(this.#spellings, this.#keys.keyOf(stem), word, () => new Set<string>());
      }
    }
    const { concepts, mentions } = knownConcepts(registry);
    this.#sizes = mentions.map((rows) => rows.size);
    this.#byRow = [...registry.entries].map(() => new Map<number, number>());
    mentions.forEach((rows, at) => {
      for (const [row, strength] of rows) this.#byRow[row]?.set(at, strength);
    });
    this.#meanings = new Meanings(registry, locale);
    this.#meanings.list.forEach((meaning, at) => {
      for (const concept of meaning) {
        this.#byConcept.set(concept, [...(this.#byConcept.get(concept) ?? []), at]);
      }
    });
    for (const concept of concepts) {
      // Entries about a country are known; other texts that spell it so are not meant.
      if (concept.kind === 'countries') continue;
      for (const l of new Set([locale, 'en' as const])) {
        for (const form of concept.forms[l]) this.#noteForm(form, l === 'en');
      }
    }
  }

  #noteForm(form: string, isEnglish: boolean): void {
    const found = this.#meanings.inPieces(form);
    if (!found || isAbbreviation(form)) return;
    const stems = found.words.map(({ stem }) => this.#keys.keyOf(stem));
    const own: PiecedForm = { stems, inner: found.inner, meaning: found.meaning, isEnglish };
    const [inner] = found.inner;
    const [rarest] = [...stems].sort((a, b) => b.length - a.length);
    const list = inner === undefined ? undefined : (this.#byInner.get(inner) ?? []);
    if (inner !== undefined && list) this.#byInner.set(inner, [...list, own]);
    else if (rarest) this.#byStem.set(rarest, [...(this.#byStem.get(rarest) ?? []), own]);
  }

  /** Inflections of a text's words that the corpus has and the text has not. */
  otherForms(texts: readonly string[]): string[] {
    const own = wordsOf(texts);
    const keys = new Set([...own.values()].map(({ stem }) => this.#keys.keyOf(stem)));
    return [...keys].flatMap((key) =>
      [...(this.#spellings.get(key) ?? [])].filter((word) => !own.has(word)).slice(0, mostForms),
    );
  }

  /** How much an entry is about whatever some form can mean: by what is known of it, and by what its words say. */
  meaningsOf(row: number, document: SearchDocument): [meaning: Meaning, strength: number][] {
    const known = this.#byRow[row] ?? new Map<number, number>();
    const meant = new Set([...known.keys()].flatMap((at) => this.#byConcept.get(at) ?? []));
    const strengths = new Map<number, number>();
    for (const at of meant) {
      const own = (this.#meanings.list[at] ?? []).map((concept) => [
        known.get(concept) ?? 0,
        this.#sizes[concept] ?? 0,
      ]);
      strengths.set(at, combined(own as [number, number][], this.#byRow.length));
    }
    const said = this.#said(document, strengths);
    return [...new Set([...strengths.keys(), ...said.keys()])].map((at) => {
      const [one, other] = [strengths.get(at) ?? 0, said.get(at) ?? 0];
      const both = Math.max(one, other) + bothCount * Math.min(one, other);
      return [this.#meanings.list[at] ?? [], both];
    });
  }

  /** Meanings of which some form stands in a document, be its words apart. */
  #said(document: SearchDocument, known: ReadonlyMap<number, number>): Map<number, number> {
    const said = new Map<number, number>();
    const weights = this.#weightsOf(document);
    const note = ({ stems, inner, meaning, isEnglish }: PiecedForm): void => {
      if (isEnglish && document.language !== 'en') return;
      const weight = Math.min(
        mostSaid,
        ...stems.map((stem) => weights.get(stem) ?? 0),
        ...inner.map((at) => known.get(at) ?? 0),
      );
      if (weight > (said.get(meaning) ?? 0)) said.set(meaning, weight);
    };
    for (const stem of weights.keys()) this.#byStem.get(stem)?.forEach(note);
    for (const at of known.keys()) this.#byInner.get(at)?.forEach(note);
    return said;
  }

  #weightsOf(document: SearchDocument): Map<string, number> {
    const { title, summary, labels, hidden } = document;
    const weights = new Map<string, number>();
    const note = (texts: readonly string[], weight: number): void => {
      for (const { stem } of wordsOf(texts).values()) {
        const key = this.#keys.keyOf(stem);
        if ((weights.get(key) ?? 0) < weight) weights.set(key, weight);
      }
    };
    note([title], fieldWeights.title);
    note(labels, fieldWeights.label);
    note(hidden, textWeight);
    note([summary], fieldWeights.summary);
    note(textsOf(document), textWeight);
    return weights;
  }
}

/** The texts of a document that count most. */
export const ownTexts = ({ title, summary, labels }: SearchDocument): string[] => [
  title,
  summary,
  ...labels,
];

/** Its full texts. */
export const textsOf = ({ passages }: SearchDocument): string[] => passages.map(({ text }) => text);

function push<K, V>(into: Map<K, Set<V>>, key: K, value: V, make: () => Set<V>): void {
  const known = into.get(key) ?? make();
  known.add(value);
  into.set(key, known);
}

const wordsOf = (texts: readonly string[]): Map<string, { stem: string }> =>
  new Map(texts.flatMap((text) => tokensOf(text)).map((token) => [token.word, token]));

/** All that some form can mean, to a reader of a locale. */
export class Meanings {
  readonly list: Meaning[] = [];
  readonly #positions = new Map<string, number>();
  readonly #table: FormTable;

  constructor(registry: Registry, locale: Locale) {
    const lexicon = buildForms(registry, locale, '');
    const foreign = buildForeignForms(registry, locale, '');
    this.#table = formTableOf(lexicon);
    // A reader's query is read without the forms of other languages first, then with them.
    const rare = rareFormTableOf(lexicon, foreign);
    for (const table of [this.#table, formTableOf(lexicon, foreign), rare]) {
      for (const [at, [, label, own, other]] of lexicon.concepts.entries()) {
        const others = [...(foreign.own[at] ?? []), ...(foreign.forms[at] ?? [])];
        for (const form of [label, ...own, ...other, ...others]) {
          for (const concepts of meaningsOf(form, table)) this.#note(concepts);
        }
      }
    }
  }

  #note(concepts: Meaning): void {
    if (this.#at(concepts) !== undefined) return;
    this.#positions.set(nameOf(concepts), this.list.length);
    this.list.push(concepts);
  }

  #at(concepts: Meaning): number | undefined {
    return this.#positions.get(nameOf(concepts));
  }

  /** A form as the shorter forms and the words it is made of; undefined where it means nothing here. */
  inPieces(form: string): { meaning: number; inner: number[]; words: Token[] } | undefined {
    const tokens = tokensOf(form);
    const whole = this.#table.longestAt(tokens, 0);
    const meaning = whole && this.#at(whole.concepts);
    if (meaning === undefined) return undefined;
    const inner: number[] = [];
    const words: Token[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const part = this.#table.longestAt(tokens, at, { atMost: tokens.length - 1 });
      const position = part && this.#at(part.concepts);
      const token = tokens[at];
      if (part && position !== undefined && position !== meaning) {
        inner.push(position);
        at += part.length - 1;
      } else if (token && token.word.length > 2) words.push(token);
    }
    return { meaning, inner, words };
  }
}

/** What a form means: as it stands, and as another word of its stem, which means all that words of the stem mean. */
function meaningsOf(form: string, table: FormTable): Meaning[] {
  const tokens = tokensOf(form);
  const inflected = tokens.map((token) => ({ ...token, word: `${token.stem}-` }));
  return [tokens, inflected].flatMap((own) => {
    const { concepts = [] } = table.longestAt(own, 0) ?? {};
    return concepts.length > 0 ? [concepts] : [];
  });
}

/**
 * What forms can mean, whichever entries there are, so that an entry more or less changes no setting of an index; and the
 * forms of each that a text in the index can have: those of the locale, of English, and abbreviations.
 */
export function possibleMeanings(registry: Registry, locale: Locale): [Meaning, string[]][] {
  const { concepts } = knownConcepts(registry);
  const { variants } = registry.searchWords[locale];
  const table = new FormTable(variantsOf([...variants, ...registry.searchWords.en.variants]));
  concepts.forEach((concept, at) => {
    for (const [form, rank] of rankedForms(concept, locale)) table.add(form, at, rank);
  });
  const meanings = new Map<string, [Meaning, Set<string>]>();
  for (const concept of concepts) {
    const isWord = concept.kind === 'word';
    for (const [form, rank] of rankedForms(concept, locale)) {
      const isSpoken = rank === 0 || (!isWord && (rank === 1 || isAbbreviation(form)));
      for (const meant of meaningsOf(form, table)) {
        const known = meanings.get(nameOf(meant)) ?? [meant, new Set<string>()];
        meanings.set(nameOf(meant), known);
        if (isSpoken && form !== '') known[1].add(form);
      }
    }
  }
  return [...meanings.values()].map(([meaning, forms]) => [meaning, [...forms]]);
}

const nameOf = (concepts: Meaning): string => [...concepts].sort((a, b) => a - b).join(' ');

/** How much an entry is about what a form can mean: of several concepts, the rarest is meant most. */
function combined(
  all: readonly (readonly [strength: number, rows: number])[],
  count: number,
): number {
  const strengths = all.filter(([, rows]) => rows > 0);
  const least = Math.max(1, Math.min(...strengths.map(([, rows]) => rows)));
  const rarity = (rows: number): number => Math.log(1 + count / (1 + rows));
  let sum = 0;
  for (const [strength, rows] of strengths) {
    const factor = Math.sqrt(least / Math.max(least, rows)) * (rarity(rows) / rarity(least));
    const [one, two] = [sum, strength * Math.min(1, factor)];
    sum = Math.max(one, two) + bothCount * Math.min(one, two);
  }
  return sum;
}
