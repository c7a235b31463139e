/** Our own search beside the rivals: quality on the registry's entries, bytes and speed there and on larger corpora. */
import { benchRegistry } from './search/documents.ts';
import { ours } from './search/ours.ts';
import { benchRivals } from './search/rivals-bench.ts';
import { rivals } from './search/rivals.ts';

/** Measures and prints. */
export async function benchSearch(isLarge: boolean): Promise<void> {
  await benchRivals({
    sizes: isLarge ? ['real', 1000, 10_000] : ['real'],
    log: console.log,
    rivals: [ours(benchRegistry()), ...rivals],
  });
}
