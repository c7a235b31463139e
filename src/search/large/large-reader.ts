/** Reads queries for a server where the files are those of a large registry: the words and concepts of a query, no cards. */
import { readCard, type Catalogue } from '../catalogue.ts';
import { tokensOf } from '../concepts/tokens.ts';
import type { ForeignForms, LexiconFile } from '../lexicon.ts';
import { markWords } from '../marks.ts';
import * as matching from '../matcher.ts';
import { pageSize } from '../port.ts';
import type { QueryReading } from '../reading.ts';
import { understand } from '../understanding/understand.ts';
import { waysOut } from '../way-out.ts';
import type { AtHand } from './at-hand.ts';
import type { LargeHead } from './layout.ts';
import { PartStore } from './part-store.ts';
import { StoredMatcher, type Stored } from './stored-matcher.ts';
import { StoredWords } from './stored-words.ts';
import { understood } from './understood.ts';

/** The reader of one locale. */
export class LargeReader {
  readonly #store: PartStore;
  readonly #stored: Stored;
  #own: StoredMatcher | undefined;
  #foreign: StoredMatcher | undefined;

  /** @param fetch fetches a file of this build */
  constructor(catalogue: Catalogue, head: LargeHead, fetch: (name: string) => Promise<unknown>) {
    this.#store = new PartStore(fetch);
    const atHand: AtHand = { ...matching, readCard, markWords, pageSize, waysOut };
    const words = new StoredWords(head.words, this.#store, atHand);
    // No card is read: a phrase is the server's to find.
    const cardOf = (): undefined => undefined;
    this.#stored = { atHand, catalogue, head, store: this.#store, words, cardOf };
  }

  /** What a query asks for; fails where the lexicon cannot be read. */
  async read(text: string): Promise<QueryReading> {
    this.#store.retry();
    const reading = await this.#store.complete(() => this.#readHere(text));
    if (!reading) throw new Error('The lexicon could not be read.');
    return reading;
  }

  /** What is known with the files that are here; undefined while the lexicon is not. */
  #readHere(text: string): QueryReading | undefined {
    const tokens = tokensOf(text);
    const own = this.#matcher();
    if (!own) {
      for (const { stem } of tokens) this.#stored.words.has(stem);
      return undefined;
    }
    own.prepare(tokens);
    const foreign = (): StoredMatcher | undefined =>
      this.#store.isWaiting ? undefined : this.#matcherWithForeign();
    const { matcher, understanding } = understood(text, own, foreign, understand);
    const { knowledge } = matcher;
    const sizeOf = (part: QueryReading['understanding']['parts'][number]): number =>
      matcher.rowsOf(part).size;
    return {
      understanding,
      sizes: understanding.parts.map(sizeOf),
      spelt: understanding.parts.map((part) => sizeOf({ ...part, concepts: [] })),
      count: this.#stored.head.count,
      isBeginning: (understanding.parts.at(-1)?.tokens ?? []).some(
        (token) => !knowledge.isKnown(token),
      ),
    };
  }

  #matcher(): StoredMatcher | undefined {
    const lexicon = this.#store.take<LexiconFile>('lexicon.json');
    return lexicon && (this.#own ??= new StoredMatcher(this.#stored, lexicon));
  }

  #matcherWithForeign(): StoredMatcher | undefined {
    const lexicon = this.#store.take<LexiconFile>('lexicon.json');
    const forms = this.#store.take<ForeignForms>('foreign-forms.json');
    if (!lexicon || !forms) return undefined;
    return (this.#foreign ??= new StoredMatcher(this.#stored, lexicon, forms));
  }
}
