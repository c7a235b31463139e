/** Asks an author at the terminal; what is not understood is asked again. Answers may be piped in. */
import { createInterface } from 'node:readline';

/** Asks one question after another. */
export class Asker {
  readonly #lines: AsyncIterator<string>;
  readonly #input = createInterface({ input: process.stdin, output: process.stdout });

  constructor() {
    this.#lines = this.#input[Symbol.asyncIterator]();
  }

  /**
   * Asks until the answer can be understood.
   * @param understand gives the value, or throws an Error whose message the author reads before being asked again
   */
  async ask<T>(question: string, understand: (answer: string) => T): Promise<T> {
    for (;;) {
      process.stdout.write(`\n${question}\n> `);
      const next = (await this.#lines.next()) as IteratorResult<string, undefined>;
      if (next.done)
        throw new Error('The answers ended before all was asked: nothing was written.');
      try {
        return understand(next.value.trim());
      } catch (error) {
        console.log(error instanceof Error ? error.message : String(error));
      }
    }
  }

  close(): void {
    this.#input.close();
  }
}
