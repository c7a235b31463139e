/**
 * What the embedded engine answers after the catalogue: the lexicon understands the query and finds what summaries and
 * concepts have; an index of full texts adds the rest, and the passages that match. What was found for a text is kept: a
 * filter, an order or another page asks for the same, and is answered without fetching anything.
 */
import type { Catalogue } from '../catalogue.ts';
import type { ForeignForms, LexiconFile } from '../lexicon.ts';
import { Matcher } from '../matcher.ts';
import type { Hit, Query, ResultPage } from '../port.ts';
import type { Ranked } from '../ranking.ts';
import { everything, resultPage, type Found, type Match } from '../results.ts';
import { isCapital } from '../understanding/capital.ts';
import type { Part, Understanding } from '../understanding/understand.ts';
import type { FullText } from './embedded.ts';
import { once, sameStamp } from './once.ts';

// The search of a large registry takes these from here, see AtHand.
export * from '../matcher.ts';

/** What a word found only in the full text counts. */
const textPoints = 0.6;

/** What is fetched when a query needs it. */
export interface DeepSources {
  foreignForms: () => Promise<ForeignForms>;
  /** Absent where there is no index of full texts. */
  fullText?: () => Promise<FullText>;
}

/** What was found for a text. */
interface Known {
  text: string;
  found: Found;
  /** The passages of the rows that were shown; undefined where a row has none. */
  passages: Map<number, Hit['excerpt']>;
  fullText: FullText | undefined;
  words: readonly string[];
}

type Matches = Pick<Found, 'partial'> & { full: readonly Match[] };

/** The search. */
export class DeepSearch {
  readonly matcher: Matcher;
  readonly #catalogue: Catalogue;
  readonly #foreignMatcher: () => Promise<Matcher>;
  readonly #fullText: DeepSources['fullText'];
  #known: Known | undefined;

  constructor(catalogue: Catalogue, lexicon: LexiconFile, { foreignForms, fullText }: DeepSources) {
    this.#catalogue = catalogue;
    this.matcher = new Matcher(catalogue, lexicon);
    this.#foreignMatcher = once(
      async () => new Matcher(catalogue, lexicon, sameStamp(await foreignForms(), catalogue)),
    );
    this.#fullText = fullText;
  }

  /** The answer to a query without words, or with the words of the last one; undefined for other words. */
  again(query: Query): ResultPage | undefined {
    const { text } = query;
    if (text !== '' && this.#known?.text !== text) return undefined;
    const found = text === '' ? everything : this.#known?.found;
    return found && this.#page(query, found);
  }

  /** The page with summaries. */
  summarised(page: ResultPage): ResultPage {
    return mapHits(page, (hit) => {
      const summary = this.matcher.summaryOf(hit.card.index);
      return summary ? { ...hit, summary } : hit;
    });
  }

  /**
   * Answers a query.
   * @param first what the catalogue listed, which stays where it is
   */
  async search(
    query: Query,
    first: readonly Match[],
    show?: (page: ResultPage) => void,
  ): Promise<ResultPage> {
    const matcher = await this.#matcherFor(query.text);
    const understanding = matcher.understand(query.text);
    const isExcluded = excludedRows(understanding, matcher);
    const own = understanding.parts.map((part) => matcher.rowsOf(part));
    const second = this.#below(first, matcher.rank(understanding, own), isExcluded);
    if (show && second.full.length > 0) {
      const found = { full: second.full, partial: [], understanding, isDegraded: false };
      show(this.#page(query, { ...found, isFinal: false }));
    }
    const fullText = await this.#fullText?.().catch(() => undefined);
    const isDegraded = this.#fullText !== undefined && fullText === undefined;
    const last = fullText
      ? await this.#withFullText(understanding, own, second, matcher, fullText)
      : second;
    const found = { ...last, understanding, isFinal: true, isDegraded };
    const words = understanding.parts.flatMap((part) => wordsOf(part, matcher));
    const known = { text: query.text, found, passages: new Map(), fullText, words };
    // What is missing now may be there for the next question.
    if (!isDegraded) this.#known = known;
    return this.#passagesOf(this.#page(query, found), known);
  }

  /** The page with the passages that were not here. */
  withPassages(page: ResultPage): Promise<ResultPage> {
    const known = this.#known;
    if (known?.text !== page.query.text) return Promise.resolve(page);
    return this.#passagesOf(page, known);
  }

  /**
   * The matcher that the query needs: forms of other languages, and of rare everyday words, are read only when a word is
   * still unknown or no entry answers.
   */
  async #matcherFor(text: string): Promise<Matcher> {
    const { matcher } = this;
    const understanding = matcher.understand(text);
    const found = understanding.parts.map((part) => matcher.rowsOf(part));
    const isAnswered = matcher.rank(understanding, found).full.length > 0;
    if (isAnswered && !matcher.needsForeignForms(understanding)) return matcher;
    return this.#foreignMatcher().catch(() => matcher);
  }

  async #withFullText(
    understanding: Understanding,
    own: readonly ReadonlyMap<number, number>[],
    before: Matches,
    matcher: Matcher,
    fullText: FullText,
  ): Promise<Matches> {
    const lists = await Promise.all(
      understanding.parts.map(async (part, at) => withText(own[at], part, matcher, fullText)),
    );
    const excluded = await Promise.all(
      understanding.excluded.map((part) => fullText.rowsOf(wordsOf(part, matcher), part.isQuoted)),
    );
    const isExcluded = excludedRows(understanding, matcher);
    for (const rows of excluded) for (const row of rows) isExcluded.add(row);
    const kept = before.full.filter(({ card }) => !isExcluded.has(card.index));
    return this.#below(kept, matcher.rank(understanding, lists), isExcluded);
  }

  /** What was listed stays first, in its order; then what has been found since. */
  #below(
    first: readonly Match[],
    ranked: Ranked,
    isExcluded: ReadonlySet<number>,
  ): { full: Match[]; partial: Match[] } {
    const isIn = new Set(first.map(({ card }) => card.index));
    const full = ranked.full.filter(({ row }) => !isIn.has(row) && !isExcluded.has(row));
    for (const { row } of full) isIn.add(row);
    const partial = ranked.partial.filter(({ row }) => !isIn.has(row) && !isExcluded.has(row));
    return {
      full: [...first, ...full.map((one) => this.#match(one))],
      partial: partial.map((one) => this.#match(one)),
    };
  }

  #match({ row, lacking }: { row: number; lacking: readonly string[] }): Match {
    const card = this.#catalogue.cards[row];
    if (!card) throw new Error(`The catalogue has no row ${row}.`);
    return { card, lacking };
  }

  /** A page with summaries, and with the passages that are here. */
  #page(query: Query, found: Found): ResultPage {
    const page = this.summarised(resultPage(this.#catalogue, query, found));
    const known = this.#known;
    return known?.text === query.text ? withKnown(page, known) : page;
  }

  async #passagesOf(page: ResultPage, known: Known): Promise<ResultPage> {
    const { fullText, passages, words } = known;
    const rows = [...page.hits, ...page.partial]
      .map(({ card }) => card.index)
      .filter((row) => !passages.has(row));
    if (fullText && rows.length > 0) {
      const read = await fullText.excerpts(rows, words).catch(() => undefined);
      if (read) for (const row of rows) passages.set(row, read.get(row));
    }
    return withKnown(page, known);
  }
}

const mapHits = (page: ResultPage, change: (hit: Hit) => Hit): ResultPage => ({
  ...page,
  hits: page.hits.map(change),
  partial: page.partial.map(change),
});

const withKnown = (page: ResultPage, { passages }: Known): ResultPage =>
  mapHits(page, (hit) => {
    const excerpt = passages.get(hit.card.index);
    return excerpt ? { ...hit, excerpt } : hit;
  });

const wordsOf = (part: Part, matcher: Matcher): string[] =>
  (part.isQuoted ? part.tokens : matcher.contentWords(part.tokens)).map(({ raw }) => raw);

function excludedRows({ excluded }: Understanding, matcher: Matcher): Set<number> {
  return new Set(excluded.flatMap((part) => [...matcher.rowsOf(part).keys()]));
}

/** A part's rows with those of the full text. Words that no entry has are not asked: an index would drop them. */
async function withText(
  own: ReadonlyMap<number, number> | undefined,
  part: Part,
  matcher: Matcher,
  fullText: FullText,
): Promise<ReadonlyMap<number, number>> {
  const found = new Map(own);
  if (part.isUnknown || matcher.isPlace(part)) return found;
  // An index of full texts would cut endings off an abbreviation too.
  const isExact = part.isQuoted || part.tokens.every(({ raw }) => isCapital(raw));
  for (const row of await fullText.rowsOf(wordsOf(part, matcher), isExact)) {
    found.set(row, Math.max(found.get(row) ?? 0, textPoints) + textPoints / 5);
  }
  return found;
}
