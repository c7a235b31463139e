/**
 * Hands the registry to Astro: a content loader that puts what `load-registry` reads into Astro's data store, which
 * Astro keeps between builds, so that an unchanged edition is not compiled again. Entries never become Vite modules.
 */
import type { Loader } from 'astro/loaders';
import { readSources, type Cache, type Kept } from '#corpus/read.ts';
import type { EditionSource } from '#registry/source.ts';
import { handOverVariable, type HandedOver } from './handed-over.ts';
import { beginPreview } from './live-sources.ts';
import { loadRegistry } from './load-registry.ts';

/** Id of the store's one item that is not an edition: everything read from YAML. */
export const yamlItem = 'yaml';

/** What the store holds of an edition: without the places of its values, which only the check needs. */
export type StoredEdition = Omit<EditionSource, 'places'> & { file: string };

/** What the store holds of the YAML files, and of the files of open data. */
export type StoredYaml = Omit<HandedOver, 'editions'>;

/** The loader. Issues are not reported here: the build checks content before Astro starts. */
export function registryLoader(root: string): Loader {
  return {
    name: 'registry',
    load: async ({ store, watcher }) => {
      const wanted = new Set([yamlItem]);
      const cache: Cache = {
        get: (file, digest) => {
          const kept = store.get(file);
          return kept?.digest === digest ? restore(kept.data, file) : undefined;
        },
        set: (file, digest, { source }) => {
          store.set({ id: file, digest, data: toStored(source, file) });
        },
      };
      const given = process.env[handOverVariable];
      const sources: HandedOver = given ? readSources(given) : loadRegistry(root, cache).sources;
      const { editions, ...yaml } = sources;
      for (const edition of editions) {
        const { file } = edition.places;
        wanted.add(file);
        if (given) store.set({ id: file, data: toStored(edition, file) });
      }
      store.set({ id: yamlItem, data: yaml });
      for (const id of store.keys()) if (!wanted.has(id)) store.delete(id);
      // From here on the preview follows the files by itself.
      if (watcher) beginPreview(root, { ...cache, set: () => undefined }, sources);
      await Promise.resolve();
    },
  };
}

function toStored(source: EditionSource, file: string): Record<string, unknown> {
  const { places: _places, ...rest } = source;
  return { ...rest, file } satisfies StoredEdition;
}

function restore(data: Record<string, unknown>, file: string): Kept {
  const { file: _file, ...rest } = data as unknown as StoredEdition;
  return { source: { ...rest, places: { file, at: {} } }, issues: [] };
}
