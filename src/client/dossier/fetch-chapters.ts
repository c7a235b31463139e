/** Gets the chapters of a briefing: the pages of its entries, a few at a time, each once. */
import type { Chapter } from '#dossier/briefing.ts';
import type { Locale } from '#registry/locale.ts';
import { readEntry } from './read-entry.ts';

/** What came of asking for an entry: its chapter, that there is no such entry, or that nothing could be had. */
export type Fetched = Chapter | 'gone' | 'failed';

/** Pages asked for at the same time. */
const atOnce = 4;

/** Remembers the chapters of a locale. */
export class ChapterStore {
  readonly #locale: Locale;
  readonly #found = new Map<string, Fetched>();
  readonly #asked = new Set<string>();

  constructor(locale: Locale) {
    this.#locale = locale;
  }

  /** What is known of an entry so far. */
  get(key: string): Fetched | undefined {
    return this.#found.get(key);
  }

  /** Gets all that is not known yet, and calls back after each. Resolves with whether there was any. */
  async complete(keys: readonly string[], onEach: () => void): Promise<boolean> {
    const open = keys.filter((key) => !this.#found.has(key) && !this.#asked.has(key));
    const isAny = open.length > 0;
    for (const key of open) this.#asked.add(key);
    const next = async (): Promise<void> => {
      const key = open.shift();
      if (key === undefined) return;
      this.#found.set(key, await fetchChapter(this.#locale, key));
      this.#asked.delete(key);
      onEach();
      await next();
    };
    await Promise.all(Array.from({ length: atOnce }, next));
    return isAny;
  }

  /** Has what failed asked for again. */
  forgetFailed(): void {
    for (const [key, found] of this.#found) if (found === 'failed') this.#found.delete(key);
  }
}

async function fetchChapter(locale: Locale, key: string): Promise<Fetched> {
  const address = new URL(`/${locale}/${key}/`, location.href).href;
  try {
    const response = await fetch(address);
    if (response.status === 404) return 'gone';
    if (!response.ok) return 'failed';
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const chapter = readEntry(page, address);
    return chapter?.key === key ? chapter : 'gone';
  } catch {
    return 'failed';
  }
}
