/** A folder to work in, removed when the work is done or fails. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Runs `work` with an empty folder in the project's cache: our build has to write inside the project (our-build.ts). */
export async function withWorkFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const cache = resolve('node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'bench-'));
  const clean = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  // Interrupted by hand, Node would end at once and leave gigabytes behind.
  const interrupted = (): void => {
    clean();
    process.exit(130);
  };
  process.once('SIGINT', interrupted);
  try {
    return await work(folder);
  } finally {
    process.off('SIGINT', interrupted);
    clean();
  }
}
