/**
 * What a server cannot work out: which words of a corpus are inflections of each other, and which concepts each entry has,
 * by its own words or by what it is filed under. Worked out once a locale, when documents are made.
 */
import type { Locale } from '#registry/locale.ts';
import type { Registry } from '#registry/registry.ts';
import { knownConcepts } from '../concepts/known.ts';
import { isAbbreviation, tokensOf } from '../concepts/tokens.ts';
import { searchDocumentOf, type SearchDocument } from '../document.ts';
import { fieldWeights, WordIndex } from '../word-index.ts';
import { spokenForms } from './meilisearch-settings.ts';

/** What a word in the full text counts. */
const textWeight = 0.6;

/** What the weaker of two reasons adds, as in the matcher. */
const bothCount = 0.3;

/** Inflections of one word that a document gets at most. */
const mostForms = 8;

/** Strength of concepts, by position. */
export type Strengths = ReadonlyMap<number, number>;

/** The words of a locale's texts. */
export class CorpusWords {
  readonly #keys: WordIndex;
  readonly #spellings = new Map<string, Set<string>>();
  readonly #forms = new Map<string, { stems: readonly string[]; concept: number; isEnglish: boolean }[]>();
  readonly #byRow: Map<number, number>[];

  constructor(registry: Registry, locale: Locale) {
    const { variants } = registry.searchWords[locale];
    this.#keys = new WordIndex([...variants, ...registry.searchWords.en.variants]);
    for (const entry of registry.entries.values()) {
      const document = searchDocumentOf(entry, locale, registry);
      for (const [word, { stem }] of wordsOf([...ownTexts(document), ...textsOf(document)])) {
        const key = this.#keys.keyOf(stem);
        const known = this.#spellings.get(key);
        if (known) known.add(word);
        else this.#spellings.set(key, new Set([word]));
      }
    }
    this.#noteForms(registry, locale);
    this.#byRow = strengthsByRow(registry, locale);
  }

  #noteForms(registry: Registry, locale: Locale): void {
    knownConcepts(registry).concepts.forEach((concept, at) => {
      // Entries about a country are known; other texts that spell it so are not meant.
      if (concept.kind === 'countries') return;
      for (const l of new Set([locale, 'en' as const])) {
        for (const form of concept.forms[l]) {
          const stems = tokensOf(form).map(({ stem }) => this.#keys.keyOf(stem));
          const [rarest] = [...stems].sort((a, b) => b.length - a.length);
          if (!rarest || isAbbreviation(form)) continue;
          const list = this.#forms.get(rarest) ?? [];
          list.push({ stems, concept: at, isEnglish: l === 'en' });
          this.#forms.set(rarest, list);
        }
      }
    });
  }

  /** Inflections of a text's words that the corpus has and the text has not. */
  otherForms(texts: readonly string[]): string[] {
    const own = wordsOf(texts);
    const keys = new Set([...own.values()].map(({ stem }) => this.#keys.keyOf(stem)));
    return [...keys].flatMap((key) =>
      [...(this.#spellings.get(key) ?? [])].filter((word) => !own.has(word)).slice(0, mostForms),
    );
  }

  /** The concepts of an entry and their strength: what is known of it, and what its words say. */
  conceptsOf(row: number, document: SearchDocument): Strengths {
    const known = this.#byRow[row] ?? new Map<number, number>();
    const said = new Map<number, number>();
    const weights = this.#weightsOf(document);
    for (const stem of weights.keys()) {
      for (const { stems, concept, isEnglish } of this.#forms.get(stem) ?? []) {
        if (isEnglish && document.language !== 'en') continue;
        const weight = Math.min(...stems.map((other) => weights.get(other) ?? 0));
        if (weight > (said.get(concept) ?? 0)) said.set(concept, weight);
      }
    }
    return new Map(
      [...known.keys(), ...said.keys()].map((concept) => {
        const [one, other] = [known.get(concept) ?? 0, said.get(concept) ?? 0];
        return [concept, Math.max(one, other) + bothCount * Math.min(one, other)];
      }),
    );
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
export const textsOf = ({ passages }: SearchDocument): string[] =>
  passages.map(({ text }) => text);

const wordsOf = (texts: readonly string[]): Map<string, { stem: string }> =>
  new Map(texts.flatMap((text) => tokensOf(text)).map((token) => [token.word, token]));

/** What is known of each entry; a concept also has what a wider one of the same name leads to, the less the wider. */
function strengthsByRow(registry: Registry, locale: Locale): Map<number, number>[] {
  const { concepts, mentions } = knownConcepts(registry);
  const byForm = new Map<string, Set<number>>();
  const forms = concepts.map((concept) => [
    ...new Set(
      spokenForms(concept, locale).map((form) =>
        tokensOf(form)
          .map(({ stem }) => stem)
          .join(' '),
      ),
    ),
  ]);
  forms.forEach((names, at) => {
    for (const name of names) byForm.set(name, (byForm.get(name) ?? new Set()).add(at));
  });
  const byRow = [...registry.entries].map(() => new Map<number, number>());
  const rarity = (rows: number): number => Math.log(1 + byRow.length / (1 + rows));
  concepts.forEach((_, at) => {
    const kin = new Set([at, ...(forms[at] ?? []).flatMap((name) => [...(byForm.get(name) ?? [])])]);
    const own = mentions[at]?.size ?? 0;
    for (const other of kin) {
      const rows = mentions[other] ?? new Map<number, number>();
      const size = Math.max(1, rows.size);
      const factor = Math.min(1, Math.sqrt(own / size) * (rarity(size) / rarity(own)));
      for (const [row, strength] of rows) {
        const known = byRow[row];
        const [one, two] = [known?.get(at) ?? 0, strength * (other === at ? 1 : factor)];
        known?.set(at, Math.max(one, two) + bothCount * Math.min(one, two));
      }
    }
  });
  return byRow;
}
