/** Astro's view of content/: one collection, filled by the registry's own loader. */
import { defineCollection } from 'astro:content';
import { registryLoader } from '#build/astro-loader.ts';
import { contentRoot } from '#corpus/read.ts';

export const collections = {
  registry: defineCollection({ loader: registryLoader(contentRoot()) }),
};
