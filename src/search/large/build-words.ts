/** Makes the files of words, and the vocabulary that misspellings are repaired to. */
import type { Registry } from '#registry/registry.ts';
import type { Locale } from '#registry/locale.ts';
import { tokensOf, type Token } from '../concepts/tokens.ts';
import { searchDocumentOf } from '../document.ts';
import { fold } from '../fold.ts';
import { WordIndex } from '../word-index.ts';
import { packRows, places, type VocabularyFile, type WordsFile } from './layout.ts';

/** Rows of a word, each with the best place it stands in. */
type Rows = [row: number, place: number][];

/** Characters of a file before compression; a query fetches a file for each of its words. */
const fileSize = 16_000;

/** From so many entries with a word on, a misspelling is repaired to it. */
const known = 2;

/** The files of words by number, the first stem of each, and the vocabulary. */
export interface BuiltWords {
  files: WordsFile[];
  begins: string[];
  vocabulary: VocabularyFile;
}

/**
 * Reads all entries.
 * @param variants groups of words that count as the same
 */
export function buildWords(
  registry: Registry,
  locale: Locale,
  variants: readonly (readonly string[])[],
): BuiltWords {
  const index = new WordIndex(variants);
  const stopWords = new Set(registry.searchWords[locale].stopWords.map(fold));
  const byKey = new Map<string, Map<string, Rows>>();
  const spellings = new Map<string, string>();
  const read = reader();
  let row = 0;
  for (const entry of registry.entries.values()) {
    const { title, summary, labels, passages } = searchDocumentOf(entry, locale, registry);
    const text = passages.map((passage) => passage.text).join('\n');
    const own = new Map<string, [Token, number]>();
    // From the least telling place to the most: the last one stays.
    for (const [place, part] of [text, summary, labels.join('\n'), title].entries()) {
      for (const token of read(part)) {
        own.set(token.word, [token, place]);
        if (place > 0 && !spellings.has(token.word)) {
          spellings.set(token.word, token.raw.toLowerCase());
        }
      }
    }
    for (const [word, [{ stem }, place]] of own) {
      if (stopWords.has(word)) continue;
      const key = index.keyOf(stem);
      const words = byKey.get(key) ?? new Map<string, Rows>();
      byKey.set(key, words);
      const rows = words.get(word) ?? [];
      words.set(word, rows);
      rows.push([row, place]);
    }
    row++;
  }
  return { ...inFiles(byKey), vocabulary: vocabularyOf(byKey, spellings) };
}

/** Reads texts word by word; what a word is is worked out once. */
function reader(): (text: string) => Token[] {
  const seen = new Map<string, Token[]>();
  return (text) =>
    text.split(/\s+/).flatMap((piece) => {
      let tokens = seen.get(piece);
      if (!tokens) seen.set(piece, (tokens = tokensOf(piece)));
      return tokens;
    });
}

function inFiles(
  byKey: ReadonlyMap<string, ReadonlyMap<string, Rows>>,
): Pick<BuiltWords, 'files' | 'begins'> {
  const files: Record<string, [string, number[]][]>[] = [];
  const begins: string[] = [];
  let size = Infinity;
  for (const key of [...byKey.keys()].sort()) {
    const words = [...(byKey.get(key) ?? [])].map(([word, rows]): [string, number[]] => [
      word,
      packRows(rows),
    ]);
    const length = JSON.stringify(words).length;
    // A word that fills a file has it for itself, or its neighbours would be as dear as it is.
    if (size + length > fileSize) {
      files.push({});
      begins.push(key);
      size = 0;
    }
    size += length;
    const file = files.at(-1);
    if (file) file[key] = words;
  }
  return { files, begins };
}

function vocabularyOf(
  byKey: ReadonlyMap<string, ReadonlyMap<string, Rows>>,
  spellings: ReadonlyMap<string, string>,
): VocabularyFile {
  const text = places.indexOf('text');
  const words = [...byKey.values()]
    .flatMap((own) => [...own])
    .map(([word, rows]) => [word, rows.filter(([, place]) => place !== text).length] as const)
    .filter(([, count]) => count >= known)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    words: words.map(([word]) => spellings.get(word) ?? word).join(' '),
    counts: words.map(([, count]) => count),
  };
}
