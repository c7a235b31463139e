/** Full texts in memory: for packs, which have neither a server to fetch pieces of an index from nor a way to fetch. */
import { tokensOf } from '../concepts/tokens.ts';
import { markWords } from '../marks.ts';
import type { Hit, Stretch } from '../port.ts';
import { nothingAsked } from '../results.ts';
import { WordIndex } from '../word-index.ts';
import type { FullText } from './embedded.ts';

/** A passage: the id of its heading on the entry's page, empty where it has none, and its text. */
export type StoredPassage = readonly [heading: string, text: string];

/** Letters of a passage that are shown around its first match. */
const shown = 260;

/** Full texts of these entries, in the order of the catalogue. Reading them waits for the first question. */
export function memoryText(entries: readonly (readonly StoredPassage[])[]): FullText {
  let index: WordIndex | undefined;
  const read = (): WordIndex => {
    if (index) return index;
    index = new WordIndex();
    for (const [row, passages] of entries.entries())
      for (const [, text] of passages) index.add(row, text, 1);
    return index;
  };
  const rowsOf = (words: readonly string[], isPhrase: boolean): ReadonlySet<number> => {
    const tokens = words.flatMap(tokensOf);
    const [first, ...others] = tokens.map((token) => read().rowsOf(token, !isPhrase));
    const rows = [...(first?.keys() ?? [])].filter((row) => others.every((one) => one.has(row)));
    if (!isPhrase) return new Set(rows);
    const phrase = ` ${tokens.map(({ word }) => word).join(' ')} `;
    return new Set(
      rows.filter((row) => entries[row]?.some(([, text]) => folded(text).includes(phrase))),
    );
  };
  return {
    rowsOf: (words, isPhrase) => Promise.resolve(rowsOf(words, isPhrase)),
    excerpts: (rows, words) => {
      const found = rows.flatMap((row) => {
        const excerpt = bestPassage(entries[row] ?? [], words);
        return excerpt ? [[row, excerpt] as const] : [];
      });
      return Promise.resolve(new Map(found));
    },
  };
}

const folded = (text: string): string =>
  ` ${tokensOf(text)
    .map(({ word }) => word)
    .join(' ')} `;

/** The passage with most matches, cut around the first of them. */
function bestPassage(passages: readonly StoredPassage[], words: readonly string[]): Hit['excerpt'] {
  const parts = words.map((word) => ({
    ...{ text: word, tokens: tokensOf(word), isQuoted: false, isFiller: false },
    ...{ concepts: [], means: [], isUnknown: false },
  }));
  let best: { heading: string; stretches: Stretch[]; count: number } | undefined;
  for (const [heading, text] of passages) {
    const stretches = markWords(text.replaceAll('\n', ' '), { ...nothingAsked, parts });
    const count = stretches.filter(({ marked }) => marked).length;
    if (count > (best?.count ?? 0)) best = { heading, stretches, count };
  }
  if (!best) return undefined;
  const stretches = around(best.stretches);
  return best.heading === '' ? { stretches } : { stretches, heading: best.heading };
}

/** The stretches around the first match, cut at words. */
function around(stretches: readonly Stretch[]): Stretch[] {
  const first = stretches.findIndex(({ marked }) => marked);
  const before = stretches.slice(0, first).map(({ text }) => text);
  const lead = before.join('').slice(-shown / 3);
  const cut = lead.slice(lead.search(/\s/) + 1);
  let room = shown;
  const kept: Stretch[] = cut === '' ? [] : [{ text: cut, marked: false }];
  for (const { text, marked } of stretches.slice(first)) {
    if (room <= 0) break;
    const part = text.length <= room ? text : text.slice(0, room).replace(/\s\S*$/, '');
    kept.push({ text: part, marked });
    room -= text.length;
  }
  return kept;
}
