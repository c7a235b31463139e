/**
 * Full texts by Pagefind. Its own filters and sorts are not used: its counts are not disjunctive, and its sorts drop
 * entries. It is asked for one part of a query at a time, so that it is known which entry lacks which word; it would drop
 * unknown words without saying so.
 */
import type { Locale } from '#registry/locale.ts';
import type { Hit, Stretch } from '../port.ts';
import type { FullText } from './embedded.ts';

/** The part of Pagefind's browser API that is used (pagefind 1.5). */
export interface PagefindApi {
  options: (options: Record<string, unknown>) => Promise<void>;
  init: () => Promise<void>;
  search: (text: string) => Promise<{ results: PagefindResult[] } | null>;
}

/** One result of Pagefind. */
export interface PagefindResult {
  /** Hash of the page in the index. */
  id: string;
  score: number;
  data: () => Promise<PagefindData>;
}

interface PagefindData {
  excerpt: string;
  sub_results?: { excerpt: string; url: string; anchor?: { id: string }; locations: number[] }[];
}

/** The row of the catalogue behind each page of the index; written when the index is built. */
export interface PagefindRows {
  stamp: string;
  rows: Readonly<Record<string, number>>;
}

/** Where Pagefind's files come from. */
export interface PagefindSources {
  pagefind: (locale: Locale) => Promise<PagefindApi>;
  rows: (locale: Locale) => Promise<PagefindRows>;
}

/** How much more a match counts in these fields than in the body. */
export const metaWeights = { title: 6, hidden: 2, labels: 3 };

/** Opens the index of a locale; fails where it is of other content than the catalogue. */
export async function openPagefind(
  sources: PagefindSources,
  locale: Locale,
  stamp: string,
): Promise<FullText> {
  const [api, { rows, stamp: own }] = await Promise.all([
    sources.pagefind(locale),
    sources.rows(locale),
  ]);
  if (own !== stamp) throw new Error('The full-text index is of another build.');
  await api.options({ ranking: { metaWeights } });
  await api.init();
  const asked = new Map<string, Promise<Map<number, PagefindResult>>>();
  const ask = (text: string): Promise<Map<number, PagefindResult>> => {
    let answer = asked.get(text);
    if (!answer) {
      answer = api.search(text).then((found) => byRow(found?.results ?? [], rows));
      answer.catch(() => asked.delete(text));
      asked.set(text, answer);
    }
    return answer;
  };
  return {
    rowsOf: async (words, isPhrase) => {
      if (isPhrase) return new Set((await ask(`"${words.join(' ')}"`)).keys());
      const lists = await Promise.all(words.map(ask));
      const [first, ...others] = lists;
      return new Set([...(first?.keys() ?? [])].filter((row) => others.every((o) => o.has(row))));
    },
    excerpts: (wanted, words) => excerptsOf(wanted, words, ask),
  };
}

const byRow = (
  results: readonly PagefindResult[],
  rows: PagefindRows['rows'],
): Map<number, PagefindResult> =>
  new Map(
    results.flatMap((result) => {
      const row = rows[result.id];
      return row === undefined ? [] : [[row, result] as const];
    }),
  );

/** From the results of all words where a row is among them, else from those of the first word that it has. */
async function excerptsOf(
  wanted: readonly number[],
  words: readonly string[],
  ask: (text: string) => Promise<Map<number, PagefindResult>>,
): Promise<Map<number, NonNullable<Hit['excerpt']>>> {
  const lists = await Promise.all([words.join(' '), ...words].map(ask));
  const found = new Map<number, NonNullable<Hit['excerpt']>>();
  await Promise.all(
    wanted.map(async (row) => {
      const result = lists.find((list) => list.has(row))?.get(row);
      const data = await result?.data().catch(() => undefined);
      const excerpt = data && bestPassage(data);
      if (excerpt) found.set(row, excerpt);
    }),
  );
  return found;
}

/** The passage with most matches; none where only fields without text match. */
function bestPassage({ excerpt, sub_results: passages = [] }: PagefindData): Hit['excerpt'] {
  const [best] = [...passages].sort((a, b) => b.locations.length - a.locations.length);
  const stretches = stretchesOf(best?.excerpt ?? excerpt);
  if (!stretches.some(({ marked }) => marked)) return undefined;
  return best?.anchor ? { stretches, heading: best.anchor.id } : { stretches };
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  '#39': "'",
};

/** Pagefind's excerpt is escaped HTML with <mark>; it becomes plain text again and is never set as HTML. */
export function stretchesOf(excerpt: string): Stretch[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/gs)
    .filter((part) => part !== '')
    .map((part) => {
      const marked = part.startsWith('<mark>');
      const inner = marked ? part.slice('<mark>'.length, -'</mark>'.length) : part;
      const text = inner.replace(
        /&(lt|gt|amp|quot|#39);/g,
        (_, name: string) => entities[name] ?? '',
      );
      return { text, marked };
    });
}
