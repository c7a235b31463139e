/**
 * The registry as pages see it: assembled once from Astro's data store, public entries only.
 * While authors work (`npm run dev`) drafts are shown too.
 */
import { getCollection } from 'astro:content';
import { yamlItem, type StoredEdition, type StoredYaml } from '#build/astro-loader.ts';
import { liveSources } from '#build/live-sources.ts';
import { assemble } from '#registry/assemble.ts';
import { handOverVariable } from '#build/handed-over.ts';
import { linksOf } from '#registry/relations.ts';
import { publicRegistry, type Registry } from '#registry/registry.ts';
import type { Sources } from '#registry/source.ts';

const everything = assemble(
  (import.meta.env.DEV ? liveSources()?.sources : undefined) ?? (await storedSources()),
).registry;

/** `npm run build` hands over what it has read; `import.meta.env.DEV` alone would follow any variable named DEV. */
const isWorking = import.meta.env.DEV && !process.env[handOverVariable];

/** The registry that pages show. */
export const registry: Registry = isWorking ? everything : publicRegistry(everything);

/** Links between entries, from both ends. */
export const links = linksOf(registry);

async function storedSources(): Promise<Sources> {
  const items = await getCollection('registry');
  const yaml = items.find(({ id }) => id === yamlItem)?.data as unknown as StoredYaml;
  const editions = items
    .filter(({ id }) => id !== yamlItem)
    .map(({ data }) => {
      const { file, ...rest } = data as unknown as StoredEdition;
      return { ...rest, places: { file, at: {} } };
    });
  return { ...yaml, editions };
}
