/**
 * What the check has read, handed to Astro's process: one reading of content/ serves the check and the pages.
 * A file, since Astro runs in a process of its own; its name is in the environment.
 */
import type { Written } from '#exports/downloads.ts';
import type { Sources } from '#registry/source.ts';

/** The variable that names the file. */
export const handOverVariable = 'REGISTRY_SOURCES';

/** What is handed over: the sources, and the files of open data that pages link to. */
export type HandedOver = Sources & { downloads?: readonly Written[] };

/** The sources as text: places are left out, since only the check needs them. */
export function handOver({ editions, ...yaml }: HandedOver): string {
  const bare = editions.map((edition) => ({
    ...edition,
    places: { file: edition.places.file, at: {} },
  }));
  return JSON.stringify({ ...yaml, editions: bare });
}
