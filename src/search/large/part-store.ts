/**
 * Files fetched when they are needed. Work is written as if everything were here; what it asks for in vain is fetched,
 * and the work done again, until nothing is missing.
 */

/** The store. */
export class PartStore {
  readonly #fetch: (name: string) => Promise<unknown>;
  readonly #here = new Map<string, unknown>();
  readonly #coming = new Map<string, Promise<void>>();
  readonly #failed = new Set<string>();
  readonly #missing = new Set<string>();

  constructor(fetch: (name: string) => Promise<unknown>) {
    this.#fetch = fetch;
  }

  /** A file as it was read when it came; undefined while it is not here, which is noted. */
  take<F, T = F>(name: string, read?: (file: F) => T): T | undefined {
    if (this.#here.has(name)) {
      const kept = this.#here.get(name);
      if (!(kept instanceof Unread)) return kept as T;
      const made = read ? read(kept.file as F) : (kept.file as T);
      this.#here.set(name, made);
      return made;
    }
    if (!this.#failed.has(name)) this.#missing.add(name);
    return undefined;
  }

  /** Whether a file is here. */
  has(name: string): boolean {
    return this.#here.has(name);
  }

  /** Whether work has asked for something that is not here. */
  get isWaiting(): boolean {
    return this.#missing.size > 0;
  }

  /** Whether a file could not be fetched. */
  get isDegraded(): boolean {
    return this.#failed.size > 0;
  }

  /** Tries again to fetch what failed. */
  retry(): void {
    this.#failed.clear();
  }

  /** Does work until it has all it needs, or what it lacks cannot be fetched. */
  async complete<T>(work: () => T): Promise<T> {
    for (;;) {
      this.#missing.clear();
      const result = work();
      if (this.#missing.size === 0) return result;
      await Promise.all([...this.#missing].map((name) => this.#get(name)));
    }
  }

  /** Takes in a file that is being fetched already. */
  expect(name: string, file: Promise<unknown>): void {
    void this.#get(name, () => file);
  }

  #get(name: string, fetch = this.#fetch): Promise<void> {
    let coming = this.#coming.get(name);
    if (!coming) {
      coming = fetch(name)
        .then((file) => void this.#here.set(name, new Unread(file)))
        .catch(() => void this.#failed.add(name))
        .finally(() => this.#coming.delete(name));
      this.#coming.set(name, coming);
    }
    return coming;
  }
}

/** A file that has come and has not been asked for since. */
class Unread {
  readonly file: unknown;
  constructor(file: unknown) {
    this.file = file;
  }
}
