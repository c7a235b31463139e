/** The rivals, installed on demand: nothing of them is a dependency of the project. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { install } from '../install.ts';
import { bundleSearch, loadIndexer } from './bundle.ts';
import type { Rival } from './rival.ts';

const modules = resolve('test/bench/search/rivals');

/** The rivals; each a module of that folder. */
export const rivals: readonly Rival[] = [
  rivalOf('Pagefind', 'pagefind.ts'),
  rivalOf('MiniSearch', 'minisearch.ts'),
  rivalOf('FlexSearch', 'flexsearch.ts'),
  rivalOf('lunr', 'lunr.ts'),
  rivalOf('Orama', 'orama.ts'),
  rivalOf('Fuse', 'fuse.ts'),
];

function rivalOf(name: string, file: string): Rival {
  return {
    name,
    write: async (documents, locale, folder) => {
      const half = { module: join(modules, file), locale, installed: install('rivals', modules) };
      const { indexOf } = await loadIndexer(half);
      for (const [path, content] of Object.entries(await indexOf(documents, locale))) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), content);
      }
      await bundleSearch(half, join(folder, 'search.js'));
    },
  };
}
