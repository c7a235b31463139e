/** Starlight over the same content: one file an edition, and its own fallback where there is none. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readForPeers, withFences, type PeerEdition } from './peer-material.ts';
import { addFurniture, put, type PeerBuild } from './peer-project.ts';

/**
 * Three builds: from Markdown, which is Starlight at its quickest; from MDX, as the registry's content is written; and
 * that with the search index, which is what it does by default.
 */
export function starlightBuilds(content: string, folder: string): PeerBuild[] {
  addFurniture(join(folder, 'src'));
  const { editions, material } = readForPeers(content);
  put(join(folder, 'src/peer-material.json'), JSON.stringify(material));
  const build = (format: 'md' | 'mdx', pagefind: 'on' | 'off'): PeerBuild => ({
    name: `Starlight, .${format}, Pagefind ${pagefind}`,
    script: ['node_modules/astro/bin/astro.mjs', 'build', '--silent'],
    environment: { BENCH_PAGEFIND: pagefind },
    out: join(folder, 'dist'),
    // Our pages are measured without the search index; so the comparison is with Starlight without it.
    ...(pagefind === 'off' ? { bound: 1 / 5 } : {}),
    prepare: () => {
      for (const left of ['dist', '.astro', '.cache', 'src/content/docs']) {
        rmSync(join(folder, left), { recursive: true, force: true });
      }
      for (const edition of editions) {
        const path = `src/content/docs/${edition.locale}/${edition.entry.key}.${format}`;
        put(join(folder, path), textOf(edition, format));
      }
    },
  });
  return [build('md', 'off'), build('mdx', 'off'), build('mdx', 'on')];
}

function textOf({ entry, values, body }: PeerEdition, format: 'md' | 'mdx'): string {
  const facts = { key: entry.key, values };
  const frontMatter = [
    `title: ${JSON.stringify(values.title)}`,
    `description: ${JSON.stringify(values.summary)}`,
    `entry: ${JSON.stringify(facts)}`,
  ];
  const text =
    format === 'md'
      ? withFences(body)
      : `import { Aside } from '@astrojs/starlight/components';\n\n${asAside(body)}`;
  return `---\n${frontMatter.join('\n')}\n---\n\n${text}`;
}

const asAside = (body: string): string => body.replaceAll(/<(\/?)Callout[^>]*>/g, '<$1Aside>');
